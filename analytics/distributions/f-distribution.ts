import { areShapes, betaTailsAt, isNearGamma, swap } from './beta.ts'
import { pointAtRatio } from './beta-point.ts'
import { gammaTails } from './gamma.ts'
import { betaTailsNearZero } from './small-shapes.ts'
import { requireProbability, requireReachable, type Tails, tailQuantile } from './tail-quantile.ts'

/**
 * Distribution function of Fisher's F: the probability of a value below x, to about 1e-13 in relative terms.
 * @param x 0 or more
 * @param df1 degrees of freedom above the line, from 1e-300
 * @param df2 degrees of freedom below the line, from 1e-300
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
 * @throws RangeError outside these ranges, and where no double is as large as the quantile
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p)
  requireF('fQuantile', 0, df1, df2)
  return requireReachable(
    'fQuantile',
    tailQuantile((x) => fTails(x, df1, df2), p, 'lower', 1),
  )
}

/** The x with the probability p above it; exact for tiny p. Parameters and errors as fQuantile. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fUpperQuantile', p)
  requireF('fUpperQuantile', 0, df1, df2)
  return requireReachable(
    'fUpperQuantile',
    tailQuantile((x) => fTails(x, df1, df2), p, 'upper', 1),
  )
}

/**
 * Both tails, and x times the density, by way of the beta distribution of df1 x / (df1 x + df2); where one number of
 * degrees is nearly endless, of χ². Arguments as fCdf, unchecked.
 */
export function fTails(x: number, df1: number, df2: number): Tails {
  if (x === Infinity) return { lower: 1, upper: 0, slope: 0 }
  if (x === 0) return { lower: 0, upper: 1, slope: 0 }
  const [a, b] = [df1 / 2, df2 / 2]
  if (isNearGamma(a, b) && a * x > least) return gammaTails(a * x, a)
  if (isNearGamma(b, a) && b / x > least) return swap(gammaTails(b / x, b))
  // As in betaTails: the sum of the shapes shall stay finite.
  if (Math.min(a, b) > 1e100) return fTails(x, df1 * 2 ** -200, df2 * 2 ** -200)
  const odds = (df1 / df2) * x
  if (odds > least && odds < 1 / least) return betaTailsAt(pointAtRatio(x, a, b), a, b)
  return farTails(Math.log(df1) - Math.log(df2) + Math.log(x), a, b)
}

const least = 1e-290

/** Both tails where the odds x/(1 - x) of the beta distribution are too near to 0, or too great, for a double. */
export function farTails(logOdds: number, a: number, b: number): Tails {
  return logOdds < 0 ? betaTailsNearZero(logOdds, a, b) : swap(betaTailsNearZero(-logOdds, b, a))
}

function requireF(name: string, x: number, df1: number, df2: number): void {
  if (!(x >= 0 && areShapes(df1, df2))) {
    throw new RangeError(`${name} requires x >= 0 and finite degrees of freedom of at least 1e-300`)
  }
}
