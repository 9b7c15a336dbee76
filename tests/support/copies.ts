import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { listTables } from '../../server/db/whole-tables.ts'
import { runAsAdmin } from './database.ts'

/** A database with nothing in it, as a new installation has it. */
export async function makeEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `empty_${randomBytes(6).toString('hex')}`
  const cluster = inject('adminUrl')
  await runAsAdmin(cluster, `create database ${name}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await runAsAdmin(cluster, `drop database ${name} with (force)`)
    },
  }
}

/** Every row of every table as text, sorted: two databases with the same are the same. */
export async function readEverything(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
      all[name] = rows.map(({ row }) => row)
    }
    return all
  } finally {
    await client.end()
  }
}
