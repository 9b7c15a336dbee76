import { analysisJob } from '../analyses/edition.ts'
import { runAnalysis } from '../analyses/run.ts'
import type { Reader } from '../db/reader.ts'

/** Does one kind of job: reads what it needs and resolves to plain data. */
type RunKind = (question: never, reader: Reader, onProgress: (share: number) => void) => Promise<unknown>

/** What servers know to do, by the kind that stands in the table. */
export const jobKinds: Record<string, RunKind> = { [analysisJob]: runAnalysis }
