import type { UnitSummary } from '#contract/office.ts'
import { ancestorIds, subtreeIds } from '../unit-tree.ts'

// A unit that came under another is in what was told of the one by the old map, and no longer in what is told of it by the
// new one. Whoever takes a half year less its second quarter from the first, each by the map of its last day, holds what
// moved by itself. So what may be told must be safe under every map, and what moved must be safe alone.

/** A map by which the same rows can be asked about, and the unit to judge in it. */
export interface MapView {
  units: readonly UnitSummary[]
  unitId: number
}

/** Stands above what moved, in a map that holds nothing else. */
const apart = -1

/**
 * Every map under which the rules must hold, so that something may be told of a unit.
 * @param units the map of the question
 * @param maps all maps since the first month of the question, in which some unit came under another; empty where none did
 * @param unitId the unit asked about; null for what is decided once for all units
 */
export function mapViews(
  units: readonly UnitSummary[],
  maps: readonly (readonly UnitSummary[])[],
  unitId: number | null,
): MapView[] {
  const own = { units, unitId: unitId ?? apart }
  if (maps.length === 0) return [own]
  const all = [units, ...maps]
  const others = maps.filter((map) => unitId === null || map.some((unit) => unit.unitId === unitId))
  const moved = movedUnits(all).filter((one) => unitId === null || isPassedBy(all, one, unitId))
  return [
    own,
    ...others.map((map) => ({ units: map, unitId: own.unitId })),
    ...moved.flatMap((one) => aloneMaps(all, one)).map((map) => ({ units: map, unitId: apart })),
  ]
}

/** Units that stand under one unit on one map and under another on the next. */
function movedUnits(all: readonly (readonly UnitSummary[])[]): number[] {
  const parents = new Map<number, Set<number | null>>()
  for (const map of all)
    for (const { unitId, parentId } of map)
      parents.set(unitId, (parents.get(unitId) ?? new Set()).add(parentId))
  return [...parents].flatMap(([unitId, found]) => (found.size > 1 ? [unitId] : []))
}

/** Whether a unit holds what moved on some maps and not on others. */
function isPassedBy(all: readonly (readonly UnitSummary[])[], moved: number, unitId: number): boolean {
  const found = all
    .filter((map) => map.some((unit) => unit.unitId === moved))
    .map((map) => ancestorIds(map, moved).includes(unitId))
  return new Set(found).size > 1
}

/** Maps of what moved and nothing else; more than one where what stands below it changed as well. */
function aloneMaps(all: readonly (readonly UnitSummary[])[], moved: number): (readonly UnitSummary[])[] {
  const known = new Map<string, readonly UnitSummary[]>()
  for (const map of all) {
    const top = map.find(({ unitId }) => unitId === moved)
    if (!top) continue
    const below = new Set(subtreeIds(map, moved))
    const rest = map.filter(({ unitId }) => below.has(unitId) && unitId !== moved)
    const alone = [{ ...top, unitId: apart, parentId: null }, { ...top, parentId: apart }, ...rest]
    known.set(alone.map(({ unitId, parentId }) => `${unitId}<${parentId}`).join(' '), alone)
  }
  return [...known.values()]
}

/** Rows of the units of a view. */
export function rowsIn<Row extends { unitId: number }>({ units }: MapView, rows: readonly Row[]): Row[] {
  const known = new Set(units.map(({ unitId }) => unitId))
  return rows.filter(({ unitId }) => known.has(unitId))
}
