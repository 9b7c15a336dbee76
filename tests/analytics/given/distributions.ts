import fc from 'fast-check'
import { degrees, anyProbability as probability, real } from './values.ts'

/** What the distributions are given. */
export const toDistributions: Record<string, fc.Arbitrary<unknown[]>> = {
  normalCdf: fc.tuple(real),
  normalUpper: fc.tuple(real),
  normalQuantile: fc.tuple(probability),
  studentTCdf: fc.tuple(real, degrees),
  studentTUpper: fc.tuple(real, degrees),
  studentTTwoSided: fc.tuple(real, degrees),
  studentTQuantile: fc.tuple(probability, degrees),
  chiSquareCdf: fc.tuple(real, degrees),
  chiSquareUpper: fc.tuple(real, degrees),
  chiSquareQuantile: fc.tuple(probability, degrees),
  chiSquareUpperQuantile: fc.tuple(probability, degrees),
  fCdf: fc.tuple(real, degrees, degrees),
  fUpper: fc.tuple(real, degrees, degrees),
  fQuantile: fc.tuple(probability, degrees, degrees),
  fUpperQuantile: fc.tuple(probability, degrees, degrees),
  betaCdf: fc.tuple(probability, degrees, degrees),
  betaUpper: fc.tuple(probability, degrees, degrees),
  betaQuantile: fc.tuple(probability, degrees, degrees),
  logGamma: fc.tuple(fc.oneof(real, degrees)),
}
