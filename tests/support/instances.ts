import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { makeFactorBox } from '../../server/auth/factor-box.ts'
import { readConfig } from '../../server/config.ts'
import { type OpenDatabase, openDatabase } from '../../server/db/open.ts'
import { makeApp } from './app.ts'
import { makeDatabase, runAsAdmin, type TestDatabase } from './database.ts'
import { makeClock, type TestClock, testKey } from './server.ts'

/** Several servers on one database, each with connections and memory of its own. */
export interface Instances {
  database: TestDatabase
  clock: TestClock
  apps: FastifyInstance[]
  ports: number[]
  /** Starts one more, which remembers nothing yet. */
  add(): Promise<FastifyInstance>
  close(): Promise<void>
}

export async function openInstances(count: number): Promise<Instances> {
  const database = await makeDatabase()
  const clock = makeClock()
  const apps: FastifyInstance[] = []
  const ports: number[] = []
  const opened: OpenDatabase[] = []
  const add = async () => {
    const connections = await openDatabase(
      readConfig({ DATABASE_URL: database.adminUrl }),
      'command',
      '2026-06-15',
    )
    opened.push(connections)
    const { db, intake } = connections
    const app = await makeApp({
      db,
      intake,
      clock,
      factorBox: makeFactorBox(testKey),
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    apps.push(app)
    ports.push((app.server.address() as AddressInfo).port)
    return app
  }
  for (let index = 0; index < count; index++) await add()
  return {
    database,
    clock,
    apps,
    ports,
    add,
    async close() {
      await Promise.all(apps.map((app) => app.close()))
      await Promise.all(opened.map((connections) => connections.close()))
      await database.drop()
    },
  }
}

/**
 * Takes away what makes a response unique, for negative controls: a test that does not fail without it proves
 * nothing about it.
 */
export async function dropUniqueKeys({ adminUrl }: TestDatabase): Promise<void> {
  await runAsAdmin(
    adminUrl,
    `alter table response_key drop constraint response_key_pkey;
     alter table responses drop constraint responses_pkey;
     alter table response_waiting drop constraint response_waiting_pkey`,
  )
}
