import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { accountLinks, staff } from '../db/schema/office.ts'

/** Adds a link; earlier ones of the person open nothing any more. */
export async function addLink(
  db: Db,
  link: { tokenHash: Buffer; staffId: string; expiresAt: Date },
  at: Date,
): Promise<void> {
  await revokeLinks(db, link.staffId, at)
  await db.insert(accountLinks).values({
    ...link,
    madeAt: at.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
  })
}

/** Ends the open links of a person. */
export async function revokeLinks(db: Db, staffId: string, at: Date): Promise<void> {
  await db
    .update(accountLinks)
    .set({ revokedAt: at.toISOString() })
    .where(
      and(eq(accountLinks.staffId, staffId), isNull(accountLinks.usedAt), isNull(accountLinks.revokedAt)),
    )
}

function isOpen(now: Date) {
  return and(
    isNull(accountLinks.usedAt),
    isNull(accountLinks.revokedAt),
    gt(accountLinks.expiresAt, now.toISOString()),
  )
}

/** Who an open link is for; null for one that is unknown, used, revoked or out of date, and for disabled people. */
export async function findLink(db: Db, tokenHash: Buffer, now: Date) {
  const [row] = await db
    .select({
      staffId: staff.staffId,
      login: staff.login,
      name: staff.name,
      expiresAt: accountLinks.expiresAt,
    })
    .from(accountLinks)
    .innerJoin(staff, eq(staff.staffId, accountLinks.staffId))
    .where(and(eq(accountLinks.tokenHash, tokenHash), isOpen(now), isNull(staff.disabledAt)))
  return row ?? null
}

/** Uses a link up; false when somebody was faster or it is not open. */
export async function takeLink(db: Db, tokenHash: Buffer, now: Date): Promise<boolean> {
  const rows = await db
    .update(accountLinks)
    .set({ usedAt: now.toISOString() })
    .where(and(eq(accountLinks.tokenHash, tokenHash), isOpen(now)))
    .returning({ staffId: accountLinks.staffId })
  return rows.length === 1
}

/** When the open link of each person runs out, by id. */
export async function listOpenLinkEnds(db: Db, now: Date): Promise<Map<string, string>> {
  const rows = await db
    .select({ staffId: accountLinks.staffId, end: sql<string>`max(${accountLinks.expiresAt})` })
    .from(accountLinks)
    .where(isOpen(now))
    .groupBy(accountLinks.staffId)
  return new Map(rows.map(({ staffId, end }) => [staffId, end]))
}
