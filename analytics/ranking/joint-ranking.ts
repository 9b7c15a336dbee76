import { normalQuantile } from '../distributions/normal.ts'
import { type Interval, wilsonInterval } from '../indices/proportion-interval.ts'
import { requireUnitShares, type UnitShare } from './unit-share.ts'

/** Place of one unit among others, and how far the answers leave it open. */
export interface Rank extends Place {
  index: number
  /** Wilson interval so wide that all units' intervals hold together at the level. */
  joint: Interval
}

/**
 * Ranks with joint confidence: with the probability `level` all true ranks lie within their ranges together.
 * Units that are too small to be shown are left out beforehand.
 * @returns in the order of the units; empty without units
 * @throws RangeError unless each unit has answers and whole counts
 * @see Klein, Wright and Wieczorek (2020), J. R. Stat. Soc. A 183 (2), 589-606
 */
export function jointRanking(units: readonly UnitShare[], level = 0.95): Rank[] {
  requireUnitShares('jointRanking', units)
  const single = level ** (1 / units.length)
  const indices = units.map(({ satisfied, answered }) => satisfied / answered)
  const joints = units.map(({ satisfied, answered }) => wilsonInterval(satisfied, answered, single) ?? whole)
  const places = rankByIntervals(indices, joints)
  return places.map((place, i) => ({ index: indices[i] ?? 0, joint: joints[i] ?? whole, ...place }))
}

/** Where a unit stands among others. */
export interface Place {
  /** 1 for the greatest index; equal indices share a rank. */
  rank: number
  /** Ranks that the answers leave possible: 1 plus the units surely above, and all minus those surely below. */
  lowestRank: number
  highestRank: number
}

/**
 * Ranks and their ranges from intervals that hold together at some level, however those were made.
 * @param joints one interval per index, around it
 */
export function rankByIntervals(indices: readonly number[], joints: readonly Interval[]): Place[] {
  const lows = Float64Array.from(joints, ({ low }) => low).sort()
  const highs = Float64Array.from(joints, ({ high }) => high).sort()
  const sorted = Float64Array.from(indices, toTwelveDecimals).sort()
  return joints.map((joint, i) => ({
    rank: 1 + countAbove(sorted, toTwelveDecimals(indices[i] ?? 0)),
    lowestRank: 1 + countAbove(lows, joint.high),
    highestRank: joints.length - countBelow(highs, joint.low),
  }))
}

const whole: Interval = { low: 0, high: 1 }

/** The critical value of the joint intervals: each holds with the probability level^(1/units). */
export function jointCriticalValue(units: number, level = 0.95): number {
  return -normalQuantile((1 - level ** (1 / units)) / 2)
}

// 3/6 and 50/100 are one share, whatever their last digits.
function toTwelveDecimals(index: number): number {
  return Math.round(index * 1e12) / 1e12
}

function countAbove(sorted: Float64Array, value: number): number {
  return sorted.length - firstWhere(sorted, (other) => other > value)
}

function countBelow(sorted: Float64Array, value: number): number {
  return firstWhere(sorted, (other) => other >= value)
}

/** First place in a rising list from which on the claim holds. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(sorted[middle] ?? 0)) to = middle
    else from = middle + 1
  }
  return from
}
