import type { ReportRequest } from '#contract/reports.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readOverview } from '../figures/overview.ts'
import { readSettings } from '../queries/settings.ts'
import { kindOf } from './kind-of.ts'
import { reportRating } from './rating-of-report.ts'

/** Who asks, and when. */
export interface ReportMoment {
  now: Date
  /** Top of the person's subtree; null or left out: everything. */
  scopeUnitId?: number | null
}

/**
 * The document that a request asks for, as plain data. It only reads, through the functions that the screens are made
 * of, so that whatever they withhold is withheld here.
 * @param db one state of the database: a transaction of `inOneState`, or the `db` of a Reader. It opens no transaction.
 * @throws Problem not_found for a unit that is missing or outside the scope, invalid_request for the period
 */
export async function modelOf(db: Db, request: ReportRequest, moment: ReportMoment): Promise<Report> {
  const { language, documentNumber, signature } = request
  const today = officeDay(moment.now)
  const overview = await readOverview(db, { ...request, today, scopeUnitId: moment.scopeUnitId ?? null })
  const { superiorAgency, issuingAgency, place, contact } = await readSettings(db)
  return buildReport({
    ...overview,
    kind: kindOf(request, overview),
    superiorAgency,
    issuingAgency,
    place,
    contact,
    documentNumber,
    ...(signature ? { signature } : {}),
    rating: await reportRating(db, overview),
    language,
    day: today,
  })
}
