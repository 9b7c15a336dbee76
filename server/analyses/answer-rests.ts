import { pooledSumsLength } from '../../analytics/index.ts'
import type { KeptRest } from '../queries/analysed.ts'
import { slotsBeforeLevels } from '../rollups/layout.ts'

// Rows hold answers that figures do not show: parts that are left out, or wait for more of their piece. Where these are
// few, what is computed from rows would tell them to whoever takes the figures away. Rows and figures are compared as they
// were when the quarter was settled; figures move in steps from then on, rows not at all.

/** Answers of a unit and block less those that its figures showed there; either may be more. */
export interface AnswerRest {
  unitId: number
  /** A survey in a quarter. */
  block: string
  rest: number
}

/** Where an item stands in a version. */
export interface ItemAt {
  surveyId: number
  version: number
  place: number
  /** Counts kept per item. */
  slots: number
}

type Parts = KeptRest['left']

/**
 * Answers to an item that are beyond its figures: those left out for good, and those that waited for more and may appear
 * since. Each of the two must be safe by itself, or the one would stand alone when the other has appeared.
 */
export function itemRests(rests: readonly KeptRest[], asked: readonly ItemAt[]): AnswerRest[][] {
  return bothRests(rests, ({ surveyId, version }) => {
    const at = asked.find((one) => one.surveyId === surveyId && one.version === version)
    if (!at) return () => 0
    const [start, end] = [at.place * at.slots + slotsBeforeLevels, (at.place + 1) * at.slots]
    return ({ items }) => items.slice(start, end).reduce((sum, n) => sum + n, 0)
  })
}

/** Respondents of a dimension beyond its figures, as for an item. @param d its place among the dimensions */
export function dimensionRests(rests: readonly KeptRest[], d: number): AnswerRest[][] {
  return bothRests(
    rests,
    () =>
      ({ dimensions }) =>
        dimensions[d * pooledSumsLength] ?? 0,
  )
}

function bothRests(
  rests: readonly KeptRest[],
  counterOf: (rest: KeptRest) => (parts: Parts) => number,
): AnswerRest[][] {
  return (['left', 'open'] as const).map((kind) =>
    rests.flatMap((kept) => {
      const rest = counterOf(kept)(kept[kind])
      return rest === 0 ? [] : [{ unitId: kept.unitId, block: `${kept.surveyId} ${kept.quarter}`, rest }]
    }),
  )
}
