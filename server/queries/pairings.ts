import { and, count, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { pairings } from '../db/schema/devices.ts'

/** More tablets than anybody enrols at once; it bounds what a flood from very many networks can leave behind. */
const mostOpen = 2000

export interface NewPairing {
  secretHash: Buffer
  code: string
  expiresAt: Date
}

/** Adds a tablet that waits; those that waited too long go. False when too many wait or the code is taken. */
export async function addPairing(db: Db, pairing: NewPairing, at: Date): Promise<boolean> {
  await db.delete(pairings).where(lte(pairings.expiresAt, at.toISOString()))
  const [open] = await db.select({ count: count() }).from(pairings)
  if ((open?.count ?? 0) >= mostOpen) return false
  const added = await db
    .insert(pairings)
    .values({ ...pairing, expiresAt: pairing.expiresAt.toISOString() })
    .onConflictDoNothing()
    .returning({ code: pairings.code })
  return added.length === 1
}

/** Whether the tablet with this secret still waits. */
export async function isWaiting(db: Db, secretHash: Buffer, at: Date): Promise<boolean> {
  const rows = await db
    .select({ one: sql`1` })
    .from(pairings)
    .where(and(eq(pairings.secretHash, secretHash), gt(pairings.expiresAt, at.toISOString())))
  return rows.length === 1
}

/** Uses a code up. @returns the hash of the tablet's secret; null when no tablet waits with this code */
export async function takePairing(db: Db, code: string, at: Date): Promise<Buffer | null> {
  const [taken] = await db
    .delete(pairings)
    .where(and(eq(pairings.code, code), gt(pairings.expiresAt, at.toISOString())))
    .returning({ secretHash: pairings.secretHash })
  return taken?.secretHash ?? null
}
