import { normalQuantile } from '../distributions/normal.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import { requireUnitShares, type UnitShare } from './unit-share.ts'

export interface Funnel {
  /** Index of all units together, 0..1. */
  target: number
  /** How much more the units differ than chance alone would make them; 1 or less means no more. Null without z. */
  overdispersion: number | null
  units: FunnelUnit[]
}

export interface FunnelUnit {
  index: number
  /** Distance from the target in standard errors, and the same after allowing for overdispersion; null when all agree. */
  z: number | null
  adjustedZ: number | null
  /** Where 95 % and 99.8 % of units of this size would lie if all were alike; not clipped. */
  limits95: Interval
  limits998: Interval
}

/**
 * Funnel plot: which units lie outside of what their size explains. The overdispersion is winsorised at 10 % on each
 * side, so that the outliers looked for do not hide themselves.
 * @throws RangeError unless each unit has answers and whole counts
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202
 */
export function funnel(units: readonly UnitShare[]): Funnel | null {
  requireUnitShares('funnel', units)
  if (units.length === 0) return null
  const answers = units.reduce((sum, { answered }) => sum + answered, 0)
  const target = units.reduce((sum, { satisfied }) => sum + satisfied, 0) / answers
  const errors = units.map(({ answered }) => Math.sqrt((target * (1 - target)) / answered))
  const indices = units.map(({ satisfied, answered }) => satisfied / answered)
  return funnelAround(target, indices, errors)
}

/**
 * The same around a given target, for indices with any standard errors.
 * @param errors standard error that an index of this unit's size has by chance, at least 0; all 0 when nothing varies
 */
export function funnelAround(target: number, indices: readonly number[], errors: readonly number[]): Funnel {
  const varies = target > 0 && target < 1 && errors.every((error) => error > 0)
  const scores = indices.map((index, i) => (index - target) / (errors[i] ?? 1))
  const overdispersion = varies ? winsorisedSquare(scores) : null
  const widening = Math.sqrt(Math.max(1, overdispersion ?? 1))
  return {
    target,
    overdispersion,
    units: indices.map((index, i) => ({
      index,
      z: varies ? (scores[i] ?? 0) : null,
      adjustedZ: varies ? (scores[i] ?? 0) / widening : null,
      limits95: around(target, errors[i] ?? 0, 0.975),
      limits998: around(target, errors[i] ?? 0, 0.999),
    })),
  }
}

/** Mean square of the scores after the outer tenth on each side was moved to the nearest one inside. */
function winsorisedSquare(scores: readonly number[]): number {
  const sorted = Float64Array.from(scores).sort()
  const cut = Math.floor(0.1 * scores.length)
  const [low, high] = [sorted[cut] ?? 0, sorted[scores.length - 1 - cut] ?? 0]
  return scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0) / scores.length
}

function around(target: number, error: number, p: number): Interval {
  const half = normalQuantile(p) * error
  return { low: target - half, high: target + half }
}
