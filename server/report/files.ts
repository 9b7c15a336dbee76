import type { ReportRequest } from '#contract/reports.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import type { Fonts } from '../../analytics/report/pdf/fonts.ts'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import type { Db } from '../db/client.ts'
import { inOneState } from '../figures/overview.ts'
import { modelOf, type ReportMoment } from './model-of.ts'
import { printReport } from './print.ts'

/** What a report can be downloaded as. */
export const reportEndings = ['pdf', 'xlsx'] as const
export type ReportEnding = (typeof reportEndings)[number]

export const reportTypes: Record<ReportEnding, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Makes one file of a report, from one state of the database. @throws Problem as `modelOf` */
export async function makeReportFile(
  db: Db,
  request: ReportRequest,
  ending: ReportEnding,
  moment: ReportMoment & { fonts: Fonts },
): Promise<{ report: Report; bytes: Uint8Array }> {
  if (ending === 'pdf') {
    const { report, pdf } = await printReport(db, request, moment)
    return { report, bytes: pdf }
  }
  const report = await inOneState(db, (tx) => modelOf(tx, request, moment))
  return { report, bytes: await renderWorkbook(report, { createdAt: moment.now }) }
}
