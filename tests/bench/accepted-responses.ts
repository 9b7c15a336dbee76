import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadBuiltPages } from '../../server/pages/built.ts'
import { readPrintFonts, readReportFonts } from '../../server/pages/fonts.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { contentOf, openSurvey } from '../support/survey.ts'
import type { Load } from './load-worker.ts'

// Accepted responses per second over HTTP with 32 connections, beside the raw limit of the same machine in the
// same run: durable single-row inserts by 32 connections. Three units, as one server has many. Budget: at least half.

const load = { connections: 32, seconds: 8 }

async function measure(work: Load): Promise<number> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: work })
  const [result] = await once(worker, 'message')
  return result
}

/** The superuser's connection to the embedded database in a folder. */
function adminUrlOf(dataDir: string): string {
  const { admin } = JSON.parse(readFileSync(join(dataDir, 'database-passwords.json'), 'utf8'))
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://postgres:${admin}@127.0.0.1:${port}/hailong`
}

const dataDir = mkdtempSync(join(tmpdir(), 'hailong-bench-'))
chmodSync(dataDir, 0o755)
const clock = () => new Date()
const { db, close } = await openDatabase(readConfig({ DATA_DIR: dataDir }), 'server', '2026-06-15')
await loadTemplates(db, clock())
const app = await buildApp({
  db,
  clock,
  logger: false,
  publicUrl: 'http://localhost',
  pages: await loadBuiltPages(),
  fonts: readReportFonts(),
  printFonts: readPrintFonts(),
})
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
const port = address && typeof address === 'object' ? address.port : 0

const levels = {
  acc1: 4,
  acc2: 4,
  acc3: 4,
  acc4: 4,
  pro1: 4,
  pro2: 4,
  pro3: 4,
  stf1: 4,
  stf2: 4,
  res1: 4,
  overall: 4,
}
const open = await openSurvey(db)
const bodies = ['X1', 'X2', 'X3'].map((unit) =>
  JSON.stringify({ content: contentOf(open, levels, unit), sent: { capturedSecondsAgo: 0 } }),
)
await measure({ ...load, seconds: 2, kind: 'responses', port, bodies })
const accepted = await measure({ ...load, kind: 'responses', port, bodies })

const url = adminUrlOf(dataDir)
const admin = new pg.Client({ connectionString: url })
await admin.connect()
await admin.query('create table raw_limit (id uuid primary key, levels smallint[])')
await admin.end()
const raw = await measure({ ...load, kind: 'inserts', url })

console.log(`accepted over HTTP   ${accepted.toFixed(0)} a second`)
console.log(`raw durable inserts  ${raw.toFixed(0)} a second`)
console.log(`ratio                ${(accepted / raw).toFixed(2)} (budget: at least 0.5)`)

await app.close()
await close()
rmSync(dataDir, { recursive: true, force: true })
