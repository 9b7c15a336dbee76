import type { Method } from '#contract/method.ts'
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

/**
 * The published form of one item's answers. An item with another scale than the method's has a mean on that scale and no
 * satisfied levels, so no index.
 * @param counts answers per level from the lowest
 */
export function itemFigure(
  counts: number[],
  { topLevels, scaleLevels }: Pick<Method, 'topLevels' | 'scaleLevels'>,
  withheld: Withheld,
): Figure {
  if (withheld) return withheldFigure(withheld)
  const isRated = counts.length === scaleLevels
  const { answered, index, interval, score } = itemIndex(counts, isRated ? topLevels : [])
  if (index === null || interval === null) return { respondents: answered, ...nothing, withheld: null }
  const shown = isRated ? { index, ...interval } : { index: null, low: null, high: null }
  return { respondents: answered, answers: answered, ...shown, score, withheld: null }
}
