import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { listUnits } from '../queries/units.ts'

/** The map of units of a day, for a period. */
export interface MapDays {
  asOf: string
  /** First and last day of the period. */
  first: string
  last: string
}

/**
 * The units as they were on a day. Those that ended in the period stand there as they last were; those that came into
 * being after the day as they are at the end of the period, so that nothing that was collected is lost from a total.
 */
export async function mapOfUnits(db: Db, { asOf, first, last }: MapDays): Promise<readonly UnitSummary[]> {
  const units = await listUnits(db, asOf, first < asOf ? first : asOf)
  if (asOf >= last) return units
  const known = new Map(units.map((unit) => [unit.unitId, unit]))
  const root = units.find(({ parentId }) => parentId === null)?.unitId ?? null
  const later = (await listUnits(db, last, first < last ? first : last)).filter(
    ({ unitId }) => !known.has(unitId),
  )
  const there = new Set([...known.keys(), ...later.map(({ unitId }) => unitId)])
  const placed = later.map((unit) => {
    const isPlaced = unit.parentId !== null && there.has(unit.parentId)
    return isPlaced ? unit : { ...unit, parentId: root }
  })
  return [...units, ...placed].sort((a, b) => (a.code < b.code ? -1 : 1))
}
