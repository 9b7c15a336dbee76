import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { analysisJob } from '../../server/analyses/edition.ts'
import type { Db } from '../../server/db/client.ts'
import { type EngineOptions, startJobs } from '../../server/jobs/engine.ts'
import type { JobOutcome, StartRun } from '../../server/jobs/run.ts'
import { inThread } from '../../server/jobs/thread.ts'
import {
  cancelJob,
  claimJob,
  ensureJob,
  findJob,
  forgetJobs,
  type NewJob,
} from '../../server/queries/jobs.ts'
import { until } from '../support/jobs.ts'
import { start } from '../support/process.ts'
import { test as base, makeClock } from '../support/server.ts'
import { setUpUnits } from '../support/survey.ts'

const at = new Date('2026-06-15T03:00:00Z')
const clock = makeClock()

const test = base.extend('unitId', { scope: 'file' }, async ({ db }) => {
  return (await setUpUnits(db)).get('P') ?? 0
})

function newJob(unitId: number, question: unknown = {}): NewJob {
  return { kind: 'probe', question, questionHash: randomBytes(32), unitId, askedBy: null }
}

const finished = (db: Db, jobId: string) =>
  until(async () => {
    const job = await findJob(db, jobId)
    return job?.finishedAt != null && job
  })

const started = (db: Db, jobId: string) => until(async () => (await findJob(db, jobId))?.state === 'running')

/** A run that ends with these outcomes, one attempt after the other. */
function ending(...outcomes: JobOutcome[]): StartRun {
  return () => ({
    outcome: Promise.resolve(outcomes.shift() ?? { kind: 'done', result: 'more' }),
    end: () => {},
  })
}

/** A run that goes on until it is ended. */
function endless(onEnd: () => void = () => {}): StartRun {
  return (_job, onProgress) => {
    const { promise, resolve } = Promise.withResolvers<JobOutcome>()
    onProgress(0.25)
    return {
      outcome: promise,
      end: () => {
        onEnd()
        resolve({ kind: 'ended' })
      },
    }
  }
}

const quick = { clock, pauseSeconds: 0.02, beatSeconds: 0.02, onError: () => {} }
const engineOf = (db: Db, options: Partial<EngineOptions> & Pick<EngineOptions, 'startRun'>) =>
  startJobs(db, { ...quick, ...options })

describe('long work', () => {
  test('is taken up once, however many servers look for it', async ({ db, unitId }) => {
    const runs: string[] = []
    const startRun: StartRun = (job) => {
      runs.push(job.jobId)
      return { outcome: Promise.resolve({ kind: 'done', result: { of: job.question } }), end: () => {} }
    }
    const engines = [engineOf(db, { startRun }), engineOf(db, { startRun }), engineOf(db, { startRun })]
    const ids: string[] = []
    for (let number = 0; number < 20; number++)
      ids.push((await ensureJob(db, newJob(unitId, { number }), at)).job.jobId)

    const jobs = await Promise.all(ids.map((id) => finished(db, id)))
    await Promise.all(engines.map((engine) => engine.stop()))

    expect(runs.toSorted()).toEqual(ids.toSorted())
    expect(jobs.map(({ state }) => state)).toEqual(ids.map(() => 'done'))
    expect(jobs[7]?.result).toEqual({ of: { number: 7 } })
  })

  test('of a server that was killed is taken up by another', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    // What a killed server leaves behind: a claim whose lease nobody renews.
    const claimed = await claimJob(db, { leaseSeconds: 0.3, mostAttempts: 3 })
    const engine = engineOf(db, { startRun: ending({ kind: 'done', result: 'second' }) })

    const ended = await finished(db, job.jobId)
    await engine.stop()

    expect(claimed?.jobId).toBe(job.jobId)
    expect(ended).toMatchObject({ state: 'done', attempt: 2, result: 'second' })
  })

  test('survives the killing of the process that does it', async ({ db, unitId, database }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    const process = start('tests/support/job-holder.ts', [], { DATABASE_URL: database.adminUrl })
    await started(db, job.jobId)
    const first = await findJob(db, job.jobId)
    process.child.kill('SIGKILL')
    await process.finished
    const engine = engineOf(db, { startRun: ending({ kind: 'done', result: 'second' }) })

    const ended = await finished(db, job.jobId)
    await engine.stop()

    expect(first?.attempt).toBe(1)
    expect(ended).toMatchObject({ state: 'done', attempt: 2, result: 'second' })
  })

  test('that kills three servers fails and says so', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    for (let attempt = 1; attempt <= 3; attempt++)
      await until(() => claimJob(db, { leaseSeconds: 0.05, mostAttempts: 3 }))
    const engine = engineOf(db, { startRun: ending() })

    const ended = await finished(db, job.jobId)
    await engine.stop()

    expect(ended).toMatchObject({ state: 'failed', error: 'job_lost', attempt: 3, result: null })
  })

  test('of a server that came back too late is not stored over the result of the other', async ({
    db,
    unitId,
  }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    const late = Promise.withResolvers<JobOutcome>()
    const lateRun: StartRun = () => ({ outcome: late.promise, end: () => {} })
    // Its beats are so rare that its lease runs out, as when a machine sleeps.
    const slow = engineOf(db, { startRun: lateRun, leaseSeconds: 0.2, beatSeconds: 60 })
    await started(db, job.jobId)
    const other = engineOf(db, { startRun: ending({ kind: 'done', result: 'other' }) })
    await finished(db, job.jobId)

    late.resolve({ kind: 'done', result: 'late' })
    await Promise.all([slow.stop(), other.stop()])

    expect((await findJob(db, job.jobId))?.result).toBe('other')
  })

  test('tells how far it is, and ends when it is cancelled', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    let ends = 0
    const engine = engineOf(db, { startRun: endless(() => ends++) })
    const progress = await until(async () => (await findJob(db, job.jobId))?.progress)

    await cancelJob(db, job.jobId, at)
    await until(async () => ends > 0)
    await engine.stop()

    expect(progress).toBe(0.25)
    expect(await findJob(db, job.jobId)).toMatchObject({ state: 'cancelled', result: null })
  })

  test('goes back when the server stops, and the try does not count', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    const engine = engineOf(db, { startRun: endless() })
    await started(db, job.jobId)

    await engine.stop()

    expect(await findJob(db, job.jobId)).toMatchObject({ state: 'queued', attempt: 0, holder: null })
    await cancelJob(db, job.jobId, at)
  })

  test('that fails for good fails once; an interruption is tried again, three times at most', async ({
    db,
    unitId,
  }) => {
    const away: JobOutcome = { kind: 'interrupted', error: 'busy' }
    const bad = await ensureJob(db, newJob(unitId), at)
    const failing = engineOf(db, { startRun: ending({ kind: 'failed', error: 'internal' }) })
    const failed = await finished(db, bad.job.jobId)
    await failing.stop()
    const shaky = await ensureJob(db, newJob(unitId), at)
    const again = engineOf(db, { startRun: ending(away, away, { kind: 'done', result: 1 }) })
    const recovered = await finished(db, shaky.job.jobId)
    await again.stop()
    const hopeless = await ensureJob(db, newJob(unitId), at)
    const never = engineOf(db, { startRun: ending(away, away, away, away) })
    const given = await finished(db, hopeless.job.jobId)
    await never.stop()

    expect(failed).toMatchObject({ state: 'failed', error: 'internal', attempt: 1 })
    expect(recovered).toMatchObject({ state: 'done', attempt: 3 })
    expect(given).toMatchObject({ state: 'failed', error: 'busy', attempt: 3 })
  })

  test('is asked once; what failed or was cancelled is asked anew', async ({ db, unitId }) => {
    const question = newJob(unitId)

    const [first, second] = await Promise.all([ensureJob(db, question, at), ensureJob(db, question, at)])
    await cancelJob(db, first.job.jobId, at)
    const third = await ensureJob(db, question, at)
    await cancelJob(db, third.job.jobId, at)

    expect(first.job.jobId).toBe(second.job.jobId)
    expect([first.isNew, second.isNew].toSorted()).toEqual([false, true])
    expect(third.isNew).toBe(true)
  })

  test('is forgotten some time after its end', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    await cancelJob(db, job.jobId, at)

    await forgetJobs(db, at)
    const stays = await findJob(db, job.jobId)
    await forgetJobs(db, new Date(at.getTime() + 1))

    expect(stays?.state).toBe('cancelled')
    expect(await findJob(db, job.jobId)).toBeNull()
  })

  test('of a kind that this server does not know fails in its thread', async ({ db, unitId, database }) => {
    const { job } = await ensureJob(db, newJob(unitId), at)
    const engine = engineOf(db, { startRun: inThread(database.adminUrl, () => {}) })

    const ended = await finished(db, job.jobId)
    await engine.stop()

    expect(ended).toMatchObject({ state: 'failed', error: 'unknown_job' })
  })

  test('whose thread cannot reach the database is tried again later', async ({ db, unitId }) => {
    const { job } = await ensureJob(db, { ...newJob(unitId), kind: analysisJob }, at)
    const engine = engineOf(db, { startRun: inThread('postgres://nobody@127.0.0.1:1/none', () => {}) })

    const ended = await finished(db, job.jobId)
    await engine.stop()

    expect(ended).toMatchObject({ state: 'failed', error: 'busy', attempt: 3 })
  })
})
