import type { Db } from '../db/client.ts'
import { saveMargins, saveVolumes } from '../queries/volumes.ts'
import { demonstrationFields } from './province.ts'
import { seededRandom, seedOf } from './random.ts'
import type { DemonstrationUnit } from './set-up.ts'

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
          return { unitId, year: of, fieldCode, transactions: 60 + random.below(900) }
        }),
      )
    }),
  )
  const margins = years.flatMap((of) =>
    people.map(([variable, category, population]) => ({ year: of, variable, category, population })),
  )
  await saveMargins(db, margins)
}
