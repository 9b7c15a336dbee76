import type { Interval } from '../indices/proportion-interval.ts'
import { type Funnel, funnel, funnelAround } from './funnel.ts'
import { clusteredIntervals, type UnitIndex } from './joint-interval.ts'
import { type Place, rankByIntervals } from './joint-ranking.ts'
import { type Shrinkage, shrinkIndices, shrinkTowardsMean } from './shrinkage.ts'

/** A unit among those it may be compared with. */
export interface LeaguePlace extends Place {
  /** Interval so wide that those of all units hold together. */
  joint: Interval
  /** 1 for the leading group. Within a group no unit can be told apart from another. */
  group: number
  /** Null where nothing varies. */
  funnel: FunnelPlace | null
  /** The index drawn towards the mean of all as far as it is chance; null with fewer than two units. */
  shrunk: number | null
  /** How much of the unit's own index is kept, 0..1. */
  reliability: number | null
}

/** Where an index lies against 99.8 % of those that units of its size would have if all were alike. */
export interface FunnelPlace extends Interval {
  position: 'below' | 'within' | 'above'
}

/**
 * A league table that says how far it carries: ranks with joint ranges, groups, funnel and shrinkage. Units are of
 * one kind, and those that may not be shown are left out beforehand.
 * @param target index of all of them together, 0..1
 * @returns in the order of the units; empty without units
 */
export function rankLeague(units: readonly UnitIndex[], target: number, level = 0.95): LeaguePlace[] {
  if (units.length === 0) return []
  const single = level ** (1 / units.length)
  const joints = clusteredIntervals(units, single)
  const places = rankByIntervals(
    units.map(({ index }) => index),
    joints,
  )
  const groups = groupByOverlap(joints)
  const { limits, shrinkage } = againstTheRest(units, target)
  return places.map((place, i) => ({
    ...place,
    joint: joints[i] ?? { low: 0, high: 1 },
    group: groups[i] ?? 1,
    funnel: limits && funnelPlace(limits, i),
    shrunk: shrinkage?.units[i]?.shrunk ?? null,
    reliability: shrinkage?.units[i]?.reliability ?? null,
  }))
}

/**
 * Groups from the top: the first holds all units whose interval reaches that of the one surest to be high, which
 * overlap each other, therefore; the next is formed of the rest in the same way. So each unit of a later group lies
 * clearly below at least one unit of every group before it.
 * @returns number of the group per interval, from 1
 * @throws RangeError when a limit is not a number
 */
export function groupByOverlap(intervals: readonly Interval[]): number[] {
  // Without an order no group would ever be full.
  if (!intervals.every(({ low, high }) => low <= high))
    throw new RangeError('groupByOverlap requires intervals with low <= high')
  const groups = intervals.map(() => 0)
  let rest = [...intervals.keys()]
  for (let group = 1; rest.length > 0; group++) {
    const bar = Math.max(...rest.map((i) => intervals[i]?.low ?? 0))
    const isIn = (i: number) => (intervals[i]?.high ?? 1) >= bar
    for (const i of rest.filter(isIn)) groups[i] = group
    rest = rest.filter((i) => !isIn(i))
  }
  return groups
}

function againstTheRest(
  units: readonly UnitIndex[],
  target: number,
): { limits: Funnel | null; shrinkage: Shrinkage | null } {
  const shares = units.flatMap(({ share }) => share ?? [])
  if (shares.length === units.length) return { limits: funnel(shares), shrinkage: shrinkIndices(shares) }
  const spread = spreadWithin(units)
  if (spread === 0) return { limits: null, shrinkage: null }
  const indices = units.map(({ index }) => index)
  const variances = units.map(({ respondents }) => spread / respondents)
  const limits = funnelAround(target, indices, variances.map(Math.sqrt))
  return { limits, shrinkage: shrinkTowardsMean(indices, variances) }
}

/**
 * Variance that one respondent adds to an index, from all units together: the error of a small unit, estimated from
 * that unit alone, says little, and nothing where its few respondents agree.
 */
function spreadWithin(units: readonly UnitIndex[]): number {
  const known = units.filter(({ standardError }) => standardError !== null)
  const respondents = known.reduce((sum, unit) => sum + unit.respondents, 0)
  const squares = known.reduce((sum, unit) => sum + (unit.respondents * (unit.standardError ?? 0)) ** 2, 0)
  return respondents === 0 ? 0 : squares / respondents
}

function funnelPlace({ target, overdispersion, units }: Funnel, i: number): FunnelPlace | null {
  const unit = units[i]
  if (!unit || unit.z === null) return null
  const widening = Math.sqrt(Math.max(1, overdispersion ?? 1))
  const [low, high] = [unit.limits998.low, unit.limits998.high].map(
    (limit) => target + (limit - target) * widening,
  )
  const ends = { low: Math.max(0, low ?? 0), high: Math.min(1, high ?? 1) }
  return {
    ...ends,
    position: unit.index < ends.low ? 'below' : unit.index > ends.high ? 'above' : 'within',
  }
}
