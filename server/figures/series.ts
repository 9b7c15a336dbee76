import type { Method } from '#contract/method.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { findMethod } from '../queries/questionnaires.ts'
import { listSurveys, type Survey } from '../queries/surveys.ts'
import { monthSpan } from './cell-totals.ts'
import type { RollupCells } from './rollup-cells.ts'

/** Surveys whose figures may stand in one line: the same instrument, computed by the same method. */
export interface Series {
  surveys: Survey[]
  /** The other surveys of the instrument: what they measured is another series. */
  others: Survey[]
  /** Null while no survey of the instrument exists. */
  method: Method | null
  hash: string
  /** Whether surveys of another method are among them: see `other-method.ts`. */
  isRecomputed: boolean
}

/**
 * The surveys of an instrument that share the method of the newest that had begun by a day: another method is
 * another series, and a survey that is only planned hides nothing.
 */
export async function findSeries(db: Db, instrument: Instrument, until: string): Promise<Series> {
  const all = (await listSurveys(db)).filter((survey) => survey.instrument === instrument)
  const newest = all.find(({ windowFrom }) => windowFrom <= until) ?? all[0]
  if (!newest) return { surveys: [], others: [], method: null, hash: '', isRecomputed: false }
  const found = await findMethod(db, newest.methodKey, newest.methodVersion)
  if (!found) throw new Error(`survey ${newest.key} has no method`)
  const isSame = ({ methodKey, methodVersion }: Survey) =>
    methodKey === newest.methodKey && methodVersion === newest.methodVersion
  return {
    surveys: all.filter(isSame),
    others: all.filter((survey) => !isSame(survey)),
    ...found,
    isRecomputed: false,
  }
}

/** Months, YYYY-MM, both included. */
export interface Months {
  from: string
  to: string
}

const defaultMonths = 12

/** The months asked for; without them the twelve up to the last with responses. */
export function choosePeriod(
  cells: RollupCells,
  asked: { from: string | null; to: string | null; today: string },
  surveyIds: number[],
): Months {
  const to = asked.to ?? monthSpan(cells, surveyIds)?.last ?? asked.today.slice(0, 7)
  const from = asked.from ?? shiftMonth(to, 1 - defaultMonths)
  if (from > to) throw problems.invalidRequest([{ at: '/from', expected: 'a month not after "to"' }])
  return { from, to }
}

/** The last day of a month, YYYY-MM-DD. */
export function lastDayOf(month: string): string {
  const next = new Date(`${shiftMonth(month, 1)}-01T00:00:00Z`)
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/** Whether a survey took captures in any of the months. */
export function overlaps({ windowFrom, windowTo, closedOn }: Survey, { from, to }: Months): boolean {
  const last = [windowTo, closedOn].filter((end) => end !== null).sort()[0] ?? '9999-12-31'
  return windowFrom <= lastDayOf(to) && last >= `${from}-01`
}

/** Last day whose captures counted, once it is over or the survey was closed; null while it takes responses. */
export function endOf({ windowTo, closedOn }: Survey, today: string): string | null {
  const last = [windowTo, closedOn].filter((end) => end !== null).sort()[0] ?? null
  return closedOn !== null || (last !== null && last < today) ? last : null
}
