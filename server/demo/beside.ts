import { shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { saveDossierResults } from '../queries/dossiers.ts'
import { saveOfficialIndices } from '../queries/official-indices.ts'
import { setTarget } from '../queries/surveys.ts'
import { madeUp } from './populations.ts'
import { demonstrationFields } from './province.ts'
import { seededRandom, seedOf } from './random.ts'
import type { DemonstrationUnit } from './set-up.ts'

const months = 12
/** Of a thousand dossiers, how many are late in a unit of the middle. */
const usuallyLate = 4

/** What stands beside satisfaction in the demonstration: dossiers on time by month and field, and indices of others. */
export async function setUpBeside(
  db: Db,
  units: readonly DemonstrationUnit[],
  provinceId: number,
  day: string,
): Promise<void> {
  const last = shiftMonth(day.slice(0, 7), -1)
  const span = Array.from({ length: months }, (_, before) => shiftMonth(last, -before))
  await saveDossierResults(
    db,
    units.flatMap((unit) => dossiersOf(unit, span)),
  )
  const year = Number(day.slice(0, 4)) - 1
  const entry = { unitId: provinceId, year, ...madeUp(year) }
  await saveOfficialIndices(db, [
    { ...entry, name: 'par_index', value: { points: 88.37 }, rank: { place: 14, of: 34 } },
    { ...entry, name: 'national_sipas', value: { points: 83.94 }, rank: { place: 17, of: 34 } },
    { ...entry, name: 'par_index', year: year - 1, value: { points: 86.98 }, rank: null },
  ])
}

function dossiersOf({ unitId, code }: DemonstrationUnit, span: readonly string[]) {
  const random = seededRandom(seedOf(`dossiers ${code}`))
  const late = usuallyLate * Math.exp(random.normal())
  return span.flatMap((month) =>
    demonstrationFields.map(({ code: fieldCode }) => {
      const handled = 20 + random.below(120)
      const notOnTime = Math.min(handled, Math.round((handled * late * 2 * random.next()) / 1000))
      const [year = 0, number = 0] = month.split('-').map(Number)
      return { unitId, year, month: number, fieldCode, handled, onTime: handled - notOnTime, ...madeUp(year) }
    }),
  )
}

/** How many responses each unit is to gather in the survey that is open. */
export async function setUpTargets(
  db: Db,
  units: readonly DemonstrationUnit[],
  surveyId: number,
): Promise<void> {
  for (const { unitId, code } of units) {
    const random = seededRandom(seedOf(`target ${code}`))
    await setTarget(db, surveyId, unitId, 150 + 10 * random.below(20))
  }
}
