import { createHash } from 'node:crypto'
import type { ReportFileName } from '#contract/publication.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import type { Reader } from '../db/reader.ts'
import type { JobResult } from '../jobs/run.ts'
import { readReportFonts } from '../pages/fonts.ts'
import { instantOf } from './dress.ts'
import { freezeReport } from './freeze.ts'
import { writeFrozen } from './frozen.ts'
import type { RenderingQuestion } from './rendering-job.ts'

/** Draws a report as one kind of file; the same report and instant give the same bytes. */
type Render = (report: Report, createdAt: Date) => Promise<Uint8Array>

const renderings: { name: ReportFileName; render: Render }[] = [
  { name: 'pdf', render: (report, createdAt) => renderPdf(report, { fonts: readReportFonts(), createdAt }) },
  { name: 'workbook', render: (report, createdAt) => renderWorkbook(report, { createdAt }) },
]

/** Reads and draws a report: its model and every file that is made of it. Runs in a thread of its own. */
export async function renderFiles(
  question: RenderingQuestion,
  reader: Reader,
  onProgress: (share: number) => void,
): Promise<JobResult> {
  onProgress(0.05)
  const frozen = await freezeReport(reader, question)
  const files: { name: ReportFileName; bytes: Uint8Array }[] = [{ name: 'model', bytes: writeFrozen(frozen) }]
  for (const [index, { name, render }] of renderings.entries()) {
    onProgress(0.4 + (0.6 * index) / renderings.length)
    files.push({ name, bytes: await render(frozen.report, instantOf(question.details.day)) })
  }
  return { result: { files: files.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes) })) }, files }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
