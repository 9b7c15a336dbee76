import { asc, desc, eq, lte, max, sql } from 'drizzle-orm'
import { firstNotice, type Notice, type PublishedNotice } from '#contract/notice.ts'
import type { Db } from '../db/client.ts'
import { notices } from '../db/schema/privacy.ts'

/** The notice that is shown on a day: the newest of those that had begun. @param day YYYY-MM-DD */
export async function noticeOn(db: Db, day: string): Promise<Notice> {
  const [row] = await db
    .select({ version: notices.version, text: notices.text })
    .from(notices)
    .where(lte(notices.fromDay, day))
    .orderBy(desc(notices.version))
    .limit(1)
  return row ?? firstNotice
}

/** A notice as it was shown, whether it still is or not; null for a version that never was. */
export async function findNotice(db: Db, version: number): Promise<Notice | null> {
  if (version === firstNotice.version) return firstNotice
  const [row] = await db
    .select({ version: notices.version, text: notices.text })
    .from(notices)
    .where(eq(notices.version, version))
  return row ?? null
}

/** All notices that ever were, from the first. */
export async function listNotices(db: Db): Promise<PublishedNotice[]> {
  const rows = await db.select().from(notices).orderBy(asc(notices.version))
  return [
    { ...firstNotice, fromDay: null, publishedAt: null, publishedBy: null },
    ...rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt).toISOString() })),
  ]
}

const noticeLock = 7_262_041

/** Until the transaction ends nobody else publishes: each notice follows the last one. */
export async function lockNotices(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${noticeLock})`)
}

/** Adds the next notice. Belongs after `lockNotices`. */
export async function addNotice(
  db: Db,
  { text, fromDay, by }: { text: Notice['text']; fromDay: string; by: string },
  at: Date,
): Promise<PublishedNotice> {
  const [last] = await db.select({ version: max(notices.version) }).from(notices)
  const version = (last?.version ?? firstNotice.version) + 1
  const row = { version, text, fromDay, publishedAt: at.toISOString(), publishedBy: by }
  await db.insert(notices).values(row)
  return row
}
