import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadBuiltPages } from '../../server/pages/built.ts'
import { readReportFonts } from '../../server/pages/fonts.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { contentOf, openSurvey } from '../support/survey.ts'

// Accepted responses per second over HTTP with 32 connections, beside the raw limit of the same machine in the
// same run: durable single-row inserts by 32 connections. Budget: at least half.

const connections = 32
const seconds = 8

/** Runs `work` on every connection until the time is up. @returns calls per second */
async function rate(work: (connection: number) => Promise<void>): Promise<number> {
  const end = Date.now() + seconds * 1000
  let done = 0
  const worker = async (connection: number) => {
    while (Date.now() < end) {
      await work(connection)
      done++
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)))
  return done / seconds
}

function put(agent: Agent, port: number, id: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(
      { agent, port, host: '127.0.0.1', method: 'PUT', path: `/api/v1/responses/${id}`, headers },
      (reply) => {
        reply.resume()
        reply.on('end', () =>
          reply.statusCode === 201 ? resolve() : reject(new Error(`status ${reply.statusCode}`)),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const dataDir = mkdtempSync(join(tmpdir(), 'hailong-bench-'))
chmodSync(dataDir, 0o755)
const database = await openDatabase(readConfig({ DATA_DIR: dataDir }), 'server', '2026-06-15')
const clock = () => new Date()
await loadTemplates(database.db, clock())
const app = await buildApp({
  db: database.db,
  clock,
  logger: false,
  publicUrl: 'http://localhost',
  pages: await loadBuiltPages(),
  fonts: readReportFonts(),
})
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
const port = address && typeof address === 'object' ? address.port : 0
const open = await openSurvey(database.db)
const levels = Object.fromEntries(
  ['acc1', 'acc2', 'acc3', 'acc4', 'pro1', 'pro2', 'pro3', 'pro4', 'stf1', 'stf2', 'overall'].map((key) => [
    key,
    4,
  ]),
)
const body = JSON.stringify({ content: contentOf(open, levels), sent: { capturedSecondsAgo: 0 } })

const agent = new Agent({ keepAlive: true, maxSockets: connections })
const accepted = await rate(() => put(agent, port, randomBytes(16).toString('hex'), body))

const passwords = JSON.parse(readFileSync(join(dataDir, 'database-passwords.json'), 'utf8'))
const pid = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
const url = `postgres://postgres:${passwords.admin}@127.0.0.1:${pid[3]}/hailong`
const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }),
)
await clients[0]?.query('create table raw_limit (id uuid primary key, levels smallint[])')
const raw = await rate(async (connection) => {
  await clients[connection]?.query({
    name: 'insert',
    text: 'insert into raw_limit values ($1, $2)',
    values: [randomUUID(), [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
  })
})

console.log(`accepted over HTTP   ${accepted.toFixed(0)} a second`)
console.log(`raw durable inserts  ${raw.toFixed(0)} a second`)
console.log(`ratio                ${(accepted / raw).toFixed(2)} (budget: at least 0.5)`)

await Promise.all(clients.map((client) => client.end()))
agent.destroy()
await app.close()
await database.close()
rmSync(dataDir, { recursive: true, force: true })
