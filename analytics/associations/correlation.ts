import { normalQuantile, normalUpper } from '../distributions/normal.ts'
import { studentTTwoSided } from '../distributions/student-t.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import { averageRanks, tieSizes } from './ranks.ts'

/** A correlation of pairs; null where a side does not vary. */
export interface Correlation {
  n: number
  /** -1..1. */
  r: number | null
  /** r √((n - 2)/(1 - r²)); null for Kendall's, below three pairs, and for r of -1 or 1. */
  t: number | null
  /** Two-sided p-value, by Student's t with n - 2 degrees of freedom (Kendall: normal); null below three pairs. */
  pValue: number | null
}

/**
 * Pearson's correlation with its Fisher-z 95 % interval.
 * @param x and y of the same length; pairs with a missing value are left out beforehand
 * @returns interval null below four pairs
 * @throws RangeError when lengths differ or a value is not finite
 * @see Fisher (1921), Metron 1, 3-32
 */
export function pearson(
  x: readonly number[],
  y: readonly number[],
): Correlation & { interval: Interval | null } {
  requirePairs('pearson', x, y)
  const n = x.length
  const r = productMoment(x, y)
  return { n, r, ...testOfR(r, n), interval: fisherInterval(r, n) }
}

/** Spearman's rank correlation: Pearson's of the average ranks. Parameters and errors as pearson. */
export function spearman(x: readonly number[], y: readonly number[]): Correlation {
  requirePairs('spearman', x, y)
  const r = productMoment(averageRanks(x), averageRanks(y))
  return { n: x.length, r, ...testOfR(r, x.length) }
}

/**
 * Kendall's τ-b with the normal test corrected for ties. Parameters and errors as pearson.
 * @see Kendall (1970), Rank Correlation Methods, 4th edition
 */
export function kendall(x: readonly number[], y: readonly number[]): Correlation & { z: number | null } {
  requirePairs('kendall', x, y)
  const n = x.length
  const [t, u] = [tieSizes(x), tieSizes(y)]
  const all = (n * (n - 1)) / 2
  const score = concordance(x, y)
  const scale = Math.sqrt((all - pairs(t)) * (all - pairs(u)))
  const variance = kendallVariance(n, t, u)
  if (!(scale > 0)) return { n, r: null, t: null, pValue: null, z: null }
  const z = variance > 0 ? score / Math.sqrt(variance) : null
  return { n, r: score / scale, t: null, pValue: z === null ? null : 2 * normalUpper(Math.abs(z)), z }
}

/** Pearson's r of two lists, from deviations; null where one does not vary. */
function productMoment(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const dx = (x[i] ?? 0) - meanX
    const dy = (y[i] ?? 0) - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (!(xx > 0 && yy > 0)) return null
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum / values.length
}

function testOfR(r: number | null, n: number): { t: number | null; pValue: number | null } {
  if (r === null || n < 3) return { t: null, pValue: null }
  if (Math.abs(r) === 1) return { t: null, pValue: 0 }
  const t = r * Math.sqrt((n - 2) / (1 - r * r))
  return { t, pValue: studentTTwoSided(t, n - 2) }
}

function fisherInterval(r: number | null, n: number): Interval | null {
  if (r === null || n < 4) return null
  if (Math.abs(r) === 1) return { low: r, high: r }
  const half = normalQuantile(0.975) / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

function pairs(ties: readonly number[]): number {
  return ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)
}

/** Concordant minus discordant pairs, counted in the table of different values: fast for scales with few levels. */
function concordance(x: readonly number[], y: readonly number[]): number {
  const columns = [...new Set(y)].sort((a, b) => a - b)
  const columnOf = new Map(columns.map((value, c) => [value, c]))
  const rows = new Map<number, Float64Array>()
  for (const [i, value] of x.entries()) {
    const row = rows.get(value) ?? new Float64Array(columns.length)
    const c = columnOf.get(y[i] ?? 0) ?? 0
    row[c] = (row[c] ?? 0) + 1
    rows.set(value, row)
  }
  const above = new Float64Array(columns.length)
  let score = 0
  for (const value of [...rows.keys()].sort((a, b) => a - b)) {
    const row = rows.get(value) ?? new Float64Array()
    score += concordanceWith(above, row)
    for (const [c, count] of row.entries()) above[c] = (above[c] ?? 0) + count
  }
  return score
}

/** Pairs of a new row with all rows before it: those to the left agree, those to the right disagree. */
function concordanceWith(before: Float64Array, row: Float64Array): number {
  let right = before.reduce((sum, count) => sum + count, 0)
  let left = 0
  let score = 0
  for (const [c, count] of row.entries()) {
    const here = before[c] ?? 0
    right -= here
    score += count * (left - right)
    left += here
  }
  return score
}

function kendallVariance(n: number, t: readonly number[], u: readonly number[]): number {
  const sum = (ties: readonly number[], term: (tie: number) => number) =>
    ties.reduce((total, tie) => total + term(tie), 0)
  const five = (tie: number) => tie * (tie - 1) * (2 * tie + 5)
  const two = (tie: number) => tie * (tie - 1)
  const three = (tie: number) => tie * (tie - 1) * (tie - 2)
  const base = (five(n) - sum(t, five) - sum(u, five)) / 18
  const second = (sum(t, two) * sum(u, two)) / (2 * n * (n - 1))
  const third = n < 3 ? 0 : (sum(t, three) * sum(u, three)) / (9 * n * (n - 1) * (n - 2))
  return base + second + third
}

function requirePairs(name: string, x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length || !x.every(Number.isFinite) || !y.every(Number.isFinite)) {
    throw new RangeError(`${name} requires two lists of finite values of the same length`)
  }
}
