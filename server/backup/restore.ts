import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { secretKeyPath } from '../accounts/secret-key.ts'
import type { Config } from '../config.ts'
import { analyse, type Client, copyIn, inTransaction } from '../db/copying.ts'
import {
  applyMigrations,
  ensurePartitions,
  makeMigrationsTable,
  makePartition,
  readApplied,
  readMigrations,
} from '../db/migrate.ts'
import { openBare } from '../db/open.ts'
import { countWork, dropTables, emptyTables, listStrangeTables, setSequences } from '../db/whole-tables.ts'
import { checkCopy } from './check.ts'
import { BackupError, type Contents, type Manifest } from './format.ts'
import { readCopy } from './read.ts'

export interface Restored {
  manifest: Manifest
  contents: Contents
  /** Whether the key of second factors came with the copy and lies in its place now. */
  hasKey: boolean
}

/**
 * Fills an empty database from a copy: in one transaction, so that it is all there or nothing is.
 * @throws BackupError when the database is in use, the copy is damaged or from a newer release
 */
export async function restoreCopy(
  config: Config,
  file: string,
  identity: string | null,
  today: string,
  onTable: (table: string) => void = () => {},
): Promise<Restored> {
  // Read whole before anything is touched: nothing of a damaged copy gets as far as the database.
  await checkCopy(file, identity)
  const { admin, grant, close } = await openBare(config)
  try {
    await requireEmpty(admin)
    const restored = await inTransaction(admin, async () => {
      const loaded = await load(admin, file, identity, today, onTable)
      return { ...loaded, hasKey: keepKey(config, loaded.key) }
    })
    await grant()
    // Plans are bad until PostgreSQL knows what came in.
    await analyse(admin)
    return restored
  } finally {
    await close()
  }
}

/** A database that somebody works with is never overwritten. */
async function requireEmpty(admin: Client): Promise<void> {
  const strange = await listStrangeTables(admin)
  if (strange.length === 0 && (await countWork(admin)) === 0) return
  throw new BackupError(
    'This database is in use; a copy is only restored into an empty one. Choose a new folder with DATA_DIR, or a new database with DATABASE_URL. Nothing was changed.',
  )
}

async function load(
  admin: Client,
  file: string,
  identity: string | null,
  today: string,
  onTable: (table: string) => void,
) {
  let key: string | null = null
  const loader = makeLoader(admin, onTable)
  const reading = readCopy(file, identity, {
    async onManifest(manifest) {
      await makeSchema(admin, manifest)
      loader.begin(manifest)
    },
    onKey: (text) => {
      key = text
    },
    onRows: loader.add,
  })
  const { manifest, contents } = await reading.catch(async (error) => {
    await loader.abandon()
    throw error
  })
  await loader.end()
  requireCounts(loader.counts, contents)
  await setSequences(admin, manifest.sequences)
  const known = new Set((await readApplied(admin)).map(({ name }) => name))
  await applyMigrations(
    admin,
    readMigrations().filter(({ name }) => !known.has(name)),
  )
  await ensurePartitions(admin, today)
  return { manifest, contents, key: key as string | null }
}

/** Makes the schema that the copy was taken from. */
async function makeSchema(admin: Client, manifest: Manifest): Promise<void> {
  const ours = new Map(readMigrations().map((migration) => [migration.name, migration]))
  const wanted = manifest.migrations.map(({ name, checksum }) => {
    const migration = ours.get(name)
    if (migration?.checksum === checksum) return migration
    throw new BackupError(
      `The copy was taken by release ${manifest.release}, whose schema this release does not know (${name}). Restore it with that release or a newer one.`,
    )
  })
  await dropTables(admin)
  await makeMigrationsTable(admin)
  await applyMigrations(admin, wanted)
  for (const month of manifest.months) await makePartition(admin, month)
  await emptyTables(
    admin,
    manifest.tables.map(({ name }) => name),
  )
}

/** Writes rows into table after table, as they come. */
function makeLoader(admin: Client, onTable: (table: string) => void) {
  const counts: Record<string, number> = {}
  let tables: Manifest['tables'] = []
  let current: { table: string; stream: ReturnType<typeof copyIn> } | null = null
  const end = async () => {
    if (!current) return
    const { table, stream } = current
    current = null
    stream.end()
    await finished(stream)
    counts[table] = stream.rowCount
    onTable(table)
  }
  const start = (table: string) => {
    const columns = tables.find(({ name }) => name === table)?.columns ?? []
    const stream = copyIn(admin, { name: table, columns })
    // Awaited at the end; a fault before that must not end the process.
    stream.on('error', () => {})
    current = { table, stream }
    return current
  }
  return {
    counts,
    begin: (manifest: Manifest) => {
      tables = manifest.tables
    },
    async add(table: string, rows: Buffer) {
      if (current && current.table !== table) await end()
      const { stream } = current ?? start(table)
      if (stream.errored) throw stream.errored
      if (!stream.write(rows)) await once(stream, 'drain')
    },
    end,
    /** Ends what is under way after a fault, so that the transaction can be taken back. */
    async abandon() {
      if (!current) return
      const { stream } = current
      current = null
      stream.destroy()
      await finished(stream).catch(() => {})
    },
  }
}

function requireCounts(counts: Record<string, number>, contents: Contents): void {
  for (const [table, { rows }] of Object.entries(contents))
    if ((counts[table] ?? 0) !== rows)
      throw new BackupError(`Of ${table} ${counts[table] ?? 0} rows came in, not ${rows}. Nothing was kept.`)
}

/** Puts the key of second factors where the server looks for it; one that is there already stays. */
function keepKey(config: Config, key: string | null): boolean {
  if (key === null) return false
  if (config.secretKey) return config.secretKey.toString('hex') === key.trim()
  mkdirSync(config.dataDir, { recursive: true })
  try {
    writeFileSync(secretKeyPath(config), key, { mode: 0o600, flag: 'wx' })
    return true
  } catch {
    throw new BackupError(
      `There is another key at ${secretKeyPath(config)}. Move it away, or choose a new folder with DATA_DIR. Nothing was changed.`,
    )
  }
}
