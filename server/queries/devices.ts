import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { collectors, devices, enrolmentCodes, enrolments } from '../db/schema.ts'

export interface EnrolledDevice {
  deviceId: string
  collectorId: number
}

/** Adds a code that enrols one tablet at a collector. @param expiresAt null means never */
export async function addEnrolmentCode(
  db: Db,
  code: { code: string; collectorId: number; expiresAt: Date | null; reusable?: boolean },
): Promise<void> {
  await db
    .insert(enrolmentCodes)
    .values({ ...code, expiresAt: code.expiresAt?.toISOString() ?? null })
    .onConflictDoNothing()
}

/** Uses a code up and enrols a new tablet; null when the code is unknown, used or out of date. */
export async function enrolDevice(
  db: Db,
  code: string,
  tokenHash: Buffer,
  at: Date,
): Promise<EnrolledDevice | null> {
  const instant = at.toISOString()
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(enrolmentCodes)
      .set({ usedAt: instant })
      .where(
        and(
          eq(enrolmentCodes.code, code),
          or(isNull(enrolmentCodes.usedAt), enrolmentCodes.reusable),
          or(isNull(enrolmentCodes.expiresAt), gt(enrolmentCodes.expiresAt, instant)),
        ),
      )
      .returning({ collectorId: enrolmentCodes.collectorId })
    if (!used) return null
    const deviceId = randomUUID()
    await tx.insert(devices).values({ deviceId, tokenHash, name: `Máy ${code}`, createdAt: instant })
    await tx.insert(enrolments).values({ deviceId, collectorId: used.collectorId, beganAt: instant })
    return { deviceId, collectorId: used.collectorId }
  })
}

/** The tablet behind a token and the collector it stands at; null when unknown, revoked or moved away. */
export async function findDevice(db: Db, tokenHash: Buffer): Promise<EnrolledDevice | null> {
  const [row] = await db
    .select({ deviceId: devices.deviceId, collectorId: enrolments.collectorId })
    .from(devices)
    .innerJoin(enrolments, and(eq(enrolments.deviceId, devices.deviceId), isNull(enrolments.endedAt)))
    .where(and(eq(devices.tokenHash, tokenHash), isNull(devices.revokedAt)))
  return row ?? null
}

/** The tablet that sends, whether it still stands somewhere or not; null when the token was never given out. */
export async function findSender(
  db: Db,
  tokenHash: Buffer,
): Promise<{ deviceId: string; isRevoked: boolean } | null> {
  const [row] = await db
    .select({ deviceId: devices.deviceId, revokedAt: devices.revokedAt })
    .from(devices)
    .where(eq(devices.tokenHash, tokenHash))
  return row ? { deviceId: row.deviceId, isRevoked: row.revokedAt !== null } : null
}

/** All tablets with the place where they stand or last stood. */
export async function listTablets(db: Db) {
  return db
    .selectDistinctOn([devices.deviceId], {
      deviceId: devices.deviceId,
      name: devices.name,
      place: collectors.name,
      revokedAt: devices.revokedAt,
    })
    .from(devices)
    .innerJoin(enrolments, eq(enrolments.deviceId, devices.deviceId))
    .innerJoin(collectors, eq(collectors.collectorId, enrolments.collectorId))
    .orderBy(devices.deviceId, desc(enrolments.beganAt))
}

/** Ends a tablet's enrolment; false when there is no such tablet, or it was ended before. */
export async function revokeTablet(db: Db, deviceId: string, at: Date): Promise<boolean> {
  const instant = at.toISOString()
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(devices)
      .set({ revokedAt: instant })
      .where(and(eq(devices.deviceId, deviceId), isNull(devices.revokedAt)))
      .returning({ deviceId: devices.deviceId })
    await tx
      .update(enrolments)
      .set({ endedAt: instant })
      .where(and(eq(enrolments.deviceId, deviceId), isNull(enrolments.endedAt)))
    return revoked.length === 1
  })
}
