import type { AnalysisQuestion } from '#contract/analyses.ts'
import { analysisJob } from '../analyses/edition.ts'
import { runAnalysis } from '../analyses/run.ts'
import type { Reader } from '../db/reader.ts'
import { renderFiles } from '../publication/render-files.ts'
import { renderingJob } from '../publication/rendering-job.ts'
import type { JobResult } from './run.ts'

/** Does one kind of job: reads what it needs and resolves to plain data, and to files where it makes some. */
type RunKind = (question: never, reader: Reader, onProgress: (share: number) => void) => Promise<JobResult>

/** What servers know to do, by the kind that stands in the table. */
export const jobKinds: Record<string, RunKind> = {
  [analysisJob]: async (question: AnalysisQuestion, reader, onProgress) => ({
    result: await runAnalysis(question, reader, onProgress),
  }),
  [renderingJob]: renderFiles,
}
