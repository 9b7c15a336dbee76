import type { UnitKind } from '#contract/office.ts'
import { madeUp } from './populations.ts'
import { demonstrationFields, demonstrationUnits } from './province.ts'
import { seededRandom } from './random.ts'

/** About how many transactions of one field a unit handles in a year. */
const usual: Record<UnitKind, number> = {
  country: 0,
  province: 0,
  district: 0,
  department: 900,
  commune: 450,
  one_stop_centre: 6000,
  public_service_unit: 3000,
  state_enterprise: 1800,
}

/** Transactions of the demonstration in a year and the one before, by unit and field. */
export function demonstrationVolumes(ids: ReadonlyMap<string, number>, year: number) {
  const random = seededRandom(1383)
  return demonstrationUnits().flatMap(({ code, kind }) => {
    const unitId = ids.get(code)
    if (unitId === undefined || usual[kind] === 0) return []
    // Units differ by far more than their fields do.
    const size = usual[kind] * Math.exp(0.7 * random.normal())
    return demonstrationFields.flatMap((field) =>
      [year - 1, year].map((of) => ({
        unitId,
        year: of,
        fieldCode: field.code,
        transactions: Math.round(size * (0.4 + 1.2 * random.next())),
        ...madeUp(of),
      })),
    )
  })
}
