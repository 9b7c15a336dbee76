import type { Figure } from '#contract/office.ts'
import { type AggregatedIndex, itemIndex, type Withheld } from '../../analytics/index.ts'

const nothing = { answers: null, index: null, low: null, high: null, score: null }

function withheldFigure(withheld: NonNullable<Withheld>): Figure {
  return { respondents: null, ...nothing, withheld }
}

/** The published form of an index: withheld where it must be, always with n and its interval. */
export function indexFigure<I extends string>(estimate: AggregatedIndex<I>, withheld: Withheld): Figure {
  if (withheld) return withheldFigure(withheld)
  const { respondents, answers, index, interval, score } = estimate
  if (index === null) return { respondents, ...nothing, withheld: null }
  const { low, high } = interval ?? { low: null, high: null }
  return { respondents, answers, index, low, high, score, withheld: null }
}

/** The published form of one item's index. @param counts answers per level from the lowest */
export function itemFigure(counts: number[], topLevels: number[], withheld: Withheld): Figure {
  if (withheld) return withheldFigure(withheld)
  const { answered, index, interval, score } = itemIndex(counts, topLevels)
  if (index === null || interval === null) return { respondents: answered, ...nothing, withheld: null }
  return { respondents: answered, answers: answered, index, ...interval, score, withheld: null }
}
