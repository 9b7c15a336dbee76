import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deviceDays, deviceReports, devices } from '../db/schema/devices.ts'

export type DeviceReport = typeof deviceReports.$inferSelect
export type DeviceDay = typeof deviceDays.$inferSelect

/** The last report of a tablet, null before the first; others of the same tablet wait until the caller has done. */
export async function findReportForUpdate(db: Db, deviceId: string): Promise<DeviceReport | null> {
  await db
    .select({ deviceId: devices.deviceId })
    .from(devices)
    .where(eq(devices.deviceId, deviceId))
    .for('update')
  const [row] = await db.select().from(deviceReports).where(eq(deviceReports.deviceId, deviceId))
  return row ?? null
}

export async function saveDeviceReport(db: Db, report: DeviceReport): Promise<void> {
  await db
    .insert(deviceReports)
    .values(report)
    .onConflictDoUpdate({ target: deviceReports.deviceId, set: report })
}

type DayKey = Pick<DeviceDay, 'unitId' | 'deviceId' | 'collectorId' | 'day'>

/** Counters of tablets, places and days, as far as they told of those. The caller's transaction holds them. */
export async function findDeviceDays(db: Db, keys: readonly DayKey[]): Promise<DeviceDay[]> {
  const { unitId, deviceId, collectorId, day } = deviceDays
  const list = JSON.stringify(
    keys.map((key) => ({ u: key.unitId, d: key.deviceId, c: key.collectorId, t: key.day })),
  )
  return db
    .select()
    .from(deviceDays)
    .where(
      sql`(${unitId}, ${deviceId}, ${collectorId}, ${day}) in (
        select u, d, c, t from jsonb_to_recordset(${list}::jsonb) as k(u int, d uuid, c int, t date))`,
    )
    .orderBy(unitId, deviceId, collectorId, day)
    .for('update')
}

const key = [deviceDays.unitId, deviceDays.deviceId, deviceDays.collectorId, deviceDays.day]
const higher = (column: string) => sql.raw(`greatest(device_days.${column}, excluded.${column})`)

/**
 * Takes counters over: each only ever grows, so that reports may come in any order.
 * @param isNewest whether what waits is told anew; an older report knows it no better
 */
export async function saveDeviceDays(
  db: Db,
  days: Omit<DeviceDay, 'writtenOff'>[],
  { isNewest }: { isNewest: boolean },
): Promise<void> {
  if (days.length === 0) return
  await db
    .insert(deviceDays)
    .values(days)
    .onConflictDoUpdate({
      target: key,
      set: {
        captured: higher('captured'),
        delivered: higher('delivered'),
        aside: higher('aside'),
        stored: higher('stored'),
        waiting: isNewest ? sql`excluded.waiting` : deviceDays.waiting,
      },
    })
}

/** Gives responses of a tablet, place and day up. */
export async function addWriteOff(db: Db, day: DeviceDay, count: number): Promise<void> {
  await db
    .update(deviceDays)
    .set({ writtenOff: sql`${deviceDays.writtenOff} + ${count}` })
    .where(
      and(
        eq(deviceDays.unitId, day.unitId),
        eq(deviceDays.deviceId, day.deviceId),
        eq(deviceDays.collectorId, day.collectorId),
        eq(deviceDays.day, day.day),
      ),
    )
}
