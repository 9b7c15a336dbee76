import type { ReportRequest } from '#contract/reports.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import type { Fonts } from '../../analytics/report/pdf/fonts.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import type { Db } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import { inOneState } from '../figures/overview.ts'
import { analyseForReport } from './analysed.ts'
import { modelOf, type ReportMoment } from './model-of.ts'

/** A report as the model and as the PDF that prints it. */
export interface PrintedReport {
  report: Report
  pdf: Uint8Array
}

/** Makes a report with all that only rows can tell, from the one state that a Reader sees. @throws Problem as `modelOf` */
export async function printWholeReport(
  reader: Reader,
  request: ReportRequest,
  { fonts, ...moment }: ReportMoment & { fonts: Fonts },
): Promise<PrintedReport> {
  const analysed = await analyseForReport(reader, request, moment)
  const report = await modelOf(reader.db, request, { ...moment, analysed })
  return { report, pdf: await renderPdf(report, { fonts, createdAt: moment.now }) }
}

/** Makes a report at once, from one state of the database. @throws Problem as `modelOf` */
export async function printReport(
  db: Db,
  request: ReportRequest,
  { fonts, ...moment }: ReportMoment & { fonts: Fonts },
): Promise<PrintedReport> {
  const report = await inOneState(db, (tx) => modelOf(tx, request, moment))
  return { report, pdf: await renderPdf(report, { fonts, createdAt: moment.now }) }
}
