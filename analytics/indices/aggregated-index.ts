import type { UnitShare } from '../ranking/unit-share.ts'
import type { CellSums } from './cell-sums.ts'
import { itemIndex } from './item-index.ts'
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

/** An index with what its aggregation lets be known of its error. */
export interface AggregatedIndex<in out I extends string = string> extends OfInstrument<I> {
  /** Respondents with at least one answer. */
  respondents: number
  answers: number
  /** 0..1; null without answers, or where a dimension that has weight has none. */
  index: number | null
  /** With the respondent as the sampling unit; null below two respondents and where a job over rows must find it. */
  standardError: number | null
  /** The 95 % interval to show, within 0..1; null where the index is, and where it waits for a job. */
  interval: Interval | null
  /** Mean level on a scale of 0 to 100, aggregated as the index is. */
  score: number | null
  /** Whether the error can only be had from rows: a mean of items that not everybody answered. */
  needsJob: boolean
  /** Satisfied and given answers where each respondent gave one, so that answers are independent; otherwise null. */
  share: UnitShare | null
}

/** Sums of a cell, and answers per level of each item that lies in a dimension (needed by `mean_of_items` alone). */
export interface IndexSums<in out I extends string = string> {
  cell: CellSums<I>
  items: readonly { dimension: number; counts: readonly number[] }[]
}

/** The index of all dimensions together, as the method aggregates it. The one place that decides how. */
export function wholeIndex<I extends string>(
  { cell, items }: IndexSums<I>,
  method: IndexMethod,
): AggregatedIndex<I> {
  switch (method.aggregation) {
    case 'pooled_answers':
      return pooled(cell.whole, method)
    case 'mean_of_items':
      return itemMean(cell.whole, items, method)
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
  { cell, items }: IndexSums<I>,
  d: number,
  method: IndexMethod,
): AggregatedIndex<I> {
  const sums = cell.dimensions[d]
  if (!sums) throw new RangeError('dimensionIndex requires a dimension of the cell')
  if (method.aggregation !== 'mean_of_items') return pooled(sums, method)
  return itemMean(
    sums,
    items.filter(({ dimension }) => dimension === d),
    method,
  )
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
    needsJob: false,
    share: shareOf(sums),
  }
}

/** Where everybody answered every item, or there is but one, the mean of items is the pooled index, its error too. */
function itemMean<I extends string>(
  sums: PooledSums<I>,
  items: IndexSums<I>['items'],
  method: IndexMethod,
): AggregatedIndex<I> {
  const indices = items.map(({ counts }) => itemIndex(counts, method.topLevels))
  const answered = indices.filter(({ index }) => index !== null)
  if (sums.m === sums.n * answered.length) return pooled(sums, method)
  const scores = answered.flatMap(({ score }) => score ?? [])
  return {
    respondents: sums.n,
    answers: sums.m,
    index: meanOfItemIndices(indices.map(({ index }) => index)),
    standardError: null,
    interval: null,
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    needsJob: true,
    share: null,
  }
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
    needsJob: false,
    share: only && only.m === answers ? shareOf(only) : null,
  }
}

function shareOf<I extends string>({ n, m, s }: PooledSums<I>): UnitShare | null {
  return m === n && n > 0 ? { satisfied: s, answered: m } : null
}
