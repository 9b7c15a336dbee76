import { areShapes, betaTails } from './beta.ts'

/**
 * Quantile of the beta distribution: the x below which a share p of the distribution lies, to about 1e-13 in
 * relative terms. For p near 1 use 1 - betaQuantile(1 - p, b, a) with 1 - p computed exactly.
 * @param p 0..1
 * @param a first shape, from 1e-300
 * @param b second shape, from 1e-300
 * @returns 0..1
 * @throws RangeError outside these ranges
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && areShapes(a, b))) {
    throw new RangeError('betaQuantile requires 0 <= p <= 1 and finite shapes of at least 1e-300')
  }
  if (p === 0 || p === 1) return Math.abs(p)
  return solve(p, a, b)
}

/** Newton's steps on the logarithm of the smaller tail, where it is nearly straight; halving where they fail. */
function solve(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  let x = Math.min(Math.max(a / 2 / (a / 2 + b / 2), Number.MIN_VALUE), 1 - Number.EPSILON)
  for (let round = 0; round < 2000; round++) {
    const { target, side } = newtonStep(x, p, a, b)
    if (Math.abs(target - x) <= 2 * Number.EPSILON * x) return Math.min(target, 1)
    if (side < 0) low = x
    else high = x
    const next = target > low && target < high ? target : (low + high) / 2
    if (next === low || next === high) return next
    x = next
  }
  return x
}

/** Where Newton's step leads from x (NaN or outside 0..1 when it fails), and on which side of the root x lies. */
function newtonStep(x: number, p: number, a: number, b: number): { target: number; side: number } {
  const { lower, upper, slope } = betaTails(x, a, b)
  if (p <= 0.5) {
    const excess = Math.log(lower / p)
    return { target: x * Math.exp((-excess * lower * (1 - x)) / slope), side: excess }
  }
  const excess = Math.log(upper / (1 - p))
  return { target: x - (1 - x) * Math.expm1((-excess * upper * x) / slope), side: -excess }
}
