import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { jobs } from '../db/schema/jobs.ts'

export type JobRow = typeof jobs.$inferSelect
export type NewJob = Pick<JobRow, 'kind' | 'question' | 'questionHash' | 'unitId' | 'askedBy'>

/** A piece of work that a server has taken up. */
export interface ClaimedJob {
  jobId: string
  kind: string
  question: unknown
  attempt: number
  /** Proves that the work is still this server's. */
  holder: string
}

const answered = ['queued', 'running', 'done'] as const

/**
 * The job of a question: the one that is there, or a new one. A question that failed or was cancelled is asked anew.
 * @returns `isNew` false when the same was asked before over the same released state
 */
export async function ensureJob(db: Db, job: NewJob, at: Date): Promise<{ job: JobRow; isNew: boolean }> {
  for (;;) {
    const [made] = await db
      .insert(jobs)
      .values({ ...job, jobId: randomUUID(), createdAt: at.toISOString() })
      .onConflictDoNothing()
      .returning()
    if (made) return { job: made, isNew: true }
    const [known] = await db
      .select()
      .from(jobs)
      .where(and(eq(jobs.questionHash, job.questionHash), inArray(jobs.state, [...answered])))
    if (known) return { job: known, isNew: false }
    // It was cancelled between the two statements; then the next insert succeeds.
  }
}

export async function findJob(db: Db, jobId: string): Promise<JobRow | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.jobId, jobId))
  return row ?? null
}

/** Jobs of a person that are not over, the newest included. */
export async function countOpenJobs(db: Db, staffId: string): Promise<number> {
  const rows = await db
    .select({ jobId: jobs.jobId })
    .from(jobs)
    .where(and(eq(jobs.askedBy, staffId), inArray(jobs.state, ['queued', 'running'])))
  return rows.length
}

const lease = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`

/**
 * Takes up the oldest job that nobody works on, or whose server let its lease run out. Leases are judged by the
 * clock of the database, the only one that all servers share.
 */
export async function claimJob(
  db: Db,
  { leaseSeconds, mostAttempts }: { leaseSeconds: number; mostAttempts: number },
): Promise<ClaimedJob | null> {
  const holder = randomUUID()
  const { rows } = await db.execute<Omit<ClaimedJob, 'holder'> & Record<string, unknown>>(sql`
    update jobs set state = 'running', attempt = attempt + 1, progress = 0, holder = ${holder},
      lease_until = ${lease(leaseSeconds)}
    where job_id = (
      select job_id from jobs
      where (state = 'queued' or (state = 'running' and lease_until < now())) and attempt < ${mostAttempts}
      order by created_at, job_id limit 1
      for update skip locked)
    returning job_id as "jobId", kind, question, attempt`)
  return rows[0] ? { ...rows[0], holder } : null
}

/** Fails jobs whose server died at the last attempt. */
export async function failLostJobs(db: Db, mostAttempts: number, at: Date): Promise<void> {
  await db.execute(sql`
    update jobs set state = 'failed', error = 'job_lost', holder = null, lease_until = null, finished_at = ${at.toISOString()}
    where state = 'running' and lease_until < now() and attempt >= ${mostAttempts}`)
}

const held = ({ jobId, holder }: Pick<ClaimedJob, 'jobId' | 'holder'>) =>
  and(eq(jobs.jobId, jobId), eq(jobs.holder, holder), eq(jobs.state, 'running'))

/** Holds on to a job and tells how far it is. False when it was cancelled or another server took it up. */
export async function renewJob(
  db: Db,
  job: ClaimedJob,
  progress: number,
  leaseSeconds: number,
): Promise<boolean> {
  const rows = await db
    .update(jobs)
    .set({ progress, leaseUntil: lease(leaseSeconds) as never })
    .where(held(job))
    .returning({ jobId: jobs.jobId })
  return rows.length === 1
}

const released = { holder: null, leaseUntil: null }

/**
 * Stores a result, unless the job was cancelled or taken up by another server meanwhile.
 * @param keep stores what else the job made, in the same transaction
 */
export async function finishJob(
  db: Db,
  job: ClaimedJob,
  result: unknown,
  at: Date,
  keep: (tx: Db) => Promise<void> | undefined = () => undefined,
): Promise<void> {
  await db.transaction(async (tx) => {
    const done = { ...released, state: 'done' as const, progress: 1, result, finishedAt: at.toISOString() }
    const rows = await tx.update(jobs).set(done).where(held(job)).returning({ jobId: jobs.jobId })
    if (rows.length === 1) await keep(tx)
  })
}

export async function failJob(db: Db, job: ClaimedJob, error: string, at: Date): Promise<void> {
  await db
    .update(jobs)
    .set({ ...released, state: 'failed', error, finishedAt: at.toISOString() })
    .where(held(job))
}

/** Gives a job back for another try. @param isCounted false where the try was no fault of the job */
export async function returnJob(db: Db, job: ClaimedJob, isCounted: boolean): Promise<void> {
  await db
    .update(jobs)
    .set({ ...released, state: 'queued', progress: 0, attempt: isCounted ? job.attempt : job.attempt - 1 })
    .where(held(job))
}

/** Cancels a job that is not over; its server notices when it next renews its lease. */
export async function cancelJob(db: Db, jobId: string, at: Date): Promise<void> {
  await db
    .update(jobs)
    .set({ ...released, state: 'cancelled', finishedAt: at.toISOString() })
    .where(and(eq(jobs.jobId, jobId), inArray(jobs.state, ['queued', 'running'])))
}

/** Forgets jobs that ended before an instant. @returns how many */
export async function forgetJobs(db: Db, endedBefore: Date): Promise<number> {
  const { rowCount } = await db.execute(
    sql`delete from jobs where finished_at < ${endedBefore.toISOString()}`,
  )
  return rowCount ?? 0
}
