import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

const importLock = 7_262_017

/** Lets one import of a table write at a time, until the caller's transaction ends: the plan of each stays true. */
export async function lockImports(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`)
}
