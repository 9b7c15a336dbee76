import { normalQuantile } from '../distributions/normal.ts'
import type { PooledSums } from './pooled-sums.ts'
import { type Interval, scoreInterval } from './proportion-interval.ts'

/** The pooled index of several items. Every figure but the counts is null when nobody answered. */
export interface PooledIndex {
  /** Respondents with at least one answer. */
  respondents: number
  answers: number
  satisfied: number
  /** Share of satisfied answers among the answers given, 0..1. */
  index: number | null
  /** Standard error of the index with the respondent as the sampling unit; null below two respondents. */
  standardError: number | null
  /** 95 % interval index ± z standard errors, not clipped to 0..1; null where the standard error is. */
  interval: Interval | null
  /** Mean level on a scale of 0 (lowest level) to 100 points (highest). */
  score: number | null
  /** Standard error of the score in points, as that of the index. */
  scoreStandardError: number | null
}

/**
 * Pooled index of a dimension or of a whole questionnaire. The answers of one respondent are alike, so the error is
 * that of a ratio of sums over respondents; counting each answer as independent would make it far too small.
 * @param levels number of levels of the scale, at least 2
 * @throws RangeError unless levels is whole and at least 2, and the sums are those of some respondents
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.3 (ratio estimator, linearised)
 */
export function pooledIndex<I extends string>(sums: PooledSums<I>, levels: number): PooledIndex {
  if (!Number.isInteger(levels) || levels < 2)
    throw new RangeError('pooledIndex requires at least two levels')
  requireSums('pooledIndex', sums)
  // Adding 0 makes 0 of -0.
  const [respondents, answers, satisfied] = [sums.n + 0, sums.m + 0, sums.s + 0]
  const standardError = indexStandardError(sums)
  const points = 100 / (levels - 1)
  const meanLevelError = ratioStandardError(respondents, sums.m, sums.v, sums.mm, sums.vm, sums.vv)
  return {
    respondents,
    answers,
    satisfied,
    index: answers === 0 ? null : satisfied / answers,
    standardError,
    interval: standardError === null ? null : normalInterval(satisfied / answers, standardError),
    score: answers === 0 ? null : (sums.v / answers - 1) * points,
    scoreStandardError: meanLevelError === null ? null : meanLevelError * points,
  }
}

/**
 * The interval of a pooled index to show: the pooled one within 0..1. Where each respondent gave a single answer, as
 * with a tap at the counter, there is nothing to cluster and it is Wilson's; so too where the pooled one would have no
 * width (one respondent, or all alike).
 * @returns shares 0..1, or null when nobody answered
 * @throws RangeError unless the sums are those of some respondents
 */
export function publishedInterval<I extends string>(sums: PooledSums<I>): Interval | null {
  requireSums('publishedInterval', sums)
  if (sums.n === 0) return null
  if (sums.m === sums.n) return scoreInterval(sums.s / sums.n, sums.n, z)
  return intervalToShow(sums.s / sums.m, indexStandardError(sums), sums.n)
}

/**
 * The interval of an index to show, whichever way it was made: index ± z standard errors within 0..1; where that
 * has no width (one respondent, or all alike), Wilson's as if each respondent had given a single answer.
 * @param index 0..1
 * @param standardError null or 0 where there is none
 * @param respondents at least 1
 */
export function intervalToShow(index: number, standardError: number | null, respondents: number): Interval {
  if (!standardError) return scoreInterval(Math.round(index * respondents) / respondents, respondents, z)
  const { low, high } = normalInterval(index, standardError)
  return { low: Math.max(0, low), high: Math.min(1, high) }
}

/**
 * Plain mean of the indices of items, each weighing the same however many answered it.
 * @param indices 0..1; null for an item without answers, which is left out
 * @returns 0..1, or null when no item has an index
 * @throws RangeError on an index outside 0..1
 */
export function meanOfItemIndices(indices: readonly (number | null)[]): number | null {
  const known = indices.filter((index) => index !== null)
  if (!known.every((index) => index >= 0 && index <= 1)) {
    throw new RangeError('meanOfItemIndices requires indices between 0 and 1')
  }
  return known.length === 0 ? null : known.reduce((sum, index) => sum + index, 0) / known.length
}

const z = normalQuantile(0.975)

function normalInterval(index: number, standardError: number): Interval {
  const half = z * standardError
  return { low: index - half, high: index + half }
}

function indexStandardError<I extends string>({ n, m, s, mm, sm, ss }: PooledSums<I>): number | null {
  return ratioStandardError(n, m, s, mm, sm, ss)
}

/**
 * Standard error of the ratio Σy/Σx over n respondents; null below two. Σ(y - R x)² is computed in whole numbers as
 * (X² Σy² - 2 X Y Σxy + Y² Σx²)/X², because in doubles the terms cancel when respondents are nearly alike.
 */
function ratioStandardError(
  n: number,
  x: number,
  y: number,
  xx: number,
  xy: number,
  yy: number,
): number | null {
  if (n < 2) return null
  const [X, Y] = [BigInt(x), BigInt(y)]
  const squares = X * X * BigInt(yy) - 2n * X * Y * BigInt(xy) + Y * Y * BigInt(xx)
  if (squares < 0n) throw new RangeError('pooledIndex requires sums of the same respondents')
  return Math.sqrt((n / (n - 1)) * Number(squares)) / x / x
}

function requireSums<I extends string>(
  name: string,
  { n, m, s, v, mm, ss, sm, vv, vm }: PooledSums<I>,
): void {
  const areWhole = [n, m, s, v, mm, ss, sm, vv, vm].every((sum) => Number.isSafeInteger(sum) && sum >= 0)
  if (!areWhole || s > m || n > m || m > v) {
    throw new RangeError(`${name} requires whole sums with n <= m <= v and s <= m`)
  }
  if (n === 0 && m > 0) throw new RangeError(`${name} requires respondents where there are answers`)
}
