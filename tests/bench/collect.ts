import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readConfig } from '../../server/config.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { addressOf, makeDataDir, start } from '../support/process.ts'
import { contentOf, openSurvey } from '../support/survey.ts'
import { closedLoop, median, quantile, type Run } from './closed-loop.ts'
import { type HttpConnection, openHttpConnection } from './http-connection.ts'
import { openRawInserts } from './raw-inserts.ts'

// Accepted responses per second beside the raw limit of the same machine in the same run: durable inserts of one
// row of 1 kB per transaction over as many connections. The server is the real one in a process of its own, with its
// embedded database; this process makes the load of both. Kinds take turns in short slices, so that a machine
// that slows down slows all of them.

const connections = 32
const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = Number(process.env.SECONDS ?? 3)
const batchSize = 50

const keys = ['acc 4', 'pro 4', 'stf 5', 'res 5', 'fbk 4'].flatMap((group) => {
  const [name, count] = group.split(' ')
  return Array.from({ length: Number(count) }, (_, index) => `${name}${index + 1}`)
})
const respondent = {
  type: 'citizen',
  gender: 'female',
  ageBand: '35-49',
  education: 'university',
  area: 'rural',
}

const folder = makeDataDir()
const server = start('server/main.ts', [], {
  DATA_DIR: folder.path,
  PORT: '0',
  FOLD_SECONDS: process.env.FOLD_SECONDS ?? '3600',
  NODE_OPTIONS: process.env.SERVER_NODE_OPTIONS ?? '',
})
const port = Number(new URL(await addressOf(server)).port)
const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-06-15')
await loadTemplates(db, new Date())
const open = await openSurvey(db)

const newId = () => randomBytes(16).toString('hex')
const levelOf = () => 1 + ((randomBytes(1)[0] ?? 0) % 5)
const today = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)

/** Answers to 22 items and five bands, ready to be sent under any id. */
function bodyText(unit: string): string {
  const answers = Object.fromEntries(keys.map((key) => [key, levelOf()]))
  const content = { ...contentOf(open, answers, unit, today), respondent }
  return JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } })
}

const bodies = Object.fromEntries(
  ['X1', 'X2', 'X3'].map((unit) => [unit, Array.from({ length: 200 }, () => bodyText(unit))]),
)
const anyBody = (unit: string) => bodies[unit]?.[Math.floor(Math.random() * 200)] ?? ''

async function single(connection: HttpConnection, unit: string): Promise<void> {
  const id = newId()
  const { status, body } = await connection.send('PUT', `/api/v1/responses/${id}`, anyBody(unit))
  if (status !== 201 || !body.includes(id)) throw new Error(`status ${status}: ${body}`)
}

async function batch(connection: HttpConnection, unit: string): Promise<void> {
  const responses = Array.from({ length: batchSize }, () => `{"id":"${newId()}",${anyBody(unit).slice(1)}`)
  const { status, body } = await connection.send('POST', '/api/v1/responses', `{"responses":[${responses}]}`)
  const stored = body.match(/"status":201/g)?.length
  if (status !== 207 || stored !== batchSize)
    throw new Error(`status ${status}, ${stored} stored: ${body.slice(0, 300)}`)
}

const web = await Promise.all(Array.from({ length: connections }, () => openHttpConnection(port)))
const raw = await openRawInserts((await startEmbedded(folder.path)).adminUrl, connections)
const units = ['X1', 'X2', 'X3']
const kinds = {
  raw: { workers: raw.workers },
  single: { workers: web.map((one, index) => () => single(one, units[index % 3] ?? '')) },
  oneUnit: { workers: web.map((one) => () => single(one, 'X1')) },
  batch: {
    workers: web.slice(0, 8).map((one, index) => () => batch(one, units[index % 3] ?? '')),
    weight: batchSize,
  },
}
type Kind = keyof typeof kinds
const names = (process.env.KINDS?.split(',') ?? Object.keys(kinds)) as Kind[]

for (const name of names) await closedLoop(kinds[name].workers, { seconds: 2, ...kinds[name] })
const runs: Record<Kind, Run[]> = { raw: [], single: [], oneUnit: [], batch: [] }
let memory = 0
for (let round = 0; round < rounds; round++) {
  for (const name of names) {
    runs[name].push(await closedLoop(kinds[name].workers, { seconds, ...kinds[name] }))
    memory = Math.max(
      memory,
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)])) / 1024,
    )
  }
}

const rate = (name: Kind) => median(runs[name].map((run) => run.perSecond))
const ratio = (name: Kind, to: Kind) =>
  median(runs[name].map((run, round) => run.perSecond / (runs[to][round]?.perSecond ?? Number.NaN)))
for (const name of names) {
  const all = runs[name].flatMap((run) => run.latencies).sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(all, share).toFixed(1))
  console.log(
    `${name.padEnd(8)} ${rate(name).toFixed(0).padStart(6)} a second   p50 ${p50} ms  p95 ${p95} ms  p99 ${p99} ms`,
  )
}
console.log(
  `single / raw ${ratio('single', 'raw').toFixed(2)}, one unit ${ratio('oneUnit', 'raw').toFixed(2)}, batch / single ${ratio('batch', 'single').toFixed(2)}`,
)
console.log(`memory ${memory.toFixed(0)} MB`)

for (const connection of web) connection.close()
await raw.close()
await close()
server.child.kill('SIGTERM')
await server.finished
folder.remove()
