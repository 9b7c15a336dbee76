import type { FastifyInstance } from 'fastify'
import { test as base } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { makeDatabase, type TestDatabase } from '../support/database.ts'
import { makeClock, startApp, type TestClock } from '../support/server.ts'

export type { TestClock }

/** `test` with a database and an app for each test: what one releases must not stand beside what another does. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  .extend<'database', TestDatabase>('database', async ({}, { onCleanup }) => {
    const database = await makeDatabase()
    onCleanup(() => database.drop())
    return database
  })
  .extend<'db', Db>('db', ({ database }) => database.db)
  .extend<'clock', TestClock>('clock', () => makeClock('2026-01-01T08:00:00+07:00'))
  .extend<'app', FastifyInstance>('app', async ({ db, clock }, { onCleanup }) => {
    const app = await startApp(db, clock)
    onCleanup(() => app.close())
    return app
  })
