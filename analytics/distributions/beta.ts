import { type BetaPoint, pointAt } from './beta-point.ts'
import { deviance } from './deviance.ts'
import { gammaTails } from './gamma.ts'
import { largeShape, nearNormalTails } from './large-shapes.ts'
import { stirlingError } from './log-gamma.ts'
import { betaTailsOfSmallShape, smallShape } from './small-shapes.ts'
import type { Tails } from './tail-quantile.ts'

/**
 * Distribution function of the beta distribution (regularised incomplete beta function): the probability of a
 * value below x, accurate in relative terms (about 1e-13), whatever the shapes.
 * @param x 0..1
 * @param a first shape, from 1e-300
 * @param b second shape, from 1e-300
 * @returns 0..1
 * @throws RangeError outside these ranges
 * @see NIST Digital Library of Mathematical Functions, 8.17
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireBeta('betaCdf', x, a, b)
  return betaTails(x, a, b).lower
}

/**
 * Probability of a beta value above x; keeps its digits where 1 - betaCdf(x, a, b) would lose them.
 * @returns 0..1
 * @throws RangeError as betaCdf
 */
export function betaUpper(x: number, a: number, b: number): number {
  requireBeta('betaUpper', x, a, b)
  return betaTails(x, a, b).upper
}

/** Both tails at x, and x (1 - x) times the density there. Arguments as betaCdf, unchecked. */
export function betaTails(x: number, a: number, b: number): Tails {
  if (x === 0) return { lower: 0, upper: 1, slope: 0 }
  if (x === 1) return { lower: 1, upper: 0, slope: 0 }
  if (isNearGamma(a, b)) return gammaTails(-b * Math.log1p(-x), a)
  if (isNearGamma(b, a)) return swap(gammaTails(-a * Math.log(x), b))
  // Shapes as large as this leave a single point, which moves with neither; their sum shall stay finite.
  if (Math.max(a, b) > 1e280) return betaTails(x, a * 2 ** -200, b * 2 ** -200)
  return betaTailsAt(pointAt(x, a, b), a, b)
}

/** Whether one shape is so much larger than the other that b times the value is distributed as gamma. */
export function isNearGamma(a: number, b: number): boolean {
  return b > 1e40 && b > 1e14 * a * a
}

/** Both tails where one has changed sides. */
export function swap({ lower, upper, slope }: Tails): Tails {
  return { lower: upper, upper: lower, slope }
}

/** Both tails at a point inside 0..1. @param a and b at most 1e280 */
export function betaTailsAt({ x, y, gap }: BetaPoint, a: number, b: number): Tails {
  const slope = scaledDensity(x, y, a, b, gap)
  if (Math.min(a, b) > largeShape) return { ...largeTails({ x, y, gap }, a, b), slope }
  // The fraction converges fast on one side of the bulk; the other side is reached by symmetry.
  // As x <= (a + 1) / (a + b + 2), of which both may round to 1.
  if (gap + 2 * x <= 1) return lowerSide({ x, y, gap }, a, b, slope)
  return swap(lowerSide({ x: y, y: x, gap: -gap }, b, a, slope))
}

function lowerSide({ x, y, gap }: BetaPoint, a: number, b: number, slope: number): Tails {
  if (a > smallShape) {
    const lower = Math.min(1, slope / continuedFraction(x, a, b, -gap))
    return { lower, upper: 1 - lower, slope }
  }
  if (b * x <= 0.6) return { ...betaTailsOfSmallShape(x, a, b), slope }
  const upper = slope / continuedFraction(y, b, a, gap)
  return { lower: 1 - upper, upper, slope }
}

function largeTails({ x, y, gap }: BetaPoint, a: number, b: number): { lower: number; upper: number } {
  const n = a + b
  return nearNormalTails({
    gap,
    spread: Math.sqrt((a / n) * b),
    exponent: deviance(a, n * x, gap) + deviance(b, n * y, -gap),
    skew: (b - a) / n,
    correction: (1 / a + 1 / b - 1 / n) / 12,
  })
}

/** x^a y^b / B(a,b), as Loader (2000) computes it: no difference of large logarithms. gap = (a + b) x - a. */
function scaledDensity(x: number, y: number, a: number, b: number, gap: number): number {
  const n = a + b
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const exponent = correction - deviance(a, n * x, gap) - deviance(b, n * y, -gap)
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent)
}

/**
 * x^a (1-x)^b / B(a,b) divided by the lower tail: the even part of the continued fraction DLMF 8.17.22, by Lentz's
 * method. rest = a - (a + b) x is passed because the caller knows it more exactly than x tells when x is near 1.
 */
function continuedFraction(x: number, a: number, b: number, rest: number): number {
  let value = (a * (rest + 1)) / (a + 1)
  let c = value
  let d = 0
  // Needs some multiple of the square root of the shapes; the limit only stops a loop that rounding keeps alive.
  const limit = 1000 + 20 * Math.sqrt(Math.min(a, b))
  for (let m = 1; m < limit; m++) {
    const odd = a + 2 * m - 1
    const part = (m * (b - m) * x) / odd
    const above = (((a + m - 1) * (a + b + m - 1)) / odd) * part * x
    const below = m + part + ((a + m) * (rest + 1 + m * (2 - x))) / (odd + 2)
    d = 1 / (below + above * d)
    c = below + above / c
    value *= c * d
    if (Math.abs(c * d - 1) <= Number.EPSILON) break
  }
  return value
}

function requireBeta(name: string, x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1 && areShapes(a, b))) {
    throw new RangeError(`${name} requires 0 <= x <= 1 and finite shapes of at least 1e-300`)
  }
}

/** Whether two numbers can be shapes, or degrees of freedom: nearer to 0 their halves lose digits. */
export function areShapes(a: number, b: number): boolean {
  return a >= 1e-300 && b >= 1e-300 && a < Infinity && b < Infinity
}
