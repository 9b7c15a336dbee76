import { logGammaRise } from './log-gamma.ts'
import type { Tails } from './tail-quantile.ts'

/** Below this a distribution lies so near to its end that the tail beyond it cannot be had as 1 - the other one. */
export const smallShape = 0.03

/**
 * Both tails of the gamma distribution with a small shape at x <= 1, where the upper one is nearly 0.
 * @see Gautschi (1979), ACM Transactions on Mathematical Software 5 (4), 466-481; DLMF 8.7.1
 */
export function gammaTailsOfSmallShape(x: number, shape: number): { lower: number; upper: number } {
  return bySeries(shape * Math.log(x) - logGammaRise(1, shape), shape, (n) => -x / n)
}

/**
 * Both tails of the beta distribution with a small first shape at x <= 1/2, b x <= 1.
 * @see NIST Digital Library of Mathematical Functions, 8.17.7
 */
export function betaTailsOfSmallShape(x: number, a: number, b: number): { lower: number; upper: number } {
  return bySeries(leading(Math.log(x), a, b), a, (n) => ((n - b) / n) * x)
}

/**
 * Both tails of the beta distribution at an x that may be too small for a double, and so near to 0 that the first
 * term of its series is all: x^a / (a B(a, b)).
 */
export function betaTailsNearZero(logX: number, a: number, b: number): Tails {
  // With a large shape nothing lies there.
  if (a > 1e100) return { lower: 0, upper: 1, slope: 0 }
  const log = Math.min(0, leading(logX, a, b))
  const lower = Math.exp(log)
  return { lower, upper: -Math.expm1(log) + 0, slope: a * lower }
}

/** log of x^a / (a B(a, b)), exact in terms of a however small it is. */
function leading(logX: number, a: number, b: number): number {
  return a * logX - logGammaRise(1, a) + logGammaRise(b, a)
}

/** e^log (1 + shape Σ term_n/(n + shape)), each term the one before times `next(n)`, the 0th 1; and what is left of 1. */
function bySeries(log: number, shape: number, next: (n: number) => number): { lower: number; upper: number } {
  let sum = 0
  let term = 1
  for (let n = 1; n < 1000; n++) {
    term *= next(n)
    const before = sum
    sum += term / (n + shape)
    if (sum === before) break
  }
  const first = Math.exp(log)
  return { lower: first + first * shape * sum, upper: -Math.expm1(log) - first * shape * sum }
}
