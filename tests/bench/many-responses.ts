import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { Db } from '../../server/db/client.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { saveUnits } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'

/** Units of a benchmark that looks at responses in bulk. */
export const units = 300

/**
 * Fills a new database with responses of two years to one survey, `bench`, made by PostgreSQL itself.
 * @returns a connection that may do everything, and its address
 */
export async function makeResponses(
  db: Db,
  dataDir: string,
  responses: number,
): Promise<{ admin: pg.Client; adminUrl: string }> {
  await loadTemplates(db, new Date())
  const common = {
    kind: 'commune' as const,
    area: null,
    nameEn: null,
    validFrom: '2000-01-01',
    parentCode: null,
  }
  const codes = Array.from({ length: units }, (_, at) => `X${at + 1}`)
  await saveUnits(
    db,
    codes.map((code) => ({ ...common, code, name: code })),
  )
  const window = { windowFrom: '2024-01-01', windowTo: '2025-12-31' }
  const survey = { key: 'bench', title: 'Bench', titleEn: null, template: 'sipas-5-dimensions', ...window }
  const { surveyId } = await createSurvey(db, survey, new Date())
  await db.execute(sql`
    insert into responses (unit_id, day, response_id, survey_id, version, channel, field_code, language, notice, levels,
      other, respondent, day_uncertain)
    select u.unit_id, date '2024-01-01' + (random() * 729)::int, gen_random_uuid(), ${surveyId}, 1,
      (array['tablet', 'qr', 'paper'])[1 + (random() * 2)::int], 'F0' || (1 + (random() * 8)::int), 'vi', 1,
      array(select 1 + (hashint4(g * 31 + i) & 3) from generate_series(1, 23) i)::smallint[], '{}',
      jsonb_build_object('gender', (array['female', 'male'])[1 + random()::int]), false
    from generate_series(1, ${responses}::int) g join units u on u.code = 'X' || (1 + g % ${units}::int)`)
  const { adminUrl } = await startEmbedded(dataDir)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('vacuum analyze')
  return { admin, adminUrl }
}
