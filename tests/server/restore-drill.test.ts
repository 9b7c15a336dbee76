import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, expect } from 'vitest'
import type { Overview } from '#contract/office.ts'
import { restoreCopy } from '../../server/backup/restore.ts'
import { makeKeyPair } from '../../server/backup/seal.ts'
import { takeCopy } from '../../server/backup/take.ts'
import { readConfig } from '../../server/config.ts'
import { connect, type Db, officePool } from '../../server/db/client.ts'
import { appRole } from '../../server/db/roles.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { makeEmptyDatabase } from '../support/copies.ts'
import { startApp, test, testKey } from '../support/server.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

// The machine burns. What is left is last night's copy, the key that opens it, and tablets that keep what they sent until
// they are told twice.

const folder = mkdtempSync(join(tmpdir(), 'hailong-drill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function signInAgain(app: FastifyInstance): Promise<string> {
  const payload = { login: 'admin', password }
  const reply = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The overview of every unit, without what tells the time. */
async function figuresOf(app: FastifyInstance, cookie: string): Promise<Overview[]> {
  const ask = async (path: string) => {
    const reply = await app.inject({ url: `/api/v1${path}`, headers: { cookie } })
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }
  const units: { unitId: number }[] = await ask('/units')
  return Promise.all(units.map(({ unitId }) => ask(`/overview?instrument=sipas&unit=${unitId}`)))
}

test('an empty folder, the copy and its key answer with the same figures, and count nothing twice', {
  timeout: 180_000,
}, async ({ app, db, clock, database }) => {
  await addAdministrator(db)
  const survey = await openSurvey(db)
  const made = Array.from({ length: 23 }, (_, i) => ({
    id: newId(),
    content: contentOf(survey, { acc1: 1 + (i % 5), pro1: 4 }, i % 2 ? 'X1' : 'X2'),
  }))
  const send = async (to: FastifyInstance, some: typeof made) => {
    const replies = []
    for (const { id, content } of some) replies.push((await put(to, id, content)).statusCode)
    return replies
  }
  const [before, after] = [made.slice(0, 20), made.slice(20)]
  expect(new Set(await send(app, before))).toEqual(new Set([201]))
  await fold(db, clock)
  const figures = await figuresOf(app, await signInAgain(app))
  const { identity, recipient } = await makeKeyPair()
  const file = join(folder, 'copy')

  await takeCopy({ adminUrl: database.adminUrl, file, recipient, secretKey: testKey })
  // Received that morning, and gone with the machine.
  await send(app, after)

  const empty = await makeEmptyDatabase()
  const dataDir = join(folder, 'data')
  const config = readConfig({ DATABASE_URL: empty.url, DATA_DIR: dataDir })
  expect((await restoreCopy(config, file, identity, '2026-06-15')).hasKey).toBe(true)
  const pool = await connect(empty.url, { role: appRole, ...officePool })
  const restored: Db = pool.db
  const again = await startApp(restored, clock)
  try {
    expect(await figuresOf(again, await signInAgain(again))).toEqual(figures)
    expect(await findRollupFault(restored)).toBeNull()

    // Known ones are known; what came after the copy is taken once.
    expect(new Set(await send(again, before))).toEqual(new Set([200]))
    expect(await send(again, after)).toEqual([201, 201, 201])
    expect(await send(again, after)).toEqual([200, 200, 200])
    await fold(restored, clock)
    expect(await findRollupFault(restored)).toBeNull()
    const stored = await restored.execute<{ n: number }>('select count(*)::int as n from responses')
    expect(stored.rows[0]?.n).toBe(made.length)
  } finally {
    await again.close()
    await pool.end()
    await empty.drop()
  }
})
