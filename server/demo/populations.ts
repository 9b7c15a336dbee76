import type { Db } from '../db/client.ts'
import { saveMargins, saveVolumes } from '../queries/volumes.ts'
import { demonstrationFields } from './province.ts'
import { seededRandom, seedOf } from './random.ts'
import type { DemonstrationUnit } from './set-up.ts'

/** The source that a demonstration names: nothing was counted. */
export const madeUp = (year: number) => ({
  source: 'Số liệu mô phỏng, không lấy từ thống kê thật',
  sourceOn: `${year}-12-31`,
})

const people: [variable: string, category: string, population: number][] = [
  ['gender', 'female', 214_000],
  ['gender', 'male', 206_000],
  ['age_band', '18-24', 46_000],
  ['age_band', '25-34', 92_000],
  ['age_band', '35-49', 138_000],
  ['age_band', '50-64', 97_000],
  ['age_band', '65+', 47_000],
]

/** Dossiers of every unit, year and field, and the people of the province: what weights are made of. */
export async function setUpPopulations(
  db: Db,
  units: readonly DemonstrationUnit[],
  day: string,
): Promise<void> {
  const year = Number(day.slice(0, 4))
  const years = [year - 2, year - 1, year]
  await saveVolumes(
    db,
    units.flatMap(({ unitId, code }) => {
      const random = seededRandom(seedOf(`volumes ${code}`))
      return years.flatMap((of) =>
        demonstrationFields.map(({ code: fieldCode }) => {
          return { unitId, year: of, fieldCode, transactions: 60 + random.below(900), ...madeUp(of) }
        }),
      )
    }),
  )
  const margins = years.flatMap((of) =>
    people.map(([variable, category, population]) => ({
      year: of,
      variable,
      category,
      population,
      ...madeUp(of),
    })),
  )
  await saveMargins(db, margins)
}
