import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { type AnalysisQuestion, analysisKinds } from '#contract/analyses.ts'
import { analysisJob } from '../../server/analyses/edition.ts'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/db/client.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { inThread } from '../../server/jobs/thread.ts'
import { settleAnalysed } from '../../server/queries/analysed.ts'
import { addToRollups, listVisible } from '../../server/queries/rollups.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { accumulate } from '../../server/rollups/accumulate.ts'
import { loadLayouts } from '../../server/rollups/load-layouts.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { settleParts } from '../../server/rollups/settle.ts'
import { makeDataDir } from '../support/process.ts'
import { cpuTimeOfPostgres } from './cpu-time.ts'
import { tell } from './rows.ts'

// Seconds and memory of each analysis over the rows of many responses, in a thread as the server runs it.
// RESPONSES=100000 node --expose-gc tests/bench/analyses.ts for a shorter run.

const responses = Number(process.env.RESPONSES ?? 1_000_000)
const units = 300
const levelItems = 23
const from = '2024-01'
const to = '2025-12'
const today = '2026-01-15'

const folder = makeDataDir()
const { db, url, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', today)
const databaseCpu = cpuTimeOfPostgres(join(folder.path, 'postgres'))

async function setUp(): Promise<number> {
  await loadTemplates(db, new Date())
  const unit = (code: string, parentCode: string | null) => ({
    code,
    parentCode,
    kind: parentCode === null ? ('province' as const) : ('commune' as const),
    area: null,
    name: code,
    nameEn: null,
    validFrom: '2000-01-01',
  })
  const communes = Array.from({ length: units }, (_, number) => unit(`X${number + 1}`, 'P'))
  await saveUnits(db, [unit('P', null), ...communes])
  const window = { windowFrom: `${from}-01`, windowTo: `${to}-31` }
  const survey = { key: 'bench', title: 'Bench', titleEn: null, template: 'sipas-5-dimensions', ...window }
  const { surveyId } = await createSurvey(db, survey, new Date())
  await insertResponses(surveyId)
  await fillRollups()
  await settleAnalysed(db, { surveyIds: [surveyId], fromMonth: `${from}-01`, toMonth: `${to}-01` })
  await vacuum()
  return (await unitIdsByCode(db)).get('P') ?? 0
}

/** Answers of one respondent are alike, some are skipped, and some respondents answer alike throughout. */
async function insertResponses(surveyId: number): Promise<void> {
  await db.execute(sql`
    insert into responses (unit_id, day, response_id, survey_id, version, channel, field_code, competent_unit_id,
      language, notice, levels, other, respondent, seconds_step, day_uncertain)
    select u.unit_id, date '2024-01-01' + (random() * 729)::int, gen_random_uuid(), ${surveyId}, 1,
      (array['tablet', 'qr', 'paper'])[1 + (random() * 2)::int], 'F0' || (1 + (random() * 8)::int),
      case when random() < 0.3 then u.unit_id end, 'vi', 1,
      array(select case when random() < 0.04 then null
          when g % 15 = 0 then 4
          else greatest(1, least(5, round(4.1 + (hashint4(g) % 1000) / 700.0 + (random() - 0.5) * 2)))::int end::smallint
        from generate_series(1, ${levelItems}::int)),
      '{}', jsonb_build_object('gender', (array['female', 'male'])[1 + (random())::int],
        'ageBand', (array['18-24', '25-34', '35-49', '50-64', '65+'])[1 + (random() * 4)::int]),
      (3 + random() * 20)::int, false
    from generate_series(1, ${responses}::int) g
    join units u on u.code = 'X' || (1 + g % ${units}::int)`)
  await db.execute(sql`insert into volumes (unit_id, year, field_code, transactions, source, source_on)
    select unit_id, year, 'F0' || field, 4000, 'bench', '2026-01-01' from units, generate_series(2024, 2025) year, generate_series(1, 9) field
    where code like 'X%'`)
  await db.execute(sql`insert into margins (year, variable, category, population, source, source_on)
    select 2025, 'gender', category, 500000, 'bench', date '2026-01-01' from unnest(array['female', 'male']) category
    union all select 2025, 'ageBand', category, 200000, 'bench', '2026-01-01'
      from unnest(array['18-24', '25-34', '35-49', '50-64', '65+']) category`)
}

async function fillRollups(): Promise<void> {
  const layoutFor = await loadLayouts(db)
  for (const unitId of (await unitIdsByCode(db)).values())
    await addToRollups(db as Db, accumulate(await listVisible(db, unitId), layoutFor))
  await db.transaction((tx) => settleParts(tx, layoutFor, () => releaseRules, today))
}

/** As autovacuum does in time; the statistics of empty tables would choose wrong ways. */
async function vacuum(): Promise<void> {
  const admin = new pg.Client({ connectionString: (await startEmbedded(folder.path)).adminUrl })
  await admin.connect()
  await admin.query('vacuum analyze')
  await admin.end()
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

/** A crosstab asks for more than the others. */
function cross(kind: AnalysisQuestion['kind']): Pick<AnalysisQuestion, 'item' | 'by'> {
  return kind === 'crosstab' ? { item: 'overall', by: 'respondent:ageBand' } : { item: null, by: null }
}

/**
 * Runs one analysis as the server does.
 * @returns seconds, those that this process and PostgreSQL computed, and how far the memory of this process rose
 */
async function measure(question: AnalysisQuestion) {
  const startRun = inThread(url, (error) => console.error(error))
  global.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const databaseBefore = databaseCpu()
  const outcome = await startRun({ jobId: '', kind: analysisJob, question, attempt: 1, holder: '' }, () => {})
    .outcome
  clearInterval(watch)
  const { user, system } = process.cpuUsage(cpuBefore)
  const seconds = (performance.now() - began) / 1000
  const database = (databaseCpu() - databaseBefore) / 1e6
  return { seconds, cpu: (user + system) / 1e6, database, megabytes: megabytes(peak - before), outcome }
}

try {
  const unitId = await setUp()
  console.log(`${responses} responses, ${units} units, ${levelItems} items`)
  for (const kind of analysisKinds) {
    const question = { kind, instrument: 'sipas' as const, unitId, from, to, survey: null, ...cross(kind) }
    const { seconds, cpu, database, megabytes: used, outcome } = await measure(question)
    const end = outcome.kind === 'done' ? '' : ` ${JSON.stringify(outcome)}`
    console.log(
      `${kind.padEnd(12)} ${seconds.toFixed(1)} s (computing: ${cpu.toFixed(1)} s here, ${database.toFixed(1)} s PostgreSQL)  ${used} MB${end}`,
    )
    tell({
      what: `analysis "${kind}" of ${responses.toLocaleString('en')} responses`,
      measured: `${seconds.toFixed(1)} s, ${used} MB`,
      raw: `${database.toFixed(1)} s of it PostgreSQL's`,
      budget: '',
    })
  }
} finally {
  await close()
  folder.remove()
}
