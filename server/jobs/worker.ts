import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../db/reader.ts'
import { asProblem } from '../errors.ts'
import { giveWay } from './give-way.ts'
import { jobKinds } from './kinds.ts'
import type { JobOutcome, ThreadInput, ThreadMessage } from './run.ts'

// The entry of a job's thread: one job, one connection, one outcome.

const { databaseUrl, job } = workerData as ThreadInput

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

giveWay()

async function run(): Promise<JobOutcome> {
  const kind = jobKinds[job.kind]
  if (!kind) return { kind: 'failed', error: 'unknown_job' }
  const reader = await openReader(databaseUrl)
  try {
    const made = await kind(job.question as never, reader, (share) => tell({ kind: 'progress', share }))
    return { kind: 'done', ...made }
  } finally {
    await reader.close()
  }
}

function outcomeOf(error: unknown): JobOutcome {
  const { status, code } = asProblem(error)
  if (status === 503) return { kind: 'interrupted', error: code }
  if (status === 500) tell({ kind: 'bug', error })
  return { kind: 'failed', error: code }
}

tell({ kind: 'outcome', outcome: await run().catch(outcomeOf) })
