import { type RetentionCounts, type RetentionPeriods, retentionClasses } from '#contract/retention.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { recordAct } from '../queries/audit.ts'
import { countPast, deletePast, type KeptSince } from '../queries/retention.ts'
import { readSettings } from '../queries/settings.ts'

const dayLength = 86_400_000

/** What is past its period now, and would go. */
export function countExpired(db: Db, clock: Clock): Promise<RetentionCounts> {
  return forEachKind(db, clock(), countPast)
}

/**
 * Deletes what is past its period; the audit log keeps how many of each kind, and nothing of them. Does nothing, and
 * records nothing, while nothing is past.
 */
export async function deleteExpired(db: Db, clock: Clock, actor = 'system'): Promise<RetentionCounts> {
  const now = clock()
  return db.transaction(async (tx) => {
    const expired = await forEachKind(tx, now, countPast)
    if (Object.values(expired).every((count) => count === 0)) return expired
    // Recorded first: the newest row of the log is then of today, and the log is cut below it.
    await recordAct(tx, { actor, act: 'retention_applied', subject: { ...expired } }, now)
    return forEachKind(tx, now, deletePast)
  })
}

async function forEachKind(
  db: Db,
  now: Date,
  work: (db: Db, kind: (typeof retentionClasses)[number], since: KeptSince) => Promise<number>,
): Promise<RetentionCounts> {
  const { retention } = await readSettings(db)
  const counts: Partial<RetentionCounts> = {}
  for (const kind of retentionClasses) {
    const since = keptSince(retention, kind, now)
    counts[kind] = since === null ? 0 : await work(db, kind, since)
  }
  return counts as RetentionCounts
}

function keptSince(
  periods: RetentionPeriods,
  kind: (typeof retentionClasses)[number],
  now: Date,
): KeptSince | null {
  const days = periods[kind]
  if (days === null) return null
  const instant = new Date(now.getTime() - days * dayLength)
  return { instant, day: officeDay(instant) }
}
