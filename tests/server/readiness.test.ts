import { statfsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { WatchOptions } from '../../server/app.ts'
import { connect, officePool, type Pool } from '../../server/db/client.ts'
import { appRole } from '../../server/db/roles.ts'
import { makeReadiness } from '../../server/watching/readiness.ts'
import { makeApp } from '../support/app.ts'
import { makeDatabase, runAsAdmin, type TestDatabase } from '../support/database.ts'
import {
  asStandbyOf,
  migrateCluster,
  type OwnCluster,
  openCluster,
  withoutChecksums,
} from '../support/own-cluster.ts'
import { makeClock } from '../support/server.ts'

// A server that would lose or lay open what people trusted it with must not be sent any (G23).

const opened: { app: FastifyInstance; pool: Pool }[] = []

/** A server on a database, as it is a moment after its start. */
async function serverOn(url: string, watch: WatchOptions = {}) {
  const pool = await connect(url, { role: appRole, ...officePool })
  const lines: string[] = []
  const app = await makeApp({
    db: pool.db,
    clock: makeClock(),
    logger: { level: 'warn', stream: { write: (line: string) => lines.push(line) } },
    watch: { url, ...watch },
  })
  opened.push({ app, pool })
  return { app, pool, log: () => lines.join('') }
}

/** What `/readyz` says on the machine itself, and whether the log says the same. */
async function judge(url: string) {
  const { app, log } = await serverOn(url)
  const reply = await app.inject('/readyz')
  const told: { fault: string; meaning: string }[] = reply.json().details ?? []
  return {
    status: reply.statusCode,
    faults: told.map(({ fault }) => fault),
    isLogged: told.every(({ meaning }) => log().includes(meaning)),
  }
}

const unready = (...faults: string[]) => ({ status: 503, faults, isLogged: true })

afterEach(async () => {
  for (const { app, pool } of opened.splice(0)) {
    await app.close()
    await pool.end()
  }
})

describe('settings that lose what was acknowledged', () => {
  let cluster: OwnCluster
  beforeAll(async () => {
    cluster = await openCluster()
    await migrateCluster(cluster)
  })
  afterAll(() => cluster.remove())

  test('a database as we make it is ready', async () => {
    expect(await judge(cluster.serverUrl)).toEqual({ status: 200, faults: [], isLogged: true })
  })

  test.for([
    ['fsync', 'off', 'on', 'fsync_off'],
    ['full_page_writes', 'off', 'on', 'full_page_writes_off'],
    ['synchronous_commit', 'off', 'on', 'synchronous_commit_off'],
  ] as const)('%s = %s', async ([name, bad, good, fault]) => {
    await cluster.set({ [name]: bad })
    const found = await judge(cluster.serverUrl)
    await cluster.set({ [name]: good })

    expect(found).toEqual(unready(fault))
  })

  test('synchronous_commit = local beside standbys; alone it does no harm', async () => {
    await cluster.set({ synchronous_commit: 'local' })
    const alone = await judge(cluster.serverUrl)
    await cluster.set({ synchronous_standby_names: 'standby' })
    const beside = await judge(cluster.serverUrl)
    await cluster.set({ synchronous_standby_names: '', synchronous_commit: 'on' })

    expect(alone.status).toBe(200)
    expect(beside).toEqual(unready('synchronous_commit_local'))
  })

  test('a read-only database', async () => {
    await cluster.set({ default_transaction_read_only: 'on' })
    const found = await judge(cluster.serverUrl)
    await cluster.set({ default_transaction_read_only: 'off' })

    expect(found).toEqual(unready('read_only'))
  })
})

test('no checksums', async () => {
  const cluster = await openCluster(await withoutChecksums())
  await migrateCluster(cluster)
  const found = await judge(cluster.serverUrl)
  await cluster.remove()

  expect(found).toEqual(unready('checksums_off'))
})

test('a replica', async () => {
  const primary = await openCluster()
  await migrateCluster(primary)
  await primary.stop()
  const replica = await openCluster(asStandbyOf(primary.folder))
  const found = await judge(replica.serverUrl)
  await replica.remove()
  await primary.remove()

  expect(found).toEqual(unready('replica'))
})

describe('logins that may too much, and what else a server needs', () => {
  let database: TestDatabase
  const login = `login_${process.pid}`
  const asLogin = () => {
    const url = new URL(database.adminUrl)
    url.username = login
    url.password = 'geheim'
    return url.href
  }
  beforeAll(async () => {
    database = await makeDatabase()
    await runAsAdmin(
      database.adminUrl,
      `create role ${login} login noinherit password 'geheim'; grant ${appRole} to ${login}`,
    )
  })
  afterAll(async () => {
    await runAsAdmin(database.adminUrl, `drop owned by ${login}; drop role ${login}`)
    await database.drop()
  })

  test.for([
    ['superuser', 'alter role LOGIN superuser', 'alter role LOGIN nosuperuser'],
    ['bypasses_row_security', 'alter role LOGIN bypassrls', 'alter role LOGIN nobypassrls'],
    ['owner', 'alter table responses owner to LOGIN', 'alter table responses owner to postgres'],
  ] as const)('%s', async ([fault, spoil, mend]) => {
    await runAsAdmin(database.adminUrl, spoil.replace('LOGIN', login))
    const found = await judge(asLogin())
    await runAsAdmin(database.adminUrl, mend.replace('LOGIN', login))

    expect(found).toEqual(unready(fault))
    expect((await judge(asLogin())).status).toBe(200)
  })

  test('a schema that is older or newer than the program', async () => {
    await runAsAdmin(
      database.adminUrl,
      `update migrations set name = '9999_later.sql' where name = '0001_foundation.sql'`,
    )
    const found = await judge(asLogin())
    await runAsAdmin(
      database.adminUrl,
      `update migrations set name = '0001_foundation.sql' where name = '9999_later.sql'`,
    )

    expect(found).toEqual(unready('migrations_pending', 'migrations_unknown'))
  })

  test('a server that is stopping, or without its database', async () => {
    const { app, pool } = await serverOn(asLogin())
    app.readiness.stop()
    const stopping = await app.inject('/readyz')
    const lost = makeReadiness({ db: pool.db, url: 'postgres://u:p@127.0.0.1:1/none' })

    expect(stopping.json().details).toMatchObject([{ fault: 'stopping' }])
    expect(stopping.headers['retry-after']).toBe('5')
    expect(await lost.judge()).toEqual(['unreachable'])
    const full = makeReadiness({ db: pool.db, isStorageFull: () => true })
    expect(await full.judge()).toEqual(['storing_failed'])
  })

  test('room on the disk is asked of the system, and a folder that is not there is no fault', async () => {
    const { pool } = await serverOn(asLogin())
    const { bavail, bsize } = statfsSync('/proc')

    expect(bavail * bsize).toBe(0)
    expect(await makeReadiness({ db: pool.db, dataDir: '/proc' }).judge()).toEqual(['disk_full'])
    expect(await makeReadiness({ db: pool.db, dataDir: '/nowhere' }).judge()).toEqual([])
  })

  test('strangers hear that it is not ready and nothing of why', async () => {
    const token = 'm'.repeat(32)
    const { app, log } = await serverOn(database.adminUrl, { token })
    const ask = (options: { remoteAddress?: string; headers?: Record<string, string> }) =>
      app.inject({ url: '/readyz', ...options })
    const stranger = await ask({ remoteAddress: '203.0.113.9' })
    const guess = await ask({ headers: { authorization: `Bearer ${'n'.repeat(32)}` } })
    const proxied = await ask({ headers: { 'x-forwarded-for': '203.0.113.9' } })
    const byName = await ask({ headers: { host: 'hailong.example' } })
    const known = await ask({
      remoteAddress: '203.0.113.9',
      headers: { authorization: `Bearer ${token}` },
    })

    for (const reply of [stranger, guess, proxied, byName]) {
      expect(reply.statusCode).toBe(503)
      expect(Object.keys(reply.json())).toEqual(['code', 'message'])
    }
    expect(known.json().details).toMatchObject([{ fault: 'superuser' }])
    expect(log().match(/not ready/g)).toHaveLength(1)
  })

  test('whoever asks often does not make the database work as often', async () => {
    const { pool } = await serverOn(asLogin())
    let asked = 0
    const counting = {
      ...pool.db,
      execute: (query: Parameters<Pool['db']['execute']>[0]) => {
        asked++
        return pool.db.execute(query)
      },
    } as Pool['db']
    const readiness = makeReadiness({ db: counting })
    await pool.db.execute(sql`select 1`)
    const found = await Promise.all(Array.from({ length: 50 }, () => readiness.judge()))

    expect(new Set(found.map((faults) => faults.length))).toEqual(new Set([0]))
    expect(asked).toBe(1)
  })
})
