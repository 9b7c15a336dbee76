import { type ReportFileName, reportFileNames } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import type { JobFile } from '../jobs/run.ts'
import { replaceDraftFiles } from '../queries/report-files.ts'
import { findReport } from '../queries/reports.ts'
import type { RenderingQuestion } from './rendering-job.ts'

/** Puts rendered files in the place of those of the draft. What is no draft any more keeps what it has. */
export async function keepRendering(
  tx: Db,
  question: unknown,
  files: readonly JobFile[],
  at: Date,
): Promise<void> {
  const { reportId, revision } = question as RenderingQuestion
  const report = await findReport(tx, reportId)
  if (report?.state !== 'draft') return
  const known = files.flatMap(({ name, bytes }) => {
    const file = reportFileNames.find((one): one is ReportFileName => one === name)
    return file ? [{ name: file, bytes: Buffer.from(bytes) }] : []
  })
  await replaceDraftFiles(tx, { reportId, revision }, known, at)
}
