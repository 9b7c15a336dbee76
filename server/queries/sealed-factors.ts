import { count, eq, or, sql } from 'drizzle-orm'
import { clearBytes } from '../auth/factor-box.ts'
import type { Db } from '../db/client.ts'
import { secondFactors, settings } from '../db/schema/office.ts'
import { readSettings } from './settings.ts'

const isClear = or(
  sql`octet_length(${secondFactors.secret}) = ${clearBytes}`,
  sql`octet_length(${secondFactors.pending}) = ${clearBytes}`,
)

/** All second factors, held until the transaction ends. */
export function listSecrets(tx: Db) {
  const { staffId, secret, pending } = secondFactors
  return tx.select({ staffId, secret, pending }).from(secondFactors).for('update')
}

export async function countClearSecrets(db: Db): Promise<number> {
  const [row] = await db.select({ clear: count() }).from(secondFactors).where(isClear)
  return row?.clear ?? 0
}

export async function replaceSecrets(
  db: Db,
  staffId: string,
  secrets: { secret: Buffer | null; pending: Buffer | null },
): Promise<void> {
  await db.update(secondFactors).set(secrets).where(eq(secondFactors.staffId, staffId))
}

/** Notes which key seals, unless another was noted before. @returns the mark that is noted then */
export async function claimKeyMark(db: Db, mark: string): Promise<string> {
  await db.insert(settings).values({ key: 'secretKeyMark', value: mark }).onConflictDoNothing()
  return (await readSettings(db)).secretKeyMark
}
