import { deviance } from './deviance.ts'
import { largeShape, nearNormalTails } from './large-shapes.ts'
import { stirlingError } from './log-gamma.ts'
import { gammaTailsOfSmallShape, smallShape } from './small-shapes.ts'
import type { Tails } from './tail-quantile.ts'

/**
 * Both tails of the gamma distribution with scale 1 (regularised incomplete gamma functions P and Q) at x, and x
 * times the density: each tail to about 1e-13 in relative terms, whatever the shape.
 * @param x 0 or more
 * @param shape from 1e-300
 * @see NIST Digital Library of Mathematical Functions, 8.7 and 8.9; Loader (2000) for the density
 */
export function gammaTails(x: number, shape: number): Tails {
  if (x === 0) return { lower: 0, upper: 1, slope: 0 }
  if (x === Infinity) return { lower: 1, upper: 0, slope: 0 }
  const slope = scaledDensity(x, shape)
  if (shape > largeShape) return { ...largeTails(x, shape), slope }
  if (shape < smallShape && x < 0.6) return { ...gammaTailsOfSmallShape(x, shape), slope }
  if (shape >= smallShape && x < shape + 1) {
    const lower = Math.min(1, (slope / shape) * series(x, shape))
    return { lower, upper: 1 - lower, slope }
  }
  const upper = Math.min(1, slope * fraction(x, shape))
  return { lower: 1 - upper, upper, slope }
}

function largeTails(x: number, shape: number): { lower: number; upper: number } {
  const gap = x - shape
  const exponent = deviance(shape, x, gap)
  return nearNormalTails({ gap, spread: Math.sqrt(shape), exponent, skew: 1, correction: 1 / (12 * shape) })
}

/** x^shape e^-x / Γ(shape), without a difference of large logarithms. */
function scaledDensity(x: number, shape: number): number {
  const exponent = -stirlingError(shape) - deviance(shape, x, x - shape)
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(exponent)
}

/** 1 + x/(shape + 1) + x²/((shape + 1)(shape + 2)) + … */
function series(x: number, shape: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; ; k++) {
    term *= x / (shape + k)
    if (sum + term === sum) return sum
    sum += term
  }
}

/** Γ(shape, x) e^x / x^shape as a continued fraction, by Lentz's method; x > shape, so no part is 0. */
function fraction(x: number, shape: number): number {
  let below = x + 1 - shape
  let d = 1 / below
  let c = Number.MAX_VALUE
  let value = d
  const limit = 1000 + 20 * Math.sqrt(shape)
  for (let k = 1; k < limit; k++) {
    const above = -k * (k - shape)
    below += 2
    d = 1 / (below + above * d)
    c = below + above / c
    value *= c * d
    if (Math.abs(c * d - 1) <= Number.EPSILON) break
  }
  return value
}
