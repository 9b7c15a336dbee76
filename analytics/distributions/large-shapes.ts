import { normalUpper } from './normal.ts'

/** Shapes from which on two terms of the expansion below are exact to the digits of a double. */
export const largeShape = 1e9

/** A point of a gamma or beta distribution, in the terms of its expansion around the centre. */
export interface CentredPoint {
  /** Distance from the centre in the units of `spread`. */
  gap: number
  /** Standard deviation, to first order. */
  spread: number
  /** -log of the density there over that at the centre, to first order. */
  exponent: number
  /** How much wider one side is than the other, over `spread`: 1 for gamma, (b - a)/(a + b) for beta. */
  skew: number
  /** What Stirling's formula adds to first order: 1/(12 shape), summed over the shapes. */
  correction: number
}

/**
 * Both tails of a gamma or beta distribution with large shapes: those of the normal distribution at the point of the
 * same exponent, and the first term of what is left.
 * @see Temme (1979), SIAM J. Math. Anal. 10, 757-766 (gamma); NIST Digital Library of Mathematical Functions, 8.12
 *   and 8.18(ii)
 */
export function nearNormalTails({ gap, spread, exponent, skew, correction }: CentredPoint): {
  lower: number
  upper: number
} {
  // Beyond, no double is as small as the tail.
  if (!(exponent < 800)) return gap < 0 ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 }
  const u = Math.sign(gap) * Math.sqrt(2 * exponent)
  // Near the centre the difference would cancel, and a short series says the same.
  const term = Math.abs(u) < 0.01 ? -skew / (3 * spread) + correction * u : ((u * spread) / gap - 1) / u
  const rest = (Math.exp(-exponent) / Math.sqrt(2 * Math.PI)) * term
  return { lower: clip(normalUpper(-u) - rest), upper: clip(normalUpper(u) + rest) }
}

function clip(probability: number): number {
  return Math.max(0, Math.min(1, probability))
}
