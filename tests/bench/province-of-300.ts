import { sql } from 'drizzle-orm'
import { levelItems } from '#contract/questionnaire.ts'
import type { Db } from '../../server/db/client.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { findVersion } from '../../server/queries/questionnaires.ts'
import { countFold, thisFold } from '../../server/queries/rollup-state.ts'
import { addSurveyUnits, type Survey } from '../../server/queries/surveys.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { runAsAdmin } from '../support/database.ts'

const patterns = 1000

export interface Province300 {
  survey: Survey
  /** Id of the province itself. */
  province: number
  /** Ids of the units that collect. */
  units: number[]
}

/** A province of 20 departments and 280 communes, and a survey that all of them run since 2025. */
export async function makeProvince(db: Db, template = 'sipas-5-dimensions'): Promise<Province300> {
  const unit = (code: string, kind: 'province' | 'department' | 'commune') => ({
    code,
    parentCode: code === 'P' ? null : 'P',
    kind,
    area: null,
    name: `Đơn vị ${code}`,
    nameEn: null,
    validFrom: '2000-01-01',
  })
  const departments = Array.from({ length: 20 }, (_, index) => unit(`S${index}`, 'department'))
  const communes = Array.from({ length: 280 }, (_, index) => unit(`X${index}`, 'commune'))
  await saveUnits(db, [unit('P', 'province'), ...departments, ...communes])
  const ids = await unitIdsByCode(db)
  const province = ids.get('P') ?? 0
  const units = [...ids.values()].filter((id) => id !== province)
  const request = { key: 'bench', title: 'Khảo sát', titleEn: null, template }
  const survey = await createSurvey(
    db,
    { ...request, windowFrom: '2025-01-01', windowTo: null },
    new Date('2025-01-01T00:00:00Z'),
  )
  await addSurveyUnits(db, survey.surveyId, units)
  return { survey, province, units }
}

/** Writes responses as accepting them does, without the way there: row, key and the note that it waits. */
export async function insertResponses(
  db: Db,
  { surveyId, questionnaireKey, questionnaireVersion }: Survey,
  units: number[],
  count: number,
): Promise<void> {
  const asked = await findVersion(db, questionnaireKey, questionnaireVersion)
  const items = asked ? levelItems(asked).length : 0
  await db.transaction(async (tx) => write(tx, { surveyId, items, units, count }))
}

async function write(
  db: Db,
  { surveyId, items, units, count }: { surveyId: number; items: number; units: number[]; count: number },
): Promise<void> {
  // Unlike one another, and cheap to make: levels lean to the upper end, with one in twenty left out.
  await db.execute(sql`create temp table pattern as select number, array(
    select case when random() < 0.05 then null else greatest(1, 5 - floor(-ln(random())))::smallint end
    from generate_series(1, ${items}::int) where number > 0) as levels
    from generate_series(1, ${patterns}::int) as number`)
  await db.execute(sql`create temp table given as select gen_random_uuid() as response_id,
    (${sql.raw(`array[${units.join()}]`)})[1 + (number % ${units.length})] as unit_id,
    date '2025-01-01' + (floor(random() * 710))::int as day,
    1 + floor(random() * ${patterns}::int)::int as pattern
    from generate_series(1, ${count}::int) as number`)
  await db.execute(sql`insert into responses select unit_id, day, response_id, ${surveyId}, 1, 'qr',
    null, null, null, null, null, null, 'vi', 1, levels, '{}', '{}', null, false
    from given join pattern on number = pattern`)
  await db.execute(sql`insert into response_waiting (unit_id, response_id, survey_id, day, channel)
    select unit_id, response_id, ${surveyId}, day, 'qr' from given`)
  await db.execute(sql`analyze responses, response_waiting`)
}

/** The rollups of so many times the responses: the same cells, with larger counts. */
export async function multiplyRollups(db: Db, times: number): Promise<void> {
  const all = (column: string) =>
    sql.raw(
      `array(select ${times} * value from unnest(${column}) with ordinality as v(value, at) order by at)`,
    )
  await db.execute(sql`update unit_month set respondents = respondents * ${times}::int, whole = ${all('whole')},
    dimensions = ${all('dimensions')}, item_counts = ${all('item_counts')},
    shown_dimensions = ${all('shown_dimensions')}, shown_items = ${all('shown_items')}, changed_in = ${thisFold}`)
  await countFold(db)
}

/**
 * Statistics and dead rows as a running database would have them: autovacuum does this within a minute. A fold of
 * everything leaves every row that waited behind, dead.
 */
export async function warmUp(dataDir: string): Promise<void> {
  const { adminUrl } = await startEmbedded(dataDir)
  for (const table of ['unit_month', 'response_waiting'])
    await runAsAdmin(adminUrl, `vacuum analyze ${table}`)
}
