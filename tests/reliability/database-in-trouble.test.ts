import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { runAsAdmin } from '../support/database.ts'
import { type Instances, openInstances } from '../support/instances.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

let instances: Instances
let app: FastifyInstance
let open: OpenSurvey
let ledger: Ledger

beforeEach(async () => {
  instances = await openInstances(1)
  app = instances.apps[0] as FastifyInstance
  open = await openSurvey(instances.database.db)
  ledger = new Map()
})
afterEach(() => instances.close())

async function errand(unit = 'X1') {
  const id = newId()
  const content = contentOf(open, { acc1: 4 }, unit)
  const { unitId = 0 } = open.collectors[unit] ?? {}
  ledger.set(id, { unitId, hash: await bodyHash(content), day: content.day, isAcknowledged: false })
  return { id, content }
}

async function deliver({ id, content }: Awaited<ReturnType<typeof errand>>) {
  const reply = await put(app, id, content)
  const sent = ledger.get(id)
  if (sent && reply.statusCode < 300) sent.isAcknowledged = true
  return reply
}

/** Holds a table so that nobody else can use it. @returns a function that lets go */
async function hold(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: instances.database.adminUrl })
  await client.connect()
  await client.query('begin')
  await client.query(`lock table ${table} in access exclusive mode`)
  return () => client.end()
}

/** How many of the server's connections wait for a lock. */
async function stuckCount(): Promise<number> {
  const [row] = await runAsAdmin<{ n: number }>(
    instances.database.adminUrl,
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return row?.n ?? 0
}

async function untilStuck(): Promise<void> {
  while ((await stuckCount()) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

const losses = () => findLosses(instances.database.adminUrl, ledger)

test('a database that does not answer is told as busy, and the retry is stored once', async () => {
  const first = await errand()
  expect((await deliver(await errand('X2'))).statusCode).toBe(201)
  const release = await hold('response_key')

  const [busy, batch] = await Promise.all([
    deliver(first),
    app.inject({
      method: 'POST',
      url: '/api/v1/responses',
      payload: { responses: [{ ...(await errand()), sent: { capturedSecondsAgo: 0 } }] },
    }),
  ])
  await release()

  for (const reply of [busy, batch]) {
    expect(reply.statusCode).toBe(503)
    expect(reply.json().code).toBe('busy')
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  }
  expect((await deliver(first)).statusCode).toBe(201)
  expect((await deliver(first)).statusCode).toBe(200)
  expect(await losses()).toEqual([])
})

test('connections that are lost in the middle of a commit are told as busy, and the server lives on', async () => {
  const first = await errand()
  const release = await hold('response_key')
  const answer = deliver(first)
  await untilStuck()
  const [{ ended } = { ended: 0 }] = await runAsAdmin<{ ended: number }>(
    instances.database.adminUrl,
    `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  const reply = await answer
  await release()

  expect(ended).toBeGreaterThan(0)
  expect(reply.statusCode).toBe(503)
  expect((await deliver(first)).statusCode).toBe(201)
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  expect(await losses()).toEqual([])
})

test('when all connections for responses are taken the others wait no longer than they can, and figures go on', async () => {
  const errands = await Promise.all(Array.from({ length: 30 }, () => errand()))
  const release = await hold('collectors')
  // Each asks for another place, so that none shares a look-up.
  const answers = errands.map(({ id, content }, index) =>
    put(app, id, { ...content, collector: `nowhere-${index}` }),
  )
  await untilStuck()
  const ready = await app.inject('/readyz')
  const replies = await Promise.all(answers)
  await release()

  expect(ready.statusCode).toBe(200)
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([503]))
  expect(replies.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true)
  const after = await Promise.all(errands.map(deliver))
  expect(new Set(after.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
  expect(await stuckCount()).toBe(0)
  expect(await losses()).toEqual([])
})
