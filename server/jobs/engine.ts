import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import {
  type ClaimedJob,
  claimJob,
  failJob,
  failLostJobs,
  finishJob,
  forgetJobs,
  renewJob,
  returnJob,
} from '../queries/jobs.ts'
import { type KeepFiles, keptFiles } from './kept-files.ts'
import type { JobOutcome, StartRun } from './run.ts'

export interface JobEngine {
  /** Says that there may be work; otherwise it is looked for every few seconds. */
  wake(): void
  /** Ends what runs and gives it back, so that another server or the next start takes it up at once. */
  stop(): Promise<void>
}

export interface EngineOptions {
  clock: Clock
  /** How one job is run; a thread of its own unless told otherwise. */
  startRun: StartRun
  /** Where the files of each kind of job go; to its tables unless told otherwise. */
  keepers?: Readonly<Record<string, KeepFiles>>
  /** Told of what went wrong beside the jobs themselves. */
  onError: (error: unknown) => void
  /** How long a silent server keeps a job. */
  leaseSeconds?: number
  /** Between two looks for work. */
  pauseSeconds?: number
  /** Between two signs of life of a running job. */
  beatSeconds?: number
  /** How long an ended job is kept. */
  daysKept?: number
}

const mostAttempts = 3
const dayMilliseconds = 86_400_000

/**
 * Takes up jobs one after the other, so that at most one heavy piece of work runs beside this server's requests.
 * Any number of servers may do so on one database: a job belongs to whoever holds its lease.
 */
export function startJobs(db: Db, options: EngineOptions): JobEngine {
  const { clock, leaseSeconds = 30, pauseSeconds = 2, onError, daysKept = 30 } = options
  const stopping = new AbortController()
  let alarm = new AbortController()

  const sleep = async () => {
    const either = AbortSignal.any([alarm.signal, stopping.signal])
    await pause(pauseSeconds * 1000, undefined, { signal: either, ref: false }).catch(() => {})
    alarm = new AbortController()
  }

  const loop = async () => {
    while (!stopping.signal.aborted) {
      const job = await takeJob(db, { leaseSeconds, daysKept, now: clock() }).catch((error) => {
        onError(error)
        return null
      })
      if (job) await work(db, job, { ...options, leaseSeconds, stopping: stopping.signal }).catch(onError)
      else await sleep()
    }
  }
  const running = loop()

  return {
    wake: () => alarm.abort(),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function takeJob(
  db: Db,
  { leaseSeconds, daysKept, now }: { leaseSeconds: number; daysKept: number; now: Date },
): Promise<ClaimedJob | null> {
  const job = await claimJob(db, { leaseSeconds, mostAttempts })
  if (job) return job
  // Nothing to do: time to tidy up.
  await failLostJobs(db, mostAttempts, now)
  await forgetJobs(db, new Date(now.getTime() - daysKept * dayMilliseconds))
  return null
}

interface WorkOptions extends EngineOptions {
  leaseSeconds: number
  stopping: AbortSignal
}

/** Runs one job to its end, to its cancelling or to the stop of the server. */
async function work(db: Db, job: ClaimedJob, options: WorkOptions): Promise<void> {
  const { startRun, leaseSeconds, beatSeconds = 1, stopping, onError } = options
  let progress = 0
  const run = startRun(job, (share) => {
    progress = share
  })
  const over = new AbortController()
  const beats = beat(
    async () => {
      // A database that is away for a moment takes nothing from us: the lease outlasts it.
      const isHeld = await renewJob(db, job, progress, leaseSeconds).catch((error) => {
        onError(error)
        return true
      })
      if (!isHeld) run.end()
    },
    { seconds: beatSeconds, until: over.signal },
  )
  const stop = () => run.end()
  stopping.addEventListener('abort', stop)
  if (stopping.aborted) stop()

  const outcome = await run.outcome
  over.abort()
  stopping.removeEventListener('abort', stop)
  await beats
  await settle(db, job, outcome, options)
}

async function beat(act: () => Promise<void>, { seconds, until }: { seconds: number; until: AbortSignal }) {
  while (!until.aborted) {
    await pause(seconds * 1000, undefined, { signal: until }).catch(() => {})
    if (!until.aborted) await act()
  }
}

async function settle(db: Db, job: ClaimedJob, outcome: JobOutcome, options: WorkOptions) {
  const { clock, stopping, keepers = keptFiles } = options
  if (outcome.kind === 'done') {
    const { result, files = [] } = outcome
    const now = clock()
    return finishJob(db, job, result, now, (tx) => keepers[job.kind]?.(tx, job.question, files, now))
  }
  if (outcome.kind === 'failed') return failJob(db, job, outcome.error, clock())
  // Ended by us: cancelled or taken up elsewhere, and then no longer ours to give back.
  if (outcome.kind === 'ended') return stopping.aborted ? returnJob(db, job, false) : undefined
  if (job.attempt >= mostAttempts) return failJob(db, job, outcome.error, clock())
  return returnJob(db, job, true)
}
