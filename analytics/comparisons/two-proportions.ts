import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import { type Interval, wilsonInterval } from '../indices/proportion-interval.ts'

/** Satisfied answers among the answers given. */
export interface Share {
  satisfied: number
  answered: number
}

/** Comparison of two shares, the second minus the first. Null where a side has no answers. */
export interface TwoProportions {
  difference: number | null
  /** Difference in pooled standard errors; null also where all answers on both sides agree. */
  z: number | null
  /** Two-sided. */
  pValue: number | null
  /** Wald interval of the difference, not clipped. For comparison: publish Newcombe's. */
  waldInterval: Interval | null
}

/**
 * Two-sample test of proportions with the pooled error, without continuity correction.
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 * @see Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, chapter 3
 */
export function twoProportions(first: Share, second: Share, level = 0.95): TwoProportions {
  requireShares('twoProportions', [first, second], level)
  if (first.answered === 0 || second.answered === 0) {
    return { difference: null, z: null, pValue: null, waldInterval: null }
  }
  const [p1, p2] = [first.satisfied / first.answered, second.satisfied / second.answered]
  const difference = p2 - p1
  const pooled = (first.satisfied + second.satisfied) / (first.answered + second.answered)
  const pooledError = Math.sqrt(pooled * (1 - pooled) * (1 / first.answered + 1 / second.answered))
  const z = pooledError === 0 ? null : difference / pooledError
  const half =
    -normalQuantile((1 - level) / 2) *
    Math.sqrt((p1 * (1 - p1)) / first.answered + (p2 * (1 - p2)) / second.answered)
  return {
    difference,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    waldInterval: { low: difference - half, high: difference + half },
  }
}

/**
 * Newcombe's interval of a difference of two shares, second minus first, by squaring and adding the Wilson limits:
 * the one to publish for a change. Stays inside -1..1 and holds for few answers.
 * @returns null where a side has no answers
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890, method 10
 */
export function newcombeInterval(first: Share, second: Share, level = 0.95): Interval | null {
  requireShares('newcombeInterval', [first, second], level)
  const before = wilsonInterval(first.satisfied, first.answered, level)
  const after = wilsonInterval(second.satisfied, second.answered, level)
  if (!before || !after) return null
  const [p1, p2] = [first.satisfied / first.answered, second.satisfied / second.answered]
  return {
    low: p2 - p1 - Math.hypot(p2 - after.low, before.high - p1),
    high: p2 - p1 + Math.hypot(after.high - p2, p1 - before.low),
  }
}

function requireShares(name: string, shares: readonly Share[], level: number): void {
  const fit = shares.every(
    ({ satisfied, answered }) =>
      Number.isSafeInteger(satisfied) &&
      Number.isSafeInteger(answered) &&
      satisfied >= 0 &&
      satisfied <= answered,
  )
  if (!fit) throw new RangeError(`${name} requires whole counts with 0 <= satisfied <= answered`)
  if (!(level > 0 && level < 1)) throw new RangeError(`${name} requires a level between 0 and 1`)
}
