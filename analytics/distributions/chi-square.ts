import { areShapes } from './beta.ts'
import { gammaTails } from './gamma.ts'
import { requireProbability, requireReachable, type Tails, tailQuantile } from './tail-quantile.ts'

/**
 * Distribution function of χ²: the probability of a value below x, to about 1e-13 in relative terms.
 * @param x 0 or more
 * @param df degrees of freedom, from 1e-300; need not be whole
 * @returns 0..1
 * @throws RangeError outside these ranges
 */
export function chiSquareCdf(x: number, df: number): number {
  requireChiSquare('chiSquareCdf', x, df)
  return gammaTails(x / 2, df / 2).lower
}

/** Probability of a χ² value above x: the p-value of a test statistic. Parameters and errors as chiSquareCdf. */
export function chiSquareUpper(x: number, df: number): number {
  requireChiSquare('chiSquareUpper', x, df)
  return gammaTails(x / 2, df / 2).upper
}

/**
 * The x with the probability p below it.
 * @param p strictly between 0 and 1
 * @throws RangeError outside these ranges, and where no double is as large as the quantile
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability('chiSquareQuantile', p)
  requireChiSquare('chiSquareQuantile', 0, df)
  return requireReachable(
    'chiSquareQuantile',
    tailQuantile((x) => tailsOf(x, df), p, 'lower', df),
  )
}

/** The x with the probability p above it; exact for tiny p. Parameters and errors as chiSquareQuantile. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  requireProbability('chiSquareUpperQuantile', p)
  requireChiSquare('chiSquareUpperQuantile', 0, df)
  return requireReachable(
    'chiSquareUpperQuantile',
    tailQuantile((x) => tailsOf(x, df), p, 'upper', df),
  )
}

function tailsOf(x: number, df: number): Tails {
  return gammaTails(x / 2, df / 2)
}

function requireChiSquare(name: string, x: number, df: number): void {
  if (!(x >= 0 && areShapes(df, df))) {
    throw new RangeError(`${name} requires x >= 0 and finite degrees of freedom of at least 1e-300`)
  }
}
