import type { Figure } from '#contract/office.ts'
import {
  itemIndex,
  type PooledSums,
  pooledIndex,
  publishedInterval,
  type Withheld,
} from '../../analytics/index.ts'

const nothing = { answers: null, index: null, low: null, high: null, score: null }

function withheldFigure(withheld: NonNullable<Withheld>): Figure {
  return { respondents: null, ...nothing, withheld }
}

/** The published form of a pooled index: withheld where it must be, always with n and interval. */
export function pooledFigure(sums: PooledSums, scaleLevels: number, withheld: Withheld): Figure {
  if (withheld) return withheldFigure(withheld)
  const { respondents, answers, index, score } = pooledIndex(sums, scaleLevels)
  const interval = publishedInterval(sums)
  if (index === null || interval === null) return { respondents, ...nothing, withheld: null }
  return { respondents, answers, index, low: interval.low, high: interval.high, score, withheld: null }
}

/** The published form of one item's index. @param counts answers per level from the lowest */
export function itemFigure(counts: number[], topLevels: number[], withheld: Withheld): Figure {
  if (withheld) return withheldFigure(withheld)
  const { answered, index, interval, score } = itemIndex(counts, topLevels)
  if (index === null || interval === null) return { respondents: answered, ...nothing, withheld: null }
  return { respondents: answered, answers: answered, index, ...interval, score, withheld: null }
}
