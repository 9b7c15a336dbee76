import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../server/config.ts'
import { startEmbedded } from '../../server/db/embedded.ts'
import { openDatabase } from '../../server/db/open.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { type FoundChromium, findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's connection to the cluster; the database `hailong_template` is ready to be copied. */
    adminUrl: string
    chromium: FoundChromium
  }
}

const templateName = 'hailong_template'

/** Starts one real PostgreSQL for the whole run, with a migrated template database. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hailong-tests-'))
  // As root the cluster belongs to another user, who must be able to enter.
  chmodSync(dataDir, 0o755)
  const cluster = await startEmbedded(dataDir)
  const adminUrl = withDatabase(cluster.adminUrl, 'postgres')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()

  const config = readConfig({ DATABASE_URL: withDatabase(adminUrl, templateName) })
  const database = await openDatabase(config, 'command', '2026-06-15')
  await loadTemplates(database.db, new Date('2026-01-01T00:00:00Z'))
  // Tests that are not about the second factor sign in with a password alone.
  await saveSetting(database.db, 'secondFactor', 'off')
  await database.close()

  project.provide('adminUrl', adminUrl)
  project.provide('chromium', findChromium())
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
