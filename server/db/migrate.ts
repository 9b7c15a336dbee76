import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

const folder = new URL('../../migrations/', import.meta.url)

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** A schema change. */
export interface Migration {
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

/** All schema changes of this release, in order. */
export function readMigrations(): Migration[] {
  return migrationNames().map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** What the caller may decide otherwise. */
export interface MigrateOptions {
  /** The schema changes there are, in order. */
  migrations?: readonly Migration[]
  /** How long a change waits for others to let go of a table, as PostgreSQL writes it. */
  lockTimeout?: string
  /** Called before anything changes, when a database that is in use has changes to come; what it throws ends all. */
  beforeChange?: (pending: readonly string[]) => Promise<void>
}

/** Schema changes that the database has, oldest first. */
export async function readApplied(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations order by name',
  )
  return rows
}

/**
 * Brings the schema up to date, all that is to come in one transaction: it is the new schema or the old one, never
 * something between. The caller holds a lock, so that several servers may start at once.
 * @throws MigrationError when a change failed, an applied file was edited or the database is newer than this program
 */
export async function migrate(client: pg.Client, options: MigrateOptions = {}): Promise<void> {
  const { migrations = readMigrations(), lockTimeout = '10s', beforeChange } = options
  await makeMigrationsTable(client)
  const rows = await readApplied(client)
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  requireKnown(applied, migrations)
  const pending = migrations.filter(({ name }) => !applied.has(name))
  if (pending.length === 0) return
  if (applied.size > 0) await beforeChange?.(pending.map(({ name }) => name))
  await client.query('begin')
  try {
    await client.query("select set_config('lock_timeout', $1, true)", [lockTimeout])
    await applyMigrations(client, pending)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Makes the table that says which schema changes there were. */
export async function makeMigrationsTable(client: pg.ClientBase): Promise<void> {
  await client.query(`create table if not exists migrations
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  await client.query(`comment on table migrations is 'local: applied schema changes'`)
}

/** Applies schema changes in the caller's transaction. @throws MigrationError naming the one that failed */
export async function applyMigrations(client: pg.ClientBase, pending: readonly Migration[]): Promise<void> {
  for (const { name, sql, checksum } of pending) {
    try {
      await client.query(sql)
      await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    } catch (error) {
      throw new MigrationError(faultText(name, error), { cause: error })
    }
  }
}

const lockNotAvailable = '55P03'

function faultText(name: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  const isLocked = error instanceof Error && 'code' in error && error.code === lockNotAvailable
  const remedy = isLocked
    ? 'Something else works on the database: stop the other servers and commands, then start again.'
    : 'Start the release that ran before; it works on the database as it is.'
  return `Migration ${name} failed, and all changes of this start were undone: ${reason}. The database is as it was before. ${remedy}`
}

function requireKnown(applied: Map<string, string>, migrations: readonly Migration[]): void {
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

const monthsBack = 36
const monthsAhead = 18

/**
 * Makes the monthly partitions around `today` (YYYY-MM-DD). A month whose responses already lie in the
 * default partition stays there: nothing is lost, only less neatly kept.
 */
export async function ensurePartitions(client: pg.ClientBase, today: string): Promise<void> {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  const monthAt = (offset: number) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset, 1)).toISOString().slice(0, 10)
  const { rows } = await client.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'responses'::regclass`,
  )
  const existing = new Set(rows.map((row) => row.name))
  for (let offset = -monthsBack; offset <= monthsAhead; offset++) {
    const [from, to] = [monthAt(offset), monthAt(offset + 1)]
    const name = partitionName(from.slice(0, 7))
    if (existing.has(name)) continue
    const { rowCount } = await client.query(
      'select from responses_default where day >= $1 and day < $2 limit 1',
      [from, to],
    )
    if (rowCount === 0) await makePartition(client, from.slice(0, 7))
  }
}

const partitionName = (month: string) => `responses_${month.replace('-', '_')}`

/** Makes the partition of a month, YYYY-MM, where there is none. */
export async function makePartition(client: pg.ClientBase, month: string): Promise<void> {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const to = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
  await client.query(`create table if not exists ${partitionName(month)}
    partition of responses for values from ('${month}-01') to ('${to}')`)
}
