import type { ClaimedJob } from '../queries/jobs.ts'

/** How the run of a job ended. */
export type JobOutcome =
  | { kind: 'done'; result: unknown }
  /** For good: trying again would change nothing. */
  | { kind: 'failed'; error: string }
  /** For now: the database was away, for example. */
  | { kind: 'interrupted'; error: string }
  /** Because `end` was called. */
  | { kind: 'ended' }

/** One job at work. */
export interface JobRun {
  /** Never rejects. */
  outcome: Promise<JobOutcome>
  /** Ends the run soon, whatever it is doing. */
  end(): void
}

/** Begins a job. @param onProgress called with 0..1 now and then */
export type StartRun = (job: ClaimedJob, onProgress: (share: number) => void) => JobRun

/** What a job's thread tells. */
export type ThreadMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'outcome'; outcome: JobOutcome }
  /** A bug, in what a developer needs of it. */
  | { kind: 'bug'; error: unknown }

/** What a job's thread is given. */
export interface ThreadInput {
  databaseUrl: string
  job: Pick<ClaimedJob, 'kind' | 'question'>
}
