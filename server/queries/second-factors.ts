import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { recoveryCodes, secondFactors } from '../db/schema/office.ts'

export interface SecondFactor {
  /** Sealed; null until the first right code. */
  secret: Buffer | null
  /** Sealed; shown and not yet proved. */
  pending: Buffer | null
  lastStep: number
  /** Wrong codes since the last right one. */
  wrong: number
  wrongAt: Date | null
}

/** The second factor of a person, held until the transaction ends so that no code is used twice; null for none. */
export async function lockFactor(db: Db, staffId: string): Promise<SecondFactor | null> {
  const { secret, pending, lastStep, wrong, wrongAt } = secondFactors
  const [row] = await db
    .select({ secret, pending, lastStep, wrong, wrongAt })
    .from(secondFactors)
    .where(eq(secondFactors.staffId, staffId))
    .for('update')
  return row ? { ...row, wrongAt: row.wrongAt === null ? null : new Date(row.wrongAt) } : null
}

/** Keeps a secret that was shown; one that is in use stays in use. */
export async function offerSecret(db: Db, staffId: string, pending: Buffer): Promise<void> {
  await db
    .insert(secondFactors)
    .values({ staffId, pending, secret: null, since: null, lastStep: 0, wrong: 0, wrongAt: null })
    .onConflictDoUpdate({ target: secondFactors.staffId, set: { pending } })
}

/** Takes the offered secret into use. @param lastStep of the code that proved it */
export async function takeSecret(db: Db, staffId: string, lastStep: number, at: Date): Promise<void> {
  await db
    .update(secondFactors)
    .set({
      secret: sql`${secondFactors.pending}`,
      pending: null,
      since: at.toISOString(),
      lastStep,
      wrong: 0,
      wrongAt: null,
    })
    .where(eq(secondFactors.staffId, staffId))
}

/** Notes a right code: its step cannot be used again. @param lastStep null for a recovery code */
export async function noteRightCode(db: Db, staffId: string, lastStep: number | null): Promise<void> {
  const used = lastStep === null ? {} : { lastStep }
  await db
    .update(secondFactors)
    .set({ wrong: 0, wrongAt: null, ...used })
    .where(eq(secondFactors.staffId, staffId))
}

export async function noteWrongCode(db: Db, staffId: string, wrong: number, at: Date): Promise<void> {
  await db
    .update(secondFactors)
    .set({ wrong, wrongAt: at.toISOString() })
    .where(eq(secondFactors.staffId, staffId))
}

/** Forgets the second factor of a person with its recovery codes. */
export async function dropFactor(db: Db, staffId: string): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  await db.delete(secondFactors).where(eq(secondFactors.staffId, staffId))
}

/** Forgets the second factors of everybody. */
export async function dropAllFactors(db: Db): Promise<void> {
  await db.delete(recoveryCodes)
  await db.delete(secondFactors)
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(db: Db, staffId: string, hashes: Buffer[]): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  await db.insert(recoveryCodes).values(hashes.map((codeHash) => ({ staffId, codeHash })))
}

/** Uses a recovery code up; false when it is not one of the person's, or was used. */
export async function takeRecoveryCode(
  db: Db,
  staffId: string,
  codeHash: Buffer,
  at: Date,
): Promise<boolean> {
  const rows = await db
    .update(recoveryCodes)
    .set({ usedAt: at.toISOString() })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ staffId: recoveryCodes.staffId })
  return rows.length === 1
}

export async function countRecoveryCodes(db: Db, staffId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

/** Whether a person has a second factor in use. */
export async function hasFactor(db: Db, staffId: string): Promise<boolean> {
  return (await listFactorOwners(db, staffId)).length > 0
}

/** Ids of the people with a second factor in use, of all or of one. */
export async function listFactorOwners(db: Db, staffId?: string): Promise<string[]> {
  const rows = await db
    .select({ staffId: secondFactors.staffId })
    .from(secondFactors)
    .where(
      and(
        sql`${secondFactors.secret} is not null`,
        staffId === undefined ? undefined : eq(secondFactors.staffId, staffId),
      ),
    )
  return rows.map((row) => row.staffId)
}
