import { stirlingError } from './log-gamma.ts'

/**
 * Distribution function of the beta distribution (regularised incomplete beta function): the probability of a
 * value below x, accurate in relative terms (about 1e-13 for shapes up to a million).
 * @param x 0..1
 * @param a first shape, above 0
 * @param b second shape, above 0
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
export function betaTails(x: number, a: number, b: number): { lower: number; upper: number; slope: number } {
  if (x === 0) return { lower: 0, upper: 1, slope: 0 }
  if (x === 1) return { lower: 1, upper: 0, slope: 0 }
  const y = 1 - x
  const gap = x < 0.5 ? (a + b) * x - a : b - (a + b) * y
  const slope = scaledDensity(x, y, a, b, gap)
  // The fraction converges fast on one side of the bulk; the other side is reached by symmetry.
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, slope / continuedFraction(x, a, b, -gap))
    return { lower, upper: 1 - lower, slope }
  }
  const upper = Math.min(1, slope / continuedFraction(y, b, a, gap))
  return { lower: 1 - upper, upper, slope }
}

/** x^a y^b / B(a,b), as Loader (2000) computes it: no difference of large logarithms. gap = (a + b) x - a. */
function scaledDensity(x: number, y: number, a: number, b: number, gap: number): number {
  const n = a + b
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const exponent = correction - deviance(a, n * x, gap) - deviance(b, n * y, -gap)
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent)
}

/** a log(a/mean) + mean - a, where gap = mean - a is passed because the caller knows it more exactly. */
export function deviance(a: number, mean: number, gap: number): number {
  if (Math.abs(gap) > 0.1 * (a + mean)) return a * Math.log(a / mean) + gap
  const v = -gap / (a + mean)
  let sum = -gap * v
  let power = 2 * a * v
  for (let odd = 3; ; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
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
  const limit = 1000 + 20 * Math.sqrt(a + b)
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
  const shapesFit = a > 0 && b > 0 && a < Infinity && b < Infinity
  if (!(x >= 0 && x <= 1 && shapesFit))
    throw new RangeError(`${name} requires 0 <= x <= 1 and shapes above 0`)
}
