import type { Db } from '../db/client.ts'
import {
  type CountedMonth,
  listUndecided,
  listUndecidedQuarters,
  markDecided,
  type SurveyQuarter,
  showCuts,
} from '../queries/cuts.ts'
import type { RulesFor } from './rules-for.ts'

/** By what responses are cut, one at a time: never by two. */
export const decidedCuts = [
  'field',
  'procedure',
  'channel',
  'respondent_type',
  'service_point',
  'competent_unit',
] as const

interface Settled {
  today: string
  /** Months, YYYY-MM-DD, in which this fold released something. */
  released: readonly string[]
  loadParents: () => Promise<(unitId: number) => number | null>
}

/**
 * Decides which values of the cuts are shown, of every quarter that is over: all units of a survey together, once.
 * What arrives later is decided on by itself, as soon as a fold releases no more of quarters that are over.
 */
export async function settleCuts(
  tx: Db,
  rulesFor: RulesFor,
  { today, released, loadParents }: Settled,
): Promise<void> {
  const current = quarterOf(today)
  // An import comes in pieces; decided piece by piece, most of it would be too few to be shown.
  if (released.some((month) => month < current)) return
  const due = await listUndecidedQuarters(tx, today)
  if (due.length === 0) return
  const parentOf = await loadParents()
  for (const where of due) {
    const rules = rulesFor(where.surveyId)
    const counts = await listUndecided(tx, decidedCuts, where)
    const cuts = [...Map.groupBy(counts, ({ cut }) => cut)]
    const places = cuts.flatMap(([cut, list]) =>
      rules.planCuts(list, rules.step, parentOf).map((place) => ({ ...place, cut })),
    )
    if (places.length > 0) await showCuts(tx, places, where)
    await markDecided(tx, where)
  }
}

/** The first day of the quarter of a day. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** The quarters in which the number of responses of a unit's decided months is another than before. */
export function movedQuarters(
  before: readonly CountedMonth[],
  after: readonly CountedMonth[],
): SurveyQuarter[] {
  const nameOf = ({ surveyId, month }: CountedMonth) => `${surveyId} ${month}`
  const counts = new Map(after.map((one) => [nameOf(one), one.respondents]))
  const moved = before.filter((one) => (counts.get(nameOf(one)) ?? 0) !== one.respondents)
  return moved.map(({ surveyId, month }) => ({ surveyId, quarter: quarterOf(month) }))
}
