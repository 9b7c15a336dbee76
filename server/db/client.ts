import type { Socket } from 'node:net'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { transactionsOver } from './transactions.ts'
import { withOptions } from './with-options.ts'

/** A connection or a transaction: queries take either. */
export type Db = Pick<
  NodePgDatabase,
  | 'select'
  | 'selectDistinctOn'
  | 'with'
  | '$with'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | 'transaction'
>

/** What a pool of connections is for. */
export interface PoolPurpose {
  role: string
  /** Most connections at a time. */
  most: number
  /** How long to wait for a connection before giving up, in milliseconds. */
  patience: number
  /** How long a statement may run, as PostgreSQL writes it; unlimited when left out. */
  statementTimeout?: string
  /** How long a connection in use may be silent, in milliseconds; for ever when left out. */
  mostSilence?: number
}

/** Message of the error that ends a connection over which nothing comes. */
export const silentDatabase = 'Connection terminated: the database is silent'

/** For figures, imports and everything that staff do. */
export const officePool = { most: 16, patience: 5000 }
/** For responses: whoever waits at a counter should hear soon that the server is busy. */
export const intakePool = { most: 8, patience: 2000, statementTimeout: '2s', mostSilence: 2300 }

/** Connections of a pool, and requests that wait for one. */
export interface PoolCounts {
  busy: number
  idle: number
  waiting: number
}

/** An open pool. */
export interface Pool {
  db: Db
  counts(): PoolCounts
  end(): Promise<void>
}

/** Opens a pool that works as `role` and gives up rather than wait for ever. */
export async function connect(url: string, purpose: PoolPurpose): Promise<Pool> {
  const { role, most, patience, statementTimeout = '0', mostSilence } = purpose
  const pool = new pg.Pool({
    // Set at connection, so that no query ever runs with more rights. Durability is stated, not assumed.
    ...withOptions(
      url,
      `-c role=${role} -c synchronous_commit=on -c statement_timeout=${statementTimeout} -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s`,
    ),
    max: most,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
  })
  // Without a listener a connection that PostgreSQL closes would end the process, in use or not.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  if (mostSilence !== undefined) endSilent(pool, mostSilence)
  const counts = () => ({
    busy: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  })
  const db = Object.assign(drizzle(pool), { transaction: transactionsOver(pool) })
  return { db, counts, end: () => pool.end() }
}

/**
 * Ends connections in use over which nothing comes. PostgreSQL ends slow statements itself; where it is asleep, or the
 * network to it is cut without a word, nobody else would, and each request would wait for as long.
 */
function endSilent(pool: pg.Pool, milliseconds: number): void {
  const socketOf = (client: pg.PoolClient) => (client as unknown as pg.Client).connection.stream as Socket
  pool.on('connect', (client) => {
    const socket = socketOf(client)
    socket.on('timeout', () => socket.destroy(new Error(silentDatabase)))
  })
  pool.on('acquire', (client) => socketOf(client).setTimeout(milliseconds))
  pool.on('release', (_error, client) => socketOf(client).setTimeout(0))
}
