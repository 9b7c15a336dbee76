import type { UnitSummary } from '#contract/office.ts'
import { withholdCells } from '../../analytics/index.ts'
import type { CrossCount } from '../queries/cross-counts.ts'
import { ancestorIds, childrenOf, subtreeIds } from '../unit-tree.ts'
import type { AnswerRest } from './answer-rests.ts'

/** Responses of a unit in one block, by category; null where the response does not tell. */
export type BlockCount = Pick<CrossCount, 'unitId' | 'block' | 'name' | 'count'>

/**
 * Categories of a unit that must be withheld. Whoever asks for several periods, surveys or units can subtract one
 * table from another; what that leaves are blocks (a survey in a quarter) and units beside each other. So a category
 * is shown only if in every block
 *
 * - it holds nobody or k and more of this unit, and the categories beside it do not give it away;
 * - the same holds among the units beside this one, at every level above.
 *
 * @param counts of everything below the highest unit above
 * @param unitId the unit asked about
 */
export function crossWithheld(
  counts: readonly BlockCount[],
  units: readonly UnitSummary[],
  unitId: number,
  k: number,
): Set<string> {
  const withheld = new Set<string>()
  const names = [...new Set(counts.map(({ name }) => name))]
  for (const block of Map.groupBy(counts, (row) => row.block).values()) {
    const countOf = counter(block, units)
    for (const name of amongCategories(names, (candidate) => countOf(unitId, candidate), k))
      withheld.add(name)
    for (const name of names)
      if (
        name !== null &&
        isAmongUnits(
          units,
          unitId,
          (id) => countOf(id, name),
          (id) => countOf(id, name, true),
          k,
        )
      )
        withheld.add(name)
  }
  return withheld
}

/** Responses of a unit with everything below it, or of the unit alone. */
function counter(block: readonly BlockCount[], units: readonly UnitSummary[]) {
  const known = new Map<string, number>()
  for (const { unitId, name, count } of block) {
    const key = `${unitId} ${name}`
    known.set(key, (known.get(key) ?? 0) + count)
  }
  return (unitId: number, name: string | null, isAlone = false) =>
    (isAlone ? [unitId] : subtreeIds(units, unitId)).reduce(
      (sum, id) => sum + (known.get(`${id} ${name}`) ?? 0),
      0,
    )
}

function amongCategories(
  names: readonly (string | null)[],
  countOf: (name: string | null) => number,
  k: number,
): string[] {
  const cells = withholdCells(names.map(countOf), k)
  return names.flatMap((name, place) => (name !== null && cells[place] !== null ? [name] : []))
}

/** Whether the units beside this one, or beside a unit above it, would give its count away. */
function isAmongUnits(
  units: readonly UnitSummary[],
  unitId: number,
  countOf: (unitId: number) => number,
  countAlone: (unitId: number) => number,
  k: number,
): boolean {
  const path = [unitId, ...ancestorIds(units, unitId)]
  return path.some((own, place) => {
    const parent = path[place + 1]
    if (parent === undefined) return false
    const siblings = childrenOf(units, parent)
    const cells = withholdCells([...siblings.map((unit) => countOf(unit.unitId)), countAlone(parent)], k)
    return (cells[siblings.findIndex((unit) => unit.unitId === own)] ?? null) !== null
  })
}

/**
 * Whether what rows say of a unit, less what the overview shows of the same, would leave the answers of fewer than k, in
 * any block and also when that of the units beside it is subtracted. Then nothing of it is shown.
 */
export function isRestTold(
  rests: readonly AnswerRest[],
  units: readonly UnitSummary[],
  unitId: number,
  k: number,
): boolean {
  return [...Map.groupBy(rests, ({ block }) => block).values()].some((block) => {
    const known = Map.groupBy(block, (row) => row.unitId)
    const alone = (id: number) => (known.get(id) ?? []).reduce((sum, { rest }) => sum + rest, 0)
    const below = (id: number) => Math.abs(subtreeIds(units, id).reduce((sum, one) => sum + alone(one), 0))
    const isSmall = below(unitId) > 0 && below(unitId) < k
    return isSmall || isAmongUnits(units, unitId, below, (id) => Math.abs(alone(id)), k)
  })
}
