import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { collectors } from '../db/schema/collectors.ts'
import { devices, enrolments } from '../db/schema/devices.ts'

export interface Tablet {
  deviceId: string
  name: string
  collectorId: number
  unitId: number
  /** Null while it stands there. */
  endedAt: string | null
  revokedAt: string | null
}

/** A tablet with the place where it stands or stood last; null when there is none. */
export async function findTablet(db: Db, deviceId: string): Promise<Tablet | null> {
  const [row] = await db
    .select({
      deviceId: devices.deviceId,
      name: devices.name,
      collectorId: enrolments.collectorId,
      unitId: collectors.unitId,
      endedAt: enrolments.endedAt,
      revokedAt: devices.revokedAt,
    })
    .from(devices)
    .innerJoin(enrolments, eq(enrolments.deviceId, devices.deviceId))
    .innerJoin(collectors, eq(collectors.collectorId, enrolments.collectorId))
    .where(eq(devices.deviceId, deviceId))
    .orderBy(desc(enrolments.beganAt))
    .limit(1)
  return row ?? null
}

/** Adds a tablet at a place. @param tokenHash of the secret by which it is known from now on */
export async function addTablet(
  db: Db,
  tablet: { tokenHash: Buffer; name: string; collectorId: number },
  at: Date,
): Promise<string> {
  const deviceId = randomUUID()
  const { tokenHash, name, collectorId } = tablet
  await db.insert(devices).values({ deviceId, tokenHash, name, createdAt: at.toISOString() })
  await beginEnrolment(db, deviceId, collectorId, at)
  return deviceId
}

export async function beginEnrolment(db: Db, deviceId: string, collectorId: number, at: Date): Promise<void> {
  await db.insert(enrolments).values({ deviceId, collectorId, beganAt: at.toISOString() })
}

/** Ends where a tablet stands; what it has left still counts. False when it stands nowhere. */
export async function endEnrolment(db: Db, deviceId: string, at: Date): Promise<boolean> {
  const ended = await db
    .update(enrolments)
    .set({ endedAt: at.toISOString() })
    .where(and(eq(enrolments.deviceId, deviceId), isNull(enrolments.endedAt)))
    .returning({ deviceId: enrolments.deviceId })
  return ended.length > 0
}

export async function renameTablet(db: Db, deviceId: string, name: string): Promise<void> {
  await db.update(devices).set({ name }).where(eq(devices.deviceId, deviceId))
}

/** Ends a tablet for good; false when there is no such tablet, or it was ended before. */
export async function revokeTablet(db: Db, deviceId: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(devices)
      .set({ revokedAt: at.toISOString() })
      .where(and(eq(devices.deviceId, deviceId), isNull(devices.revokedAt)))
      .returning({ deviceId: devices.deviceId })
    await endEnrolment(tx, deviceId, at)
    return revoked.length === 1
  })
}

/** Tablets that stand at these places now. */
export async function listTabletsAt(db: Db, collectorIds: number[]) {
  if (collectorIds.length === 0) return []
  return db
    .select({ collectorId: enrolments.collectorId, deviceId: devices.deviceId, name: devices.name })
    .from(enrolments)
    .innerJoin(devices, eq(devices.deviceId, enrolments.deviceId))
    .where(and(inArray(enrolments.collectorId, collectorIds), isNull(enrolments.endedAt)))
    .orderBy(asc(devices.name))
}

/** Places where a tablet stands or once stood, by token. */
export async function placesOfTablet(
  db: Db,
  deviceId: string,
): Promise<Map<string, { collectorId: number; unitId: number }>> {
  const rows = await db
    .selectDistinctOn([collectors.collectorId], {
      token: collectors.token,
      collectorId: collectors.collectorId,
      unitId: collectors.unitId,
    })
    .from(enrolments)
    .innerJoin(collectors, eq(collectors.collectorId, enrolments.collectorId))
    .where(eq(enrolments.deviceId, deviceId))
  return new Map(rows.map(({ token, ...place }) => [token, place]))
}
