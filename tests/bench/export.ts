import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readConfig } from '../../server/config.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { openReader } from '../../server/db/reader.ts'
import { exportLines, planExport } from '../../server/export/responses.ts'
import { findSurvey } from '../../server/queries/surveys.ts'
import { saveUnits } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { makeDataDir } from '../support/process.ts'

// Seconds and memory of an export beside a bare COPY of the same rows. RESPONSES=1000000 for a longer run.

const responses = Number(process.env.RESPONSES ?? 100_000)
const units = 300
const folder = makeDataDir()
const { db, url, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-01-15')

async function setUp() {
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
  const { adminUrl } = await startEmbedded(folder.path)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('vacuum analyze')
  return admin
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await work()
  console.log(`${name.padEnd(8)} ${((performance.now() - began) / 1000).toFixed(2)} s`)
}

try {
  const admin = await setUp()
  const before = process.resourceUsage().maxRSS
  console.log(`${responses} responses, ${units} units, 23 items`)
  await timed('copy', async () => {
    const rows = admin.query(copyTo('copy (select * from responses) to stdout (format csv)'))
    await pipeline(rows, createWriteStream(join(folder.path, 'copy.csv')))
  })
  await timed('export', async () => {
    const survey = await findSurvey(db, 'bench')
    if (!survey) throw new Error('the survey is missing')
    const reader = await openReader(url)
    const months = { fromMonth: '0001-01-01', toMonth: '9998-12-01' }
    const plan = await planExport(reader, survey, { surveyId: survey.surveyId, ...months })
    const texts = async function* () {
      for await (const { text } of exportLines(reader, plan)) yield text
    }
    await pipeline(Readable.from(texts()), createWriteStream(join(folder.path, 'export.csv')))
    await reader.close()
  })
  const kilobytes = process.resourceUsage().maxRSS
  console.log(
    `peak memory ${Math.round(kilobytes / 1000)} MB, ${Math.round((kilobytes - before) / 1000)} MB above before`,
  )
  await admin.end()
} finally {
  await close()
  folder.remove()
}
