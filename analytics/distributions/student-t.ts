import { betaTails } from './beta.ts'
import { requireProbability, type Tails, tailQuantile } from './tail-quantile.ts'

/**
 * Distribution function of Student's t: the probability of a value below t, to about 1e-13 in relative terms.
 * @param df degrees of freedom, above 0; need not be whole
 * @returns 0..1
 * @throws RangeError when t is NaN or df does not fit
 */
export function studentTCdf(t: number, df: number): number {
  requireT('studentTCdf', t, df)
  return t < 0 ? tailsBeyond(-t, df).upper : 1 - tailsBeyond(t, df).upper
}

/** Probability of a t value above t. Parameters and errors as studentTCdf. */
export function studentTUpper(t: number, df: number): number {
  return studentTCdf(-t, df)
}

/** Probability of a value at least as far from 0 as t on either side: the p-value of a two-sided test. */
export function studentTTwoSided(t: number, df: number): number {
  requireT('studentTTwoSided', t, df)
  return 2 * tailsBeyond(Math.abs(t), df).upper
}

/**
 * The t with the probability p below it. For p near 1 use -studentTQuantile(1 - p, df) with 1 - p computed exactly.
 * @param p strictly between 0 and 1
 * @throws RangeError outside these ranges
 */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('studentTQuantile', p)
  requireT('studentTQuantile', 0, df)
  if (p === 0.5) return 0
  const size = tailQuantile((t) => tailsBeyond(t, df), Math.min(p, 1 - p), 'upper', 1)
  return p < 0.5 ? -size : size
}

/**
 * Upper tail at t >= 0, and t times the density, by way of the beta distribution of t²/(t² + df): the smaller of
 * that and its complement is passed, because 1 - it loses no digits.
 */
function tailsBeyond(t: number, df: number): Tails {
  if (t === Infinity) return { lower: 1, upper: 0, slope: 0 }
  // t² may overflow where t does not; so far out the complement is what counts.
  const ratio = t / Math.sqrt(df)
  const complement = 1 / (1 + ratio * ratio)
  if (complement > 0.5) {
    const { lower, upper, slope } = betaTails(ratio * ratio * complement, 0.5, df / 2)
    return { lower: 0.5 + lower / 2, upper: upper / 2, slope }
  }
  const { lower, upper, slope } = betaTails(complement, df / 2, 0.5)
  return { lower: 0.5 + upper / 2, upper: lower / 2, slope }
}

function requireT(name: string, t: number, df: number): void {
  if (Number.isNaN(t) || !(df > 0 && df < Infinity)) {
    throw new RangeError(`${name} requires a number t and df above 0`)
  }
}
