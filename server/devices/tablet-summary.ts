import { type TabletFault, type TabletSummary, tabletFaults } from '#contract/tablets.ts'
import type { TabletFacts } from '../queries/delivery.ts'
import { type DayCounters, settleDay } from './delivery.ts'
import { isDelayed, isSilent } from './silence.ts'

/** A place and day on which something waits or is not accounted for. */
export interface OpenDay extends DayCounters {
  deviceId: string
  collectorId: number
  place: string
  day: string
}

/** A tablet begins no form below this. */
const leastFreeBytes = 5_000_000
/** Enough to write a response to the wrong day near midnight. */
const mostClockErrorSeconds = 300

/** What the office is told of a tablet: counts, gaps and whatever is wrong with it. */
export function summariseTablet(row: TabletFacts, openDays: readonly OpenDay[], now: Date): TabletSummary {
  const settled = openDays.map(({ collectorId, place, day, ...counters }) => ({
    collectorId,
    place,
    day,
    ...settleDay(counters),
  }))
  const gaps = settled.filter(({ missing }) => missing > 0).sort((a, b) => (a.day < b.day ? -1 : 1))
  const enrolment = row.revokedAt ? 'revoked' : row.endedAt ? 'ended' : 'enrolled'
  const heard = row.reportedAt ?? row.enrolledAt
  const isWatched = enrolment === 'enrolled' && row.isPlaceOpen
  const { captured, delivered, aside, writtenOff } = row
  const summary = {
    deviceId: row.deviceId,
    name: row.name,
    place: { collectorId: row.collectorId, name: row.place, unitId: row.unitId },
    enrolment,
    enrolledAt: row.enrolledAt.toISOString(),
    endedAt: (row.revokedAt ?? row.endedAt)?.toISOString() ?? null,
    lastContact: row.reportedAt?.toISOString() ?? null,
    silentSince: isWatched && isSilent(heard, now, row.hours) ? heard.toISOString() : null,
    forkedAt: row.forkedAt?.toISOString() ?? null,
    release: row.release,
    storage: { used: row.storageUsed, quota: row.storageQuota, isPersistent: row.isPersistent },
    clockErrorSeconds: row.clockErrorSeconds,
    oldestWaitingDay: row.oldestWaitingDay,
    counts: {
      captured,
      delivered,
      aside,
      writtenOff,
      waiting: settled.reduce((sum, { waiting }) => sum + waiting, 0),
      missing: gaps.reduce((sum, { missing }) => sum + missing, 0),
    },
    gaps,
  } satisfies Omit<TabletSummary, 'faults'>
  return { ...summary, faults: faultsOf(summary, now) }
}

/** What is wrong with a tablet, worst first. Of one that stands nowhere only what it has left matters. */
function faultsOf(tablet: Omit<TabletSummary, 'faults'>, now: Date): TabletFault[] {
  const { storage, counts, clockErrorSeconds, enrolment } = tablet
  const { used, quota } = storage
  const isThere = enrolment === 'enrolled'
  const holds: Record<TabletFault, boolean> = {
    forked: tablet.forkedAt !== null && isThere,
    missing: counts.missing > 0,
    delayed: counts.waiting > 0 && isDelayed(tablet.oldestWaitingDay, now),
    silent: tablet.silentSince !== null,
    not_persistent: isThere && storage.isPersistent === false,
    full: isThere && used !== null && quota !== null && quota - used < leastFreeBytes,
    clock: isThere && Math.abs(clockErrorSeconds ?? 0) > mostClockErrorSeconds,
    aside: counts.aside > 0,
  }
  return tabletFaults.filter((fault) => holds[fault])
}

/** The worst first; among equals whatever misses most, then by name. */
export function bySeverity(a: TabletSummary, b: TabletSummary): number {
  const rank = ({ faults }: TabletSummary) =>
    faults[0] ? tabletFaults.indexOf(faults[0]) : tabletFaults.length
  return (
    rank(a) - rank(b) ||
    b.counts.missing - a.counts.missing ||
    a.name.localeCompare(b.name, 'vi', { numeric: true })
  )
}
