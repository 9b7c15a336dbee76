import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { addWriteOff, findDeviceDays } from '../queries/device-reports.ts'
import { takePairing } from '../queries/pairings.ts'
import {
  addTablet,
  beginEnrolment,
  endEnrolment,
  findTablet,
  renameTablet,
  revokeTablet,
  type Tablet,
} from '../queries/tablets.ts'
import { mostToWriteOff } from './delivery.ts'

// What the office does to tablets. An act and its record stand or fall together.

/** Who acts, and when. */
export interface Acting {
  actor: string
  at: Date
}

interface Acceptance {
  /** As `readWordCode` gives it. */
  code: string
  name: string
  collectorId: number
  /** The tablet at the same place whose enrolment ends. */
  replaces: string | null
}

/** Accepts the tablet that shows a code; the code is used up. @throws Problem pairing_unknown, not_found */
export async function acceptTablet(db: Db, acceptance: Acceptance, { actor, at }: Acting): Promise<string> {
  const { code, name, collectorId, replaces } = acceptance
  return db.transaction(async (tx) => {
    const tokenHash = await takePairing(tx, code, at)
    if (!tokenHash) throw problems.pairingUnknown()
    const replaced = replaces === null ? null : await endAt(tx, replaces, collectorId, at)
    const deviceId = await addTablet(tx, { tokenHash, name, collectorId }, at)
    const subject = { deviceId, name, collectorId, replaces, replacedName: replaced?.name ?? null }
    await recordAct(tx, { actor, act: 'tablet_accepted', subject }, at)
    return deviceId
  })
}

async function endAt(db: Db, deviceId: string, collectorId: number, at: Date): Promise<Tablet> {
  const tablet = await findTablet(db, deviceId)
  const isThere = tablet?.collectorId === collectorId && (await endEnrolment(db, deviceId, at))
  if (!tablet || !isThere) throw problems.notFound('tablet at this place', deviceId)
  return tablet
}

export async function rename(db: Db, tablet: Tablet, name: string, { actor, at }: Acting): Promise<void> {
  await db.transaction(async (tx) => {
    await renameTablet(tx, tablet.deviceId, name)
    const subject = { deviceId: tablet.deviceId, name, before: tablet.name }
    await recordAct(tx, { actor, act: 'tablet_renamed', subject }, at)
  })
}

/** Ends where a tablet stands and begins at another place. @throws Problem not_found when it stands nowhere */
export async function move(
  db: Db,
  tablet: Tablet,
  collectorId: number,
  { actor, at }: Acting,
): Promise<void> {
  const { deviceId, name } = tablet
  await db.transaction(async (tx) => {
    if (!(await endEnrolment(tx, deviceId, at))) throw problems.notFound('enrolled tablet', deviceId)
    await beginEnrolment(tx, deviceId, collectorId, at)
    const subject = { deviceId, name, from: tablet.collectorId, to: collectorId }
    await recordAct(tx, { actor, act: 'tablet_moved', subject }, at)
  })
}

/** Ends a tablet for good: what it still sends goes to quarantine. @throws Problem not_found when it was revoked */
export async function revoke(
  db: Db,
  { deviceId, name }: Tablet,
  reason: string,
  { actor, at }: Acting,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await revokeTablet(tx, deviceId, at))) throw problems.notFound('enrolled tablet', deviceId)
    await recordAct(tx, { actor, act: 'tablet_revoked', subject: { deviceId, name, reason } }, at)
  })
}

export interface WriteOff {
  collectorId: number
  unitId: number
  day: string
  count: number
  reason: string
}

/** Gives up what a tablet will never deliver. @throws Problem not_that_many when less is outstanding */
export async function writeOff(
  db: Db,
  { deviceId, name }: Tablet,
  { unitId, collectorId, day, count, reason }: WriteOff,
  { actor, at }: Acting,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [counters] = await findDeviceDays(tx, [{ unitId, deviceId, collectorId, day }])
    const most = counters ? mostToWriteOff(counters) : 0
    if (!counters || count > most) throw problems.notThatMany(most)
    await addWriteOff(tx, counters, count)
    const subject = { deviceId, name, collectorId, day, count, reason }
    await recordAct(tx, { actor, act: 'responses_written_off', subject }, at)
  })
}
