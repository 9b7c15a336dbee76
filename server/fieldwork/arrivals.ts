import type { Arrivals, ChannelCounts, TargetProgress, UnitArrivals } from '#contract/arrivals.ts'
import { channels } from '#contract/collector.ts'
import type { UnitSummary } from '#contract/office.ts'
import { daysBetween } from '../calendar.ts'
import type { ArrivalCounts } from '../queries/arrivals.ts'
import type { Survey } from '../queries/surveys.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import type { TargetCount } from './gathered.ts'

interface Asked {
  units: readonly UnitSummary[]
  unitId: number
  from: string
  to: string
}

/** Counts as the office shows them: the unit itself, each unit below with all below that, every day. */
export function toArrivals(
  { units, unitId, from, to }: Asked,
  { byUnit, byDay, blank }: ArrivalCounts,
): Omit<Arrivals, 'targets'> {
  const perDay = new Map(byDay.map((row) => [row.day, row]))
  const groups = [{ unitId, ids: [unitId] }, ...groupsBelow(units, unitId)]
  const hasEnded = new Set(units.flatMap((unit) => (unit.hasEnded ? [unit.unitId] : [])))
  return {
    unitId,
    from,
    to,
    total: byUnit.reduce((sum, { total }) => sum + total, 0),
    blank,
    days: daysBetween(from, to).map((day) => perDay.get(day) ?? { day, total: 0, units: 0 }),
    // A unit that has ended is there for what it still brought, not for its silence.
    rows: groups
      .map((group) => countGroup(group, byUnit))
      .filter((row) => row.total > 0 || !hasEnded.has(row.unitId)),
  }
}

/** Targets and what was gathered, by survey in the order given, and by the unit below that they belong to. */
export function toProgress(
  { units, unitId }: Pick<Asked, 'units' | 'unitId'>,
  surveys: readonly Survey[],
  counts: readonly TargetCount[],
): TargetProgress[] {
  const groups = [{ unitId, ids: [unitId] }, ...groupsBelow(units, unitId)]
  return surveys.flatMap(({ surveyId, key, title, titleEn }) => {
    const own = counts.filter((count) => count.surveyId === surveyId)
    if (own.length === 0) return []
    const rows = groups
      .map(({ unitId, ids }) => ({ unitId, ...sumOf(own.filter((count) => ids.includes(count.unitId))) }))
      .filter(({ target }) => target > 0)
    return [{ survey: { key, title, titleEn }, ...sumOf(own), units: rows }]
  })
}

interface Group {
  unitId: number
  ids: number[]
}

function groupsBelow(units: readonly UnitSummary[], unitId: number): Group[] {
  return childrenOf(units, unitId).map((child) => ({
    unitId: child.unitId,
    ids: subtreeIds(units, child.unitId),
  }))
}

function countGroup({ unitId, ids }: Group, byUnit: ArrivalCounts['byUnit']): UnitArrivals {
  const known = new Set(ids)
  const counts = Object.fromEntries(channels.map((channel) => [channel, 0])) as ChannelCounts
  let total = 0
  for (const row of byUnit) {
    if (!known.has(row.unitId)) continue
    counts[row.channel] += row.total
    total += row.total
  }
  return { unitId, total, channels: counts }
}

function sumOf(counts: readonly TargetCount[]): { stored: number; target: number } {
  return {
    stored: counts.reduce((sum, { stored }) => sum + stored, 0),
    target: counts.reduce((sum, { target }) => sum + target, 0),
  }
}
