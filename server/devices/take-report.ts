import type { FromSchema } from 'json-schema-to-ts'
import type { deviceReportBody } from '#contract/kiosk.ts'
import type { Db } from '../db/client.ts'
import {
  type DeviceDay,
  type DeviceReport,
  findDeviceDays,
  findReportForUpdate,
  saveDeviceDays,
  saveDeviceReport,
} from '../queries/device-reports.ts'
import { placesOfTablet } from '../queries/tablets.ts'
import { hasFallen, orderOf, type ReportOrder, remember } from './report-order.ts'

export type DeviceReportBody = FromSchema<typeof deviceReportBody>

export interface TakenReport {
  /** Whether this report showed that two tablets report as one. */
  isForked: boolean
  /** Tokens of places where this tablet never stood; their counters were not taken. */
  foreign: string[]
}

/** Takes a tablet's report of itself: what it says of now from the newest report, its counters from every one. */
export async function takeReport(
  db: Db,
  deviceId: string,
  report: DeviceReportBody,
  at: Date,
): Promise<TakenReport> {
  return db.transaction(async (tx) => {
    const known = await findReportForUpdate(tx, deviceId)
    const order = orderOf(known, report)
    const { days, foreign } = await placeDays(tx, deviceId, report.days)
    if (order === 'repeated') return { isForked: false, foreign }
    const isForked = order === 'forked' || (order === 'newest' && (await anyFallen(tx, days)))
    await saveDeviceDays(tx, days, { isNewest: order === 'newest' })
    await saveDeviceReport(tx, nextReport(known, { deviceId, report, order, isForked, at }))
    return { isForked: isForked && known?.forkedAt == null, foreign }
  })
}

type ToldDay = Omit<DeviceDay, 'writtenOff'>

/** The told counters with the ids of their places, each place and day once. */
async function placeDays(db: Db, deviceId: string, told: DeviceReportBody['days']) {
  const places = await placesOfTablet(db, deviceId)
  const days = new Map<string, ToldDay>()
  const foreign = new Set<string>()
  for (const { collector, ...counters } of told) {
    const place = places.get(collector)
    if (place) days.set(`${collector} ${counters.day}`, { ...place, deviceId, ...counters })
    else foreign.add(collector)
  }
  return { days: [...days.values()], foreign: [...foreign] }
}

async function anyFallen(db: Db, told: readonly ToldDay[]): Promise<boolean> {
  const nameOf = ({ collectorId, day }: Pick<DeviceDay, 'collectorId' | 'day'>) => `${collectorId} ${day}`
  const known = new Map((await findDeviceDays(db, told)).map((day) => [nameOf(day), day]))
  return told.some((day) => {
    const before = known.get(nameOf(day))
    return before !== undefined && hasFallen(before, day)
  })
}

interface Arrived {
  deviceId: string
  report: DeviceReportBody
  order: ReportOrder
  isForked: boolean
  at: Date
}

function nextReport(
  known: DeviceReport | null,
  { deviceId, report, order, isForked, at }: Arrived,
): DeviceReport {
  const { sequence, recent } = remember(known, report)
  const instant = at.toISOString()
  const marks = {
    sequence,
    recent,
    reportedAt: instant,
    forkedAt: known?.forkedAt ?? (isForked ? instant : null),
  }
  if (known && order !== 'newest') return { ...known, ...marks }
  const { storage, nonce, release, oldestWaitingDay = null } = report
  return {
    deviceId,
    ...marks,
    nonce,
    release,
    clockErrorSeconds: clockErrorSeconds(report.now, at),
    storageUsed: storage?.used ?? null,
    storageQuota: storage?.quota ?? null,
    isPersistent: storage?.isPersistent ?? null,
    oldestWaitingDay,
  }
}

const mostSeconds = 2_147_483_647

/** How far a tablet's clock is ahead of ours. @param now milliseconds since 1970 by the tablet's clock */
function clockErrorSeconds(now: number, at: Date): number {
  const seconds = Math.round((now - at.getTime()) / 1000)
  return Math.max(-mostSeconds, Math.min(mostSeconds, seconds))
}
