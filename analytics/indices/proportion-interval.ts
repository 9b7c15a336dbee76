import { betaQuantile } from '../distributions/beta-quantile.ts'
import { normalQuantile } from '../distributions/normal.ts'

/** Limits of a confidence interval; low <= high. */
export interface Interval {
  low: number
  high: number
}

/**
 * Wilson score interval of a share: the one to show. Unlike Wald's it stays inside 0..1 and holds for few answers.
 * @param level confidence level, strictly between 0 and 1
 * @returns shares 0..1, or null when there are no answers
 * @throws RangeError unless the counts are whole, 0 <= satisfied <= total, and the level fits
 * @see Wilson (1927), J. Am. Stat. Assoc. 22 (158), 209-212
 */
export function wilsonInterval(satisfied: number, total: number, level = 0.95): Interval | null {
  requireShare('wilsonInterval', satisfied, total, level)
  return total === 0 ? null : scoreInterval(satisfied / total, total, criticalValue(level))
}

/**
 * Wilson's formula for a share that rests on as much as `size` independent answers would tell; the size need not be
 * whole, so that it also serves shares of a sample whose answers hang together.
 * @param share 0..1
 * @param size above 0
 * @param z quantile of the normal distribution, at least 0
 * @see Wilson (1927), J. Am. Stat. Assoc. 22 (158), 209-212
 */
export function scoreInterval(share: number, size: number, z: number): Interval {
  const shrink = 1 + z ** 2 / size
  const centre = (share + z ** 2 / (2 * size)) / shrink
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2))
  // Exact at the ends, where rounding would leave a trace.
  return { low: share === 0 ? 0 : centre - half, high: share === 1 ? 1 : centre + half }
}

/**
 * Agresti-Coull interval of a share: Wald's after adding z²/2 satisfied and z²/2 other answers, clipped to 0..1.
 * Parameters, null and errors as wilsonInterval.
 * @see Agresti and Coull (1998), The American Statistician 52 (2), 119-126
 */
export function agrestiCoullInterval(satisfied: number, total: number, level = 0.95): Interval | null {
  requireShare('agrestiCoullInterval', satisfied, total, level)
  if (total === 0) return null
  const z = criticalValue(level)
  return normalInterval((satisfied + z ** 2 / 2) / (total + z ** 2), total + z ** 2, z)
}

/**
 * Wald interval of a share, clipped to 0..1. For comparison only, never to be published: it is empty when all
 * answers agree. Parameters, null and errors as wilsonInterval.
 */
export function waldInterval(satisfied: number, total: number, level = 0.95): Interval | null {
  requireShare('waldInterval', satisfied, total, level)
  return total === 0 ? null : normalInterval(satisfied / total, total, criticalValue(level))
}

/**
 * Clopper-Pearson ("exact") interval of a share: never covers less than the level, hence wide. Parameters, null and
 * errors as wilsonInterval.
 * @see Clopper and Pearson (1934), Biometrika 26 (4), 404-413
 */
export function clopperPearsonInterval(satisfied: number, total: number, level = 0.95): Interval | null {
  requireShare('clopperPearsonInterval', satisfied, total, level)
  return total === 0 ? null : betaInterval(satisfied, total, level, 0, 1)
}

/**
 * Jeffreys interval of a share: the equal-tailed posterior interval under the Beta(1/2, 1/2) prior. Parameters, null
 * and errors as wilsonInterval.
 * @see Brown, Cai and DasGupta (2001), Statistical Science 16 (2), 101-133
 */
export function jeffreysInterval(satisfied: number, total: number, level = 0.95): Interval | null {
  requireShare('jeffreysInterval', satisfied, total, level)
  return total === 0 ? null : betaInterval(satisfied, total, level, 0.5, 0.5)
}

function criticalValue(level: number): number {
  return -normalQuantile((1 - level) / 2)
}

function normalInterval(share: number, total: number, z: number): Interval {
  const half = z * Math.sqrt((share * (1 - share)) / total)
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) }
}

/** Each limit is a beta quantile; `inner` is added to the count on its own side, `outer` to the other one. */
function betaInterval(
  satisfied: number,
  total: number,
  level: number,
  inner: number,
  outer: number,
): Interval {
  const alpha = (1 - level) / 2
  const rest = total - satisfied
  return {
    low: satisfied === 0 ? 0 : betaQuantile(alpha, satisfied + inner, rest + outer),
    high: rest === 0 ? 1 : 1 - betaQuantile(alpha, rest + inner, satisfied + outer),
  }
}

function requireShare(name: string, satisfied: number, total: number, level: number): void {
  const countsFit = Number.isSafeInteger(satisfied) && Number.isSafeInteger(total)
  if (!(countsFit && satisfied >= 0 && satisfied <= total)) {
    throw new RangeError(`${name} requires whole counts with 0 <= satisfied <= total`)
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`${name} requires a level between 0 and 1`)
}
