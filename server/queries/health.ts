import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** What the server's own connections can do at this moment. */
export interface Standing extends Record<string, unknown> {
  /** Whether this is a standby that only repeats another database. */
  isReplica: boolean
  isReadOnly: boolean
  /** Names of the migrations that were applied, in order. */
  migrations: string[]
}

/** Asks through a pool, so that one that has no connection left is noticed. */
export async function readStanding(db: Db): Promise<Standing> {
  const { rows } = await db.execute<Standing>(sql`
    select pg_is_in_recovery() as "isReplica", current_setting('transaction_read_only') = 'on' as "isReadOnly",
      (select coalesce(array_agg(name order by name), '{}') from migrations) as migrations`)
  const [standing] = rows
  if (!standing) throw new Error('the database told nothing of itself')
  return standing
}
