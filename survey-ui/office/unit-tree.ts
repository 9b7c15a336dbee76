import type { UnitSummary } from '#contract/office.ts'
import { searchRank } from './search-text.ts'

/** A unit's name in the language asked for; Vietnamese where there is no other. */
export function unitName(unit: UnitSummary, language: 'vi' | 'en'): string {
  return language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
}

/** The units above one, from the top down, as far as the person may see them. */
export function ancestorsOf(units: readonly UnitSummary[], unit: UnitSummary): UnitSummary[] {
  const byId = new Map(units.map((known) => [known.unitId, known]))
  const path: UnitSummary[] = []
  let above = unit.parentId === null ? undefined : byId.get(unit.parentId)
  while (above && !path.includes(above)) {
    path.unshift(above)
    above = above.parentId === null ? undefined : byId.get(above.parentId)
  }
  return path
}

/** A unit with how far below the top it stands. */
export interface PlacedUnit {
  unit: UnitSummary
  depth: number
}

/** All units in the order of the tree, each before what is below it. */
export function orderAsTree(units: readonly UnitSummary[]): PlacedUnit[] {
  const ids = new Set(units.map(({ unitId }) => unitId))
  const below = new Map<number | null, UnitSummary[]>()
  for (const unit of units) {
    const above = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    below.set(above, [...(below.get(above) ?? []), unit])
  }
  const placed: PlacedUnit[] = []
  const place = (parentId: number | null, depth: number) => {
    for (const unit of below.get(parentId) ?? []) {
      placed.push({ unit, depth })
      place(unit.unitId, depth + 1)
    }
  }
  place(null, 0)
  return placed
}

/** The units that answer a query by name or code, the best first; all of them in their order for an empty one. */
export function findUnits(placed: readonly PlacedUnit[], query: string): PlacedUnit[] {
  const ranked = placed.map((entry) => {
    const { name, nameEn, code } = entry.unit
    return { entry, rank: searchRank(`${name} ${nameEn ?? ''} ${code}`, query) }
  })
  const found = [0, 1, 2].map((wanted) => ranked.filter(({ rank }) => rank === wanted))
  return found.flat().map(({ entry }) => entry)
}
