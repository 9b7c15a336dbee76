import type { Db } from '../db/client.ts'
import { keepRendering } from '../publication/keep-rendering.ts'
import { renderingJob } from '../publication/rendering-job.ts'
import type { JobFile } from './run.ts'

/** Stores the files of a job, in the transaction that ends it: whoever sees it done finds them. */
export type KeepFiles = (tx: Db, question: unknown, files: readonly JobFile[], at: Date) => Promise<void>

/** Where the files of jobs go, by kind. The thread that makes them only reads; the server stores them. */
export const keptFiles: Readonly<Record<string, KeepFiles>> = { [renderingJob]: keepRendering }
