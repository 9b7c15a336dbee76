import type { Overview } from '#contract/office.ts'
import type { ReportScope } from '#contract/publication.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { reportRating } from '../figures/report-rating.ts'
import { readSettings } from '../queries/settings.ts'

/** The sentences, tables and figures of a report. */
export async function reportOf(
  db: Db,
  { scope, overview, now }: { scope: ReportScope; overview: Overview; now: Date },
): Promise<Report> {
  const { superiorAgency, issuingAgency, place, contact } = await readSettings(db)
  const agencies = { superiorAgency, issuingAgency, place, contact, documentNumber: null }
  const rating = await reportRating(db, overview)
  return buildReport({ ...overview, ...agencies, rating, language: scope.language, day: officeDay(now) })
}
