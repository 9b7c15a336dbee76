import type { Overview } from '#contract/office.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readSettings } from '../queries/settings.ts'
import { reportRating } from './report-rating.ts'

/** The four cuts of the document font, as bytes. */
export interface ReportFonts {
  regular: Uint8Array
  bold: Uint8Array
  italic: Uint8Array
  boldItalic: Uint8Array
}

/** The official report of an overview, as a PDF. */
export async function makeReport(
  db: Db,
  overview: Overview,
  { language, fonts, now }: { language: 'vi' | 'en'; fonts: ReportFonts; now: Date },
): Promise<Uint8Array> {
  const { superiorAgency, issuingAgency, place, contact } = await readSettings(db)
  const agencies = { superiorAgency, issuingAgency, place, contact, documentNumber: null }
  const rating = await reportRating(db, overview)
  const report = buildReport({ ...overview, ...agencies, rating, language, day: officeDay(now) })
  return renderPdf(report, { fonts, createdAt: now })
}
