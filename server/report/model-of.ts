import type { ReportRequest } from '#contract/reports.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { ReportInput } from '../../analytics/report/content/report-input.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { agencyLines } from '../agency-lines.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { KeptBack } from '../figures/kept-back.ts'
import { openOverview, readOverview } from '../figures/overview.ts'
import { problems } from '../problem.ts'
import { findField } from '../queries/catalogue.ts'
import { readSettings } from '../queries/settings.ts'
import type { Analysed } from './analysed.ts'
import { kindOf } from './kind-of.ts'
import { readParts } from './parts.ts'
import { reportRating } from './rating-of-report.ts'

/** Who asks, when, and what was analysed for the report beforehand. */
export interface ReportMoment {
  now: Date
  /** Top of the person's subtree; null or left out: everything. */
  scopeUnitId?: number | null
  /** What takes a pass over the rows, see `analyseForReport`; null or left out: the report goes without. */
  analysed?: Analysed | null
  /** Figures that are withheld because of what was published before; left out: none. */
  keptBack?: KeptBack
}

/**
 * The document that a request asks for, as plain data. It only reads, through the functions that the screens are made
 * of, so that whatever they withhold is withheld here.
 * @param db one state of the database: a transaction of `inOneState`, or the `db` of a Reader. It opens no transaction.
 * @throws Problem not_found for a unit or field that is missing or outside the scope, invalid_request for the period
 */
export async function modelOf(db: Db, request: ReportRequest, moment: ReportMoment): Promise<Report> {
  return buildReport(await readReportInput(db, request, moment))
}

/** All that a report is made of. @throws Problem as `modelOf` */
export async function readReportInput(
  db: Db,
  request: ReportRequest,
  { now, scopeUnitId = null, analysed = null, keptBack = new Set() }: ReportMoment,
): Promise<ReportInput> {
  const { language, documentNumber, signature } = request
  const today = officeDay(now)
  const question = { ...request, today, scopeUnitId, keptBack }
  const state = await openOverview(db, question)
  const overview = await readOverview(db, question, state)
  const kind = kindOf(request, overview)
  const settings = await readSettings(db)
  const { place, contact } = settings
  return {
    ...overview,
    keptBack: keptBack.size,
    kind,
    field: await fieldOf(db, request),
    ...agencyLines(settings),
    place,
    contact,
    documentNumber,
    ...(signature ? { signature } : {}),
    parts: await readParts(db, {
      kind,
      question,
      state,
      overview,
      analysed: analysed ?? { priorities: null, choices: [] },
    }),
    rating: await reportRating(db, overview),
    language,
    day: today,
  }
}

async function fieldOf(
  db: Db,
  { kind, field }: ReportRequest,
): Promise<NonNullable<ReportInput['field']> | null> {
  if (field === null) {
    if (kind === 'field') throw problems.invalidRequest([{ at: '/field', expected: 'the code of a field' }])
    return null
  }
  const found = await findField(db, field)
  if (!found) throw problems.notFound('field', field)
  return { code: field, title: { vi: found.name, ...(found.nameEn ? { en: found.nameEn } : {}) } }
}
