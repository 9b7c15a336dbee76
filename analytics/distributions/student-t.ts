import { areShapes } from './beta.ts'
import { farTails, fTails } from './f-distribution.ts'
import { normalUpper } from './normal.ts'
import { requireProbability, requireReachable, type Tails, tailQuantile } from './tail-quantile.ts'

/**
 * Distribution function of Student's t: the probability of a value below t, to about 1e-13 in relative terms.
 * @param df degrees of freedom, from 1e-300; need not be whole
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
 * @throws RangeError outside these ranges, and where no double is as large as the quantile
 */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('studentTQuantile', p)
  requireT('studentTQuantile', 0, df)
  if (p === 0.5) return 0
  const size = tailQuantile((t) => tailsBeyond(t, df), Math.min(p, 1 - p), 'upper', 1)
  requireReachable('studentTQuantile', size)
  return p < 0.5 ? -size : size
}

/** Upper tail at t >= 0, and t times the density, by way of the F distribution of t². */
function tailsBeyond(t: number, df: number): Tails {
  // The relative difference is below t⁴/(4 df).
  if (df > 1e20) return normalTails(t)
  const isSquareDouble = t === 0 || t === Infinity || (t > 1e-150 && t < 1e150)
  const square = isSquareDouble ? fTails(t * t, 1, df) : farTails(2 * Math.log(t) - Math.log(df), 0.5, df / 2)
  return { lower: 0.5 + square.lower / 2, upper: square.upper / 2, slope: square.slope }
}

function normalTails(t: number): Tails {
  const density = Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI)
  return { lower: normalUpper(-t), upper: normalUpper(t), slope: t * density }
}

function requireT(name: string, t: number, df: number): void {
  if (Number.isNaN(t) || !areShapes(df, df)) {
    throw new RangeError(`${name} requires a number t and finite degrees of freedom of at least 1e-300`)
  }
}
