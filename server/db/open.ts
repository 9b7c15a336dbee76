import pg from 'pg'
import { copyBeforeUpgrade } from '../backup/before-upgrade.ts'
import type { Config } from '../config.ts'
import { connect, type Db, intakePool, officePool, type PoolCounts } from './client.ts'
import { type EmbeddedDatabase, embeddedLogin, startEmbedded } from './embedded.ts'
import { keepRunning } from './keep-running.ts'
import { ensurePartitions, migrate } from './migrate.ts'
import { appRole, ensureLogin, ensureMembership, ensureRole } from './roles.ts'

/** An open database: the connection the program works with, and the way to close it. */
export interface OpenDatabase {
  db: Db
  /** A few connections of their own for taking in responses. */
  intake: Db
  /** What further connections of the program use. */
  url: string
  /** How busy the connections are, by purpose. */
  pools: Pools
  /** Connection that may read and change everything: migrations and copies. */
  adminUrl: string
  /** Ends the connections and, where we started PostgreSQL and nobody else needs it, PostgreSQL too. */
  close(): Promise<void>
}

/** For each pool, what it counts at this moment. */
export type Pools = Record<'office' | 'intake', () => PoolCounts>

export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

const oldestVersion = 150000
// Locks of PostgreSQL, which frees them itself when their holder dies.
/** Held by the one server of an embedded database. */
const serverLock = 7_262_001
/** Held, shared, by everybody who works with an embedded database; whoever gets it alone may stop it. */
const userLock = 7_262_005
/** Held while roles, schema and partitions are brought up to date, so that several may start at once. */
const preparationLock = 7_262_002

/**
 * Starts or reaches PostgreSQL, brings the schema up to date and connects as the role that owns nothing.
 * @param purpose `server` claims an embedded database for itself; `command` works beside a running server
 * @throws DatabaseError, EmbeddedDatabaseError, MigrationError, each with what to do
 */
export async function openDatabase(
  config: Config,
  purpose: 'server' | 'command',
  today: string,
): Promise<OpenDatabase> {
  const { embedded, admin, adminUrl, serverUrl } = config.databaseUrl
    ? await reachExternal(config.databaseUrl, config.databaseAdminUrl)
    : await reachEmbedded(config.dataDir)
  try {
    await requireVersion(admin)
    if (embedded && purpose === 'server') await claim(admin, config.dataDir)
    await admin.query('select pg_advisory_lock($1)', [preparationLock])
    await ensureRole(admin)
    if (embedded) await ensureLogin(admin, embeddedLogin, passwordOf(serverUrl))
    await ensureMembership(admin, decodeURIComponent(new URL(serverUrl).username))
    const beforeChange = () => copyBeforeUpgrade(config, adminUrl)
    await migrate(admin, { beforeChange })
    await ensurePartitions(admin, today)
    await admin.query('select pg_advisory_unlock($1)', [preparationLock])
  } catch (error) {
    await leave(admin, embedded)
    throw error
  }

  const keeper =
    embedded && purpose === 'server' ? keepRunning(admin, () => startAgain(config.dataDir, adminUrl)) : null
  const office = await connect(serverUrl, { role: appRole, ...officePool })
  const intake = await connect(serverUrl, { role: appRole, ...intakePool })
  const close = async () => {
    const last = keeper ? await keeper.stop() : admin
    await Promise.all([office.end(), intake.end()])
    await leave(last, embedded)
  }
  const pools = { office: office.counts, intake: intake.counts }
  return { db: office.db, intake: intake.db, url: serverUrl, adminUrl, pools, close }
}

/**
 * Connects as the server does, and leaves everything as it is, the schema too. A PostgreSQL of ours that does not run is
 * started for as long as the visit lasts.
 * @throws DatabaseError, EmbeddedDatabaseError, each with what to do
 */
export async function visitDatabase(
  config: Pick<Config, 'databaseUrl' | 'databaseAdminUrl' | 'dataDir'>,
): Promise<{ db: Db; url: string; close(): Promise<void> }> {
  const { embedded, admin, serverUrl } = config.databaseUrl
    ? await reachExternal(config.databaseUrl, config.databaseUrl)
    : await reachEmbedded(config.dataDir)
  const pool = await connect(serverUrl, { role: appRole, ...officePool, most: 2 })
  const close = async () => {
    await pool.end()
    await leave(admin, embedded)
  }
  return { db: pool.db, url: serverUrl, close }
}

/** Brings back an embedded database that ended under a running server, at the port that its pools lead to. */
async function startAgain(dataDir: string, url: string): Promise<pg.Client> {
  const { admin } = await reachEmbedded(dataDir, Number(new URL(url).port))
  await claim(admin, dataDir)
  return admin
}

/** Whoever is left alone stops PostgreSQL; a command that still works keeps it running. */
async function leave(admin: pg.Client, embedded: EmbeddedDatabase | null): Promise<void> {
  if (embedded && (await isAlone(admin))) await embedded.stop()
  await admin.end().catch(() => {})
}

/** PostgreSQL, reached and not yet prepared. */
interface Reached {
  /** Null for a database that is not ours to stop. */
  embedded: EmbeddedDatabase | null
  admin: pg.Client
  adminUrl: string
  serverUrl: string
}

async function reachExternal(serverUrl: string, adminUrl: string | null): Promise<Reached> {
  const url = adminUrl ?? serverUrl
  return { embedded: null, admin: await reach(url), adminUrl: url, serverUrl }
}

const attempts = 40
const pauseMilliseconds = 250

/**
 * Starts or finds the embedded database and counts itself among its users. Another command may be starting or
 * stopping it at this very moment; then it is tried again.
 */
async function reachEmbedded(dataDir: string, port?: number): Promise<Reached> {
  for (let attempt = 1; ; attempt++) {
    const embedded = await startEmbedded(dataDir, port)
    try {
      await createDatabase(embedded.adminUrl)
      const admin = await reach(embedded.adminUrl)
      await admin.query('select pg_advisory_lock_shared($1)', [userLock])
      return { embedded, admin, adminUrl: embedded.adminUrl, serverUrl: embedded.serverUrl }
    } catch (error) {
      if (attempt === attempts || !isInBetween(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
    }
  }
}

/** Whether PostgreSQL was just coming up or going down. */
function isInBetween(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && /^(57P0[123]|ECONNREFUSED|ECONNRESET)$/.test(String(cause.code))) return true
    if (/Connection terminated/.test(cause.message)) return true
  }
  return false
}

async function reach(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // The connection idles for as long as the server runs; losing it must not end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host } = new URL(url)
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new DatabaseError(
      `The database at ${host} cannot be reached (${reason}). Check that it runs and that DATABASE_URL names the right address, user, password and database; for the embedded database, that no other program took its place: remove postgres/postmaster.pid in DATA_DIR if no PostgreSQL runs.`,
      { cause: error },
    )
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const version = rows[0]
  if (!version || version.number < oldestVersion) {
    throw new DatabaseError(
      `PostgreSQL ${version?.name} is too old. Use PostgreSQL 15 or newer, or leave DATABASE_URL out.`,
    )
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const client = await reach(url.href)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    // Two commands may create it at the same time; one of them wins.
    if (!(error instanceof pg.DatabaseError && /^(42P04|23505)$/.test(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}

async function tryLock(client: pg.Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lock])
  return rows[0]?.won === true
}

/** Whether nobody else uses the database. If so, nobody can begin to until this connection ends. */
async function isAlone(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [userLock])
    return await tryLock(client, userLock)
  } catch {
    // The connection is gone, and PostgreSQL with it or not: leave it as it is.
    return false
  }
}

async function claim(client: pg.Client, dataDir: string): Promise<void> {
  if (await tryLock(client, serverLock)) return
  throw new DatabaseError(
    `Another server already works on ${dataDir}. Stop it first, or give this one a folder of its own with DATA_DIR.`,
  )
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password)
}

/** An empty or older database, as restoring needs it: no schema is made, nobody else may begin meanwhile. */
export interface BareDatabase {
  admin: pg.Client
  /** Gives the program's login what it needs, once there is a schema. */
  grant(): Promise<void>
  close(): Promise<void>
}

/**
 * Reaches PostgreSQL without touching what is in it, and keeps servers and commands from preparing it meanwhile.
 * @throws DatabaseError when a server works on it
 */
export async function openBare(config: Config): Promise<BareDatabase> {
  const { embedded, admin, serverUrl } = config.databaseUrl
    ? await reachExternal(config.databaseUrl, config.databaseAdminUrl)
    : await reachEmbedded(config.dataDir)
  const close = () => leave(admin, embedded)
  try {
    await requireVersion(admin)
    if (embedded) await claim(admin, config.dataDir)
    await admin.query('select pg_advisory_lock($1)', [preparationLock])
    await ensureRole(admin)
  } catch (error) {
    await close()
    throw error
  }
  const grant = async () => {
    if (embedded) await ensureLogin(admin, embeddedLogin, passwordOf(serverUrl))
    await ensureMembership(admin, decodeURIComponent(new URL(serverUrl).username))
  }
  return { admin, grant, close }
}
