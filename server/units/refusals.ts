import type { UnitSummary } from '#contract/office.ts'
import type { RefusedUnit } from '#contract/unit-map.ts'
import { ancestorIds, childrenOf } from '../unit-tree.ts'

/** The last that is known of a unit. Days are YYYY-MM-DD. */
export interface LatestVersion {
  unitId: number
  validFrom: string
  validTo: string | null
}

/** What decides about a change on a day. */
export interface Ground {
  day: string
  /** The units that are there on that day. */
  units: readonly UnitSummary[]
}

/** Why a unit cannot stand below another on a day; null where it can. @param unitId null for a new unit */
export function placeRefusal(
  { units }: Ground,
  unitId: number | null,
  parentId: number | null,
): RefusedUnit | null {
  const others = units.filter((unit) => unit.unitId !== unitId)
  if (parentId === null) {
    const isTop = others.every((unit) => unit.parentId !== null)
    return isTop ? null : { because: 'parent_needed' }
  }
  if (!units.some((unit) => unit.unitId === parentId)) return { because: 'parent_not_there' }
  if (unitId === null) return null
  const isBelow = parentId === unitId || ancestorIds(units, parentId).includes(unitId)
  return isBelow ? { because: 'cycle' } : null
}

/** Why a unit cannot change on a day: it has ended, or has changed later already. */
export function changeRefusal({ day }: Ground, latest: LatestVersion): RefusedUnit | null {
  if (latest.validTo !== null) return { because: 'not_there', day: latest.validTo }
  return day < latest.validFrom ? { because: 'changed_later', day: latest.validFrom } : null
}

/** What stands at or below a unit that is to end. */
export interface Standing {
  /** Names of places that still take responses. */
  places: readonly string[]
  /** Whether units below it move with what takes over. */
  movesParts: boolean
}

/** Why a unit cannot end on a day. */
export function endRefusal(ground: Ground, latest: LatestVersion, standing: Standing): RefusedUnit | null {
  const { unitId, validFrom } = latest
  const changed = changeRefusal(ground, latest)
  if (changed) return changed
  if (ground.day <= validFrom) return { because: 'before_start', day: validFrom }
  if (standing.places.length > 0) return { because: 'has_places', names: standing.places }
  const parts = childrenOf(ground.units, unitId)
  if (!standing.movesParts && parts.length > 0)
    return { because: 'has_parts', names: parts.map(({ name }) => name) }
  return null
}

/** How many units a reorganisation brings together. */
export interface Numbers {
  act: 'merger' | 'split'
  predecessors: readonly number[]
  existing: readonly number[]
  /** Successors that begin. */
  begun: number
}

/** Why units cannot be merged or split so: a merger has one successor, a split one predecessor and several successors. */
export function numberRefusal({ act, predecessors, existing, begun }: Numbers): RefusedUnit | null {
  if (existing.some((unitId) => predecessors.includes(unitId))) return { because: 'own_successor' }
  const successors = existing.length + begun
  const fits = act === 'merger' ? successors === 1 : predecessors.length === 1 && successors >= 2
  return fits ? null : { because: 'wrong_number' }
}
