import type { FastifyInstance } from 'fastify'
import { test as base } from 'vitest'
import { makeFactorBox } from '../../server/auth/factor-box.ts'
import type { Db } from '../../server/db/client.ts'
import { makeApp } from './app.ts'
import { makeDatabase, type TestDatabase } from './database.ts'

/** A clock that stands still until it is set. */
export interface TestClock {
  (): Date
  set(instant: string): void
}

export function makeClock(instant = '2026-06-15T10:00:00+07:00'): TestClock {
  let now = new Date(instant)
  return Object.assign(() => now, {
    set: (later: string) => {
      now = new Date(later)
    },
  })
}

/** The same for every app of a test, as servers of one installation have it. */
export const testKey = Buffer.alloc(32, 7)

/** The whole app on a database, ready to be asked. */
export async function startApp(
  db: Db,
  clock: TestClock,
  factorBox = makeFactorBox(testKey),
): Promise<FastifyInstance> {
  const app = await makeApp({
    db,
    clock,
    factorBox,
  })
  await app.ready()
  return app
}

/** `test` with a real database of the file's own and the whole app on it. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  .extend<'database', TestDatabase>('database', { scope: 'file' }, async ({}, { onCleanup }) => {
    const database = await makeDatabase()
    onCleanup(() => database.drop())
    return database
  })
  .extend<'db', Db>('db', { scope: 'file' }, ({ database }) => database.db)
  .extend<'clock', TestClock>('clock', { scope: 'file' }, () => makeClock())
  .extend<'app', FastifyInstance>('app', { scope: 'file' }, async ({ db, clock }, { onCleanup }) => {
    const app = await startApp(db, clock)
    onCleanup(() => app.close())
    return app
  })
