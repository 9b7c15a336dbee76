import type { FastifyInstance } from 'fastify'
import { test as base } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Db } from '../../server/db/client.ts'
import { loadBuiltPages } from '../../server/pages/built.ts'
import { readPrintFonts, readReportFonts } from '../../server/pages/fonts.ts'
import { makeDatabase } from '../support/database.ts'
import { makeClock, type TestClock } from '../support/server.ts'

export type { TestClock }

/** `test` with a database and an app for each test: what one releases must not stand beside what another does. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  .extend<'db', Db>('db', async ({}, { onCleanup }) => {
    const database = await makeDatabase()
    onCleanup(() => database.drop())
    return database.db
  })
  .extend<'clock', TestClock>('clock', () => makeClock('2026-01-01T08:00:00+07:00'))
  .extend<'app', FastifyInstance>('app', async ({ db, clock }, { onCleanup }) => {
    const app = await buildApp({
      db,
      clock,
      logger: false,
      publicUrl: 'https://hailong.example',
      pages: await loadBuiltPages(),
      fonts: readReportFonts(),
      printFonts: readPrintFonts(),
    })
    await app.ready()
    onCleanup(() => app.close())
    return app
  })
