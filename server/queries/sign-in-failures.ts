import { eq, lt, sql } from 'drizzle-orm'
import { hashSecret } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { signInFailures } from '../db/schema/office.ts'

/** Failures are remembered for so long after the first of a run. */
const rememberedMinutes = 15

/** Wrong passwords for a name within the last quarter of an hour, and when the latest was. */
export async function findFailures(
  db: Db,
  login: string,
  now: Date,
): Promise<{ failures: number; latest: Date } | null> {
  const [row] = await db
    .select()
    .from(signInFailures)
    .where(eq(signInFailures.loginHash, hashSecret(login)))
  if (!row || new Date(row.since).getTime() + rememberedMinutes * 60_000 <= now.getTime()) return null
  return { failures: row.failures, latest: new Date(row.latest) }
}

/** Counts a wrong password for a name, known or not, and forgets runs that are over. */
export async function noteFailure(db: Db, login: string, now: Date): Promise<void> {
  const at = now.toISOString()
  const over = new Date(now.getTime() - rememberedMinutes * 60_000).toISOString()
  await db.delete(signInFailures).where(lt(signInFailures.since, over))
  await db
    .insert(signInFailures)
    .values({ loginHash: hashSecret(login), failures: 1, since: at, latest: at })
    .onConflictDoUpdate({
      target: signInFailures.loginHash,
      set: { failures: sql`${signInFailures.failures} + 1`, latest: at },
    })
}

export async function forgetFailures(db: Db, login: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.loginHash, hashSecret(login)))
}
