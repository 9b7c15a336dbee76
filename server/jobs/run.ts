import type { ClaimedJob } from '../queries/jobs.ts'

/** A file that a job made. */
export interface JobFile {
  name: string
  bytes: Uint8Array
}

/** What a job came to: plain data, and files where its kind makes some. */
export interface JobResult {
  result: unknown
  files?: readonly JobFile[]
}

/** How the run of a job ended. */
export type JobOutcome =
  | ({ kind: 'done' } & JobResult)
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
