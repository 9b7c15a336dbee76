import { loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/db/client.ts'
import { openDatabase } from '../../server/db/open.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { addressOf, makeDataDir, start } from '../support/process.ts'
import { besideBareAnswers } from './bare-answer.ts'
import { quantile } from './closed-loop.ts'
import { type CpuTime, cpuTimeOf } from './cpu-time.ts'
import { clickAround, showClicks } from './office-clicks.ts'
import { showPages } from './office-pages.ts'
import {
  insertResponses,
  makeProvince,
  multiplyRollups,
  type Province300,
  warmUp,
} from './province-of-300.ts'
import { tell } from './rows.ts'

// The office under load: a province of 300 units, 20 people who click through the overview of a real server, and its
// pages in a slow browser. Load of the machine stands beside, since what else runs on it counts.

const responses = Number(process.env.RESPONSES ?? 1_000_000)
const folder = makeDataDir()
const now = () => new Date()

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'server', '2026-12-20')
  try {
    const result = await work(db)
    await warmUp(folder.path)
    return result
  } finally {
    await close()
  }
}

async function fill(db: Db): Promise<Province300> {
  await loadTemplates(db, now())
  await saveSetting(db, 'secondFactor', 'off')
  const place = await makeProvince(db)
  await insertResponses(db, place.survey, place.units, responses)
  await fold(db, now)
  const units = sql.raw(`array[${place.units.join()}]`)
  await db.execute(sql`update survey_units set target = 5000`)
  await db.execute(sql`update surveys set window_to = '2026-12-31'`)
  await db.execute(sql`insert into volumes (unit_id, year, field_code, transactions, source, source_on)
    select unit, year, 'F' || field, 500, 'Số đếm', '2026-01-31'
    from unnest(${units}) unit, generate_series(2025, 2026) year, generate_series(1, 20) field`)
  await db.execute(sql`insert into dossier_results (unit_id, year, month, field_code, handled, on_time, source, source_on)
    select unit, year, month, 'F' || field, 100, 99, 'Hệ thống một cửa', '2026-01-31'
    from unnest(${units}) unit, generate_series(2025, 2026) year, generate_series(1, 12) month,
      generate_series(1, 20) field`)
  return place
}

/** Runs the server for a while. @param password of `admin`; null at the first start, which prints it */
async function serve(
  password: string | null,
  work: (server: { address: string; cookie: string; cpuTime: CpuTime }) => Promise<void>,
): Promise<string> {
  const server = start('server/main.ts', [], {
    DATA_DIR: folder.path,
    PORT: '0',
    FOLD_SECONDS: '5',
    NODE_OPTIONS: '--max-semi-space-size=8 --max-old-space-size=1024',
  })
  try {
    const address = await addressOf(server)
    const known = password ?? /admin {2}(\S+)/.exec(server.output())?.[1] ?? ''
    const reply = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'admin', password: known }),
    })
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    await work({ address, cookie, cpuTime: cpuTimeOf(server.child.pid ?? 0) })
    return known
  } finally {
    server.child.kill('SIGTERM')
    await server.finished
  }
}

const load = () => `load average ${loadavg()[0]?.toFixed(1)}`
async function measure(
  label: string,
  server: Parameters<typeof clickAround>[0],
  place: Province300,
  how: Parameters<typeof clickAround>[2],
  limit: string,
): Promise<void> {
  const { result, bareP95 } = await besideBareAnswers(() => clickAround(server, place, how))
  // A refusal is quick, so that times of it would say nothing about figures.
  if (result.failed > 0) throw new Error(`${label}: ${result.failed} requests were not answered with 200`)
  showClicks(`${label} (${load()})`, result, bareP95, limit)
  tell({
    what: `overview, ${label}`,
    measured: `p95 ${quantile(result.latencies.overview ?? [], 0.95).toFixed(0)} ms`,
    raw: `bare Fastify p95 ${bareP95.toFixed(1)} ms`,
    budget: limit,
  })
}

const budget = 'p95 at most 100 ms'

try {
  const place = await withDatabase(fill)
  console.log(`${responses} responses of ${place.units.length} units`)
  const click = (thinkSeconds: number) => ({ people: 20, seconds: 30, thinkSeconds })
  const password = await serve(null, async (server) => {
    await clickAround(server, place, { people: 2, seconds: 3, thinkSeconds: 0 })
    await measure('20 people, a click every 2 s each', server, place, click(2), budget)
    await measure('20 people who never pause', server, place, click(0), '')
    await showPages(server.address, server.cookie)
  })
  await withDatabase((db) => multiplyRollups(db, 10))
  await serve(password, async (server) => {
    await clickAround(server, place, { people: 2, seconds: 3, thinkSeconds: 0 })
    const label = 'rollups of ten times as many, a click every 2 s each'
    await measure(label, server, place, click(2), 'at most 1.3 times')
  })
} finally {
  folder.remove()
}
