import { normalQuantile } from '../distributions/normal.ts'
import type { CellSums } from './cell-sums.ts'
import type { PooledSums } from './pooled-sums.ts'
import type { Interval } from './proportion-interval.ts'

/** An index made of the dimensions' indices. Null where it cannot be computed. */
export interface WeightedIndex {
  /** Respondents with an answer in some dimension. */
  respondents: number
  /** Weighted mean of the dimensions' indices, 0..1. */
  index: number | null
  /** With the respondent as the sampling unit, answers in several dimensions being alike; null below two respondents. */
  standardError: number | null
  /** 95 % interval index ± z standard errors, not clipped. */
  interval: Interval | null
}

/**
 * Index of the aggregation `mean_of_dimensions`: each dimension weighs the same, however many items it has and
 * however many answered. Dimensions without answers are left out.
 */
export function meanOfDimensions<I extends string>(cell: CellSums<I>): WeightedIndex {
  const answered = cell.dimensions.map(({ m }) => (m > 0 ? 1 : 0))
  return combine(cell, answered)
}

/**
 * Index of the aggregation `explicit_weights`.
 * @param weights one per dimension, at least 0; they need not sum to 1
 * @returns index null where a dimension that has weight has no answers: another index would be told instead
 * @throws RangeError unless there is a weight for each dimension and some weight is above 0
 */
export function explicitlyWeightedIndex<I extends string>(
  cell: CellSums<I>,
  weights: readonly number[],
): WeightedIndex {
  const fit =
    weights.length === cell.dimensions.length && weights.every((weight) => weight >= 0 && weight < Infinity)
  if (!fit || !weights.some((weight) => weight > 0)) {
    throw new RangeError(
      'explicitlyWeightedIndex requires a weight of at least 0 for each dimension, one above 0',
    )
  }
  const isMissing = cell.dimensions.some(({ m }, d) => m === 0 && (weights[d] ?? 0) > 0)
  return isMissing ? unknown(cell) : combine(cell, weights)
}

function unknown<I extends string>({ whole }: CellSums<I>): WeightedIndex {
  return { respondents: whole.n, index: null, standardError: null, interval: null }
}

function combine<I extends string>(cell: CellSums<I>, weights: readonly number[]): WeightedIndex {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return unknown(cell)
  const shares = weights.map((weight) => weight / total)
  const index = cell.dimensions.reduce(
    (sum, { s, m }, d) => sum + (m > 0 ? ((shares[d] ?? 0) * s) / m : 0),
    0,
  )
  const { n } = cell.whole
  if (n < 2) return { ...unknown(cell), index }
  const standardError = Math.sqrt((n / (n - 1)) * Math.max(0, variance(cell, shares)))
  const half = normalQuantile(0.975) * standardError
  return { respondents: n, index, standardError, interval: { low: index - half, high: index + half } }
}

/**
 * Σ over pairs of dimensions of their weights times Σ (s_d - R_d m_d)(s_e - R_e m_e) / (M_d M_e): the linearised
 * variance of the weighted sum of ratios.
 * @see Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 6
 */
function variance<I extends string>({ dimensions, cross }: CellSums<I>, shares: readonly number[]): number {
  let sum = 0
  let pair = 0
  for (const [d, first] of dimensions.entries()) {
    sum += (shares[d] ?? 0) ** 2 * ownProduct(first)
    for (let e = d + 1; e < dimensions.length; e++) {
      const second = dimensions[e]
      const products = cross.slice(pair * sumsPerPair, (pair + 1) * sumsPerPair)
      if (second) sum += 2 * (shares[d] ?? 0) * (shares[e] ?? 0) * crossProduct(first, second, products)
      pair++
    }
  }
  return sum
}

// As `cell-sums.ts` stores them: m_d m_e, s_d s_e, v_d v_e, s_d m_e, m_d s_e, and two of levels.
const sumsPerPair = 7

function ownProduct<I extends string>({ m, s, mm, ss, sm }: PooledSums<I>): number {
  return residualProduct({ m, s }, { m, s }, { ss, sm, ms: sm, mm })
}

function crossProduct<I extends string>(
  first: PooledSums<I>,
  second: PooledSums<I>,
  products: readonly number[],
): number {
  const [mm = 0, ss = 0, , sm = 0, ms = 0] = products
  return residualProduct(first, second, { ss, sm, ms, mm })
}

/** In whole numbers, because in doubles the terms cancel where respondents are nearly alike. */
function residualProduct(
  first: Pick<PooledSums, 'm' | 's'>,
  second: Pick<PooledSums, 'm' | 's'>,
  { ss, sm, ms, mm }: { ss: number; sm: number; ms: number; mm: number },
): number {
  if (first.m === 0 || second.m === 0) return 0
  const [M, S, N, T] = [BigInt(first.m), BigInt(first.s), BigInt(second.m), BigInt(second.s)]
  const product = M * N * BigInt(ss) - M * T * BigInt(sm) - S * N * BigInt(ms) + S * T * BigInt(mm)
  return Number(product) / first.m / second.m / first.m / second.m
}
