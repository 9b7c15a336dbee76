import type { UnitShare } from '../ranking/unit-share.ts'
import type { CellSums } from './cell-sums.ts'
import { type ItemIndex, itemIndex } from './item-index.ts'
import { itemMeanError } from './item-mean-error.ts'
import { itemPairsAmong } from './item-pairs.ts'
import { intervalToShow, meanOfItemIndices, pooledIndex, publishedInterval } from './pooled-index.ts'
import type { OfInstrument, PooledSums } from './pooled-sums.ts'
import type { Interval } from './proportion-interval.ts'
import { explicitlyWeightedIndex, meanOfDimensions } from './weighted-index.ts'

/** What of a method decides how an index is made from answers. */
export interface IndexMethod {
  aggregation: 'pooled_answers' | 'mean_of_items' | 'mean_of_dimensions' | 'explicit_weights'
  /** Number of levels of the scale, at least 2. */
  scaleLevels: number
  /** Levels that count as satisfied. */
  topLevels: readonly number[]
  /** One per dimension, for `explicit_weights` alone. */
  weights: readonly number[] | null
}

/** An index with its error. */
export interface AggregatedIndex<in out I extends string = string> extends OfInstrument<I> {
  /** Respondents with at least one answer. */
  respondents: number
  answers: number
  /** 0..1; null without answers, or where a dimension that has weight has none. */
  index: number | null
  /** With the respondent as the sampling unit; null below two respondents. */
  standardError: number | null
  /** The 95 % interval to show, within 0..1; null where the index is. */
  interval: Interval | null
  /** Mean level on a scale of 0 to 100, aggregated as the index is. */
  score: number | null
  /** Satisfied and given answers where each respondent gave one, so that answers are independent; otherwise null. */
  share: UnitShare | null
}

/** Sums of a cell; what they tell of items is needed by `mean_of_items` alone and may otherwise be empty. */
export interface IndexSums<in out I extends string = string> {
  cell: CellSums<I>
  /** Answers per level of each item that lies in a dimension. */
  items: readonly { dimension: number; counts: readonly number[] }[]
  /** Sums over respondents for each pair of the items, see `item-pairs.ts`. */
  itemPairs: readonly number[]
}

/** The index of all dimensions together, as the method aggregates it. The one place that decides how. */
export function wholeIndex<I extends string>(
  { cell, items, itemPairs }: IndexSums<I>,
  method: IndexMethod,
): AggregatedIndex<I> {
  switch (method.aggregation) {
    case 'pooled_answers':
      return pooled(cell.whole, method)
    case 'mean_of_items':
      return itemMean(cell.whole, { items, itemPairs }, method)
    case 'mean_of_dimensions':
      return dimensionMean(
        cell,
        cell.dimensions.map(() => 1),
        method,
      )
    case 'explicit_weights':
      return dimensionMean(cell, method.weights ?? [], method)
  }
}

/**
 * The index of one dimension: what it weighs in the whole does not matter here.
 * @param d its place among the dimensions
 */
export function dimensionIndex<I extends string>(
  { cell, items, itemPairs }: IndexSums<I>,
  d: number,
  method: IndexMethod,
): AggregatedIndex<I> {
  const sums = cell.dimensions[d]
  if (!sums) throw new RangeError('dimensionIndex requires a dimension of the cell')
  if (method.aggregation !== 'mean_of_items') return pooled(sums, method)
  const isIn = items.map(({ dimension }) => dimension === d)
  const own = { items: items.filter((_, i) => isIn[i]), itemPairs: itemPairsAmong(itemPairs, isIn) }
  return itemMean(sums, own, method)
}

function pooled<I extends string>(sums: PooledSums<I>, { scaleLevels }: IndexMethod): AggregatedIndex<I> {
  const { respondents, answers, index, standardError, score } = pooledIndex(sums, scaleLevels)
  return {
    respondents,
    answers,
    index,
    standardError,
    interval: publishedInterval(sums),
    score,
    share: shareOf(sums),
  }
}

/** Where everybody answered every item, or there is but one, the mean of items is the pooled index, its error too. */
function itemMean<I extends string>(
  sums: PooledSums<I>,
  { items, itemPairs }: Pick<IndexSums<I>, 'items' | 'itemPairs'>,
  method: IndexMethod,
): AggregatedIndex<I> {
  const indices = items.map(({ counts }) => itemIndex(counts, method.topLevels))
  if (isComplete(sums, indices)) return pooled(sums, method)
  // Of a dimension that is left out, some items may stand nevertheless: the whole needs them.
  const index = sums.n === 0 ? null : meanOfItemIndices(indices.map((item) => item.index))
  const standardError = itemMeanError(indices, itemPairs, sums.n)
  return {
    respondents: sums.n,
    answers: sums.m,
    index,
    standardError,
    interval: index === null ? null : intervalToShow(index, standardError, sums.n),
    score: index === null ? null : meanScore(indices),
    share: null,
  }
}

/** Σm² = J Σm of J items says that each respondent answered all, even where n is only known to be at least so many. */
function isComplete<I extends string>({ n, m, mm }: PooledSums<I>, indices: readonly ItemIndex[]): boolean {
  const given = indices.filter(({ answered }) => answered > 0)
  return mm === m * given.length && m === n * given.length && given.every(({ answered }) => answered === n)
}

function meanScore(indices: readonly ItemIndex[]): number | null {
  const scores = indices.flatMap(({ score }) => score ?? [])
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function dimensionMean<I extends string>(
  cell: CellSums<I>,
  weights: readonly number[],
  method: IndexMethod,
): AggregatedIndex<I> {
  const isPlain = method.aggregation === 'mean_of_dimensions'
  const { index, standardError } = isPlain ? meanOfDimensions(cell) : explicitlyWeightedIndex(cell, weights)
  const { n: respondents, m: answers } = cell.whole
  const parts = cell.dimensions.flatMap((sums, d) => {
    const { score } = pooledIndex(sums, method.scaleLevels)
    const weight = weights[d] ?? 0
    return score === null || weight === 0 ? [] : [{ score, weight, sums }]
  })
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const only = parts.length === 1 ? parts[0]?.sums : undefined
  return {
    respondents,
    answers,
    index,
    standardError,
    interval: index === null ? null : intervalToShow(index, standardError, respondents),
    score: index === null ? null : parts.reduce((sum, { score, weight }) => sum + score * weight, 0) / total,
    share: only && only.m === answers ? shareOf(only) : null,
  }
}

function shareOf<I extends string>({ n, m, s }: PooledSums<I>): UnitShare | null {
  return m === n && n > 0 ? { satisfied: s, answered: m } : null
}
