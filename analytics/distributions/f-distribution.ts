import { betaTails } from './beta.ts'
import { requireProbability, type Tails, tailQuantile } from './tail-quantile.ts'

/**
 * Distribution function of Fisher's F: the probability of a value below x, to about 1e-13 in relative terms.
 * @param x 0 or more
 * @param df1 degrees of freedom above the line, above 0
 * @param df2 degrees of freedom below the line, above 0
 * @returns 0..1
 * @throws RangeError outside these ranges
 */
export function fCdf(x: number, df1: number, df2: number): number {
  requireF('fCdf', x, df1, df2)
  return fTails(x, df1, df2).lower
}

/** Probability of an F value above x. Parameters and errors as fCdf. */
export function fUpper(x: number, df1: number, df2: number): number {
  requireF('fUpper', x, df1, df2)
  return fTails(x, df1, df2).upper
}

/**
 * The x with the probability p below it.
 * @param p strictly between 0 and 1
 * @throws RangeError outside these ranges
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p)
  requireF('fQuantile', 0, df1, df2)
  return tailQuantile((x) => fTails(x, df1, df2), p, 'lower', 1)
}

/** The x with the probability p above it; exact for tiny p. Parameters and errors as fQuantile. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fUpperQuantile', p)
  requireF('fUpperQuantile', 0, df1, df2)
  return tailQuantile((x) => fTails(x, df1, df2), p, 'upper', 1)
}

/** Both tails, by way of the beta distribution; the smaller argument is passed, because 1 - it loses no digits. */
function fTails(x: number, df1: number, df2: number): Tails {
  if (x === Infinity) return { lower: 1, upper: 0, slope: 0 }
  const below = (df1 * x) / (df1 * x + df2)
  const above = df2 / (df1 * x + df2)
  if (below <= 0.5) return betaTails(below, df1 / 2, df2 / 2)
  const { lower, upper, slope } = betaTails(above, df2 / 2, df1 / 2)
  return { lower: upper, upper: lower, slope }
}

function requireF(name: string, x: number, df1: number, df2: number): void {
  const areDegrees = df1 > 0 && df2 > 0 && df1 < Infinity && df2 < Infinity
  if (!(x >= 0 && areDegrees)) throw new RangeError(`${name} requires x >= 0 and degrees of freedom above 0`)
}
