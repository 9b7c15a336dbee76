import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/db/client.ts'
import { openDatabase } from '../../server/db/open.ts'

export interface TestDatabase {
  db: Db
  /** The superuser's connection to this very database. */
  adminUrl: string
  drop(): Promise<void>
}

/** A migrated database of one's own, copied from the template. */
export async function makeDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const clusterUrl = inject('adminUrl')
  await runAsAdmin(clusterUrl, `create database ${name} template hailong_template`)
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: url.href }), 'command', '2026-06-15')
  const drop = async () => {
    await close()
    await runAsAdmin(clusterUrl, `drop database ${name} with (force)`)
  }
  return { db, adminUrl: url.href, drop }
}

/** Runs one statement as the superuser: for looking behind the program's back. */
export async function runAsAdmin<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}
