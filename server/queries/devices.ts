import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { devices, enrolmentCodes, enrolments } from '../db/schema/devices.ts'

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

/** A tablet and the collector it stands at; null when it was revoked, replaced or never was. */
export async function findEnrolled(db: Db, deviceId: string): Promise<EnrolledDevice | null> {
  const [row] = await db
    .select({ deviceId: devices.deviceId, collectorId: enrolments.collectorId })
    .from(devices)
    .innerJoin(enrolments, and(eq(enrolments.deviceId, devices.deviceId), isNull(enrolments.endedAt)))
    .where(and(eq(devices.deviceId, deviceId), isNull(devices.revokedAt)))
  return row ?? null
}

/** Adds a device that may send and stands nowhere, unless it is there. */
export async function ensureSender(
  db: Db,
  sender: { tokenHash: Buffer; name: string },
  at: Date,
): Promise<void> {
  await db
    .insert(devices)
    .values({ deviceId: randomUUID(), ...sender, createdAt: at.toISOString() })
    .onConflictDoNothing()
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
