import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

const folder = new URL('../../migrations/', import.meta.url)

export class MigrationError extends Error {
  override name = 'MigrationError'
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** The migrations that this program was written for, in their order. */
export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

function readMigrations(): Migration[] {
  return migrationNames().map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the schema up to date, each migration in a transaction of its own. The caller holds a lock, so that
 * several servers may start at once.
 * @throws MigrationError when an applied file was edited or the database is newer than this program
 */
export async function migrate(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists migrations
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  await client.query(`comment on table migrations is 'local: applied schema changes'`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations',
  )
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const migrations = readMigrations()
  requireKnown(applied, migrations)
  for (const migration of migrations) if (!applied.has(migration.name)) await apply(client, migration)
}

function requireKnown(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) {
      throw new MigrationError(
        `The database was made by a newer version (it has ${name}). Update the program, then start again.`,
      )
    }
    if (known.get(name) !== checksum) {
      throw new MigrationError(
        `Migration ${name} was changed after it had been applied. Put the original file back.`,
      )
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '10s'")
    await client.query(sql)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`Migration ${name} failed and was undone: ${reason}`, { cause: error })
  }
}

const monthsBack = 36
const monthsAhead = 18

/**
 * Makes the monthly partitions around `today` (YYYY-MM-DD). A month whose responses already lie in the
 * default partition stays there: nothing is lost, only less neatly kept.
 */
export async function ensurePartitions(client: pg.Client, today: string): Promise<void> {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  const monthAt = (offset: number) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset, 1)).toISOString().slice(0, 10)
  const { rows } = await client.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'responses'::regclass`,
  )
  const existing = new Set(rows.map((row) => row.name))
  for (let offset = -monthsBack; offset <= monthsAhead; offset++) {
    const [from, to] = [monthAt(offset), monthAt(offset + 1)]
    const name = `responses_${from.slice(0, 7).replace('-', '_')}`
    if (existing.has(name)) continue
    const { rowCount } = await client.query(
      'select from responses_default where day >= $1 and day < $2 limit 1',
      [from, to],
    )
    if (rowCount === 0) {
      await client.query(
        `create table if not exists ${name} partition of responses for values from ('${from}') to ('${to}')`,
      )
    }
  }
}
