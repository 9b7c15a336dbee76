import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as schema from './schema.ts'

/** A connection or a transaction: queries take either. */
export type Db = Pick<
  NodePgDatabase<typeof schema>,
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

/** Opens a pool that works as `role` and gives up rather than wait for ever. */
export async function connect(
  url: string,
  { role }: { role: string },
): Promise<{ db: Db; end(): Promise<void> }> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    // Set at connection, so that no query ever runs with more rights. Durability is stated, not assumed.
    options: `-c role=${role} -c synchronous_commit=on -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s`,
  })
  // Without a listener a connection that PostgreSQL closes would end the process.
  pool.on('error', () => {})
  return { db: drizzle(pool, { schema }), end: () => pool.end() }
}
