import {
  type RetentionClass,
  type RetentionCounts,
  type RetentionDue,
  retentionClasses,
  soonDays,
} from '#contract/retention.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { recordAct } from '../queries/audit.ts'
import { countPast, deletePast, type KeptSince } from '../queries/retention.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'

const dayLength = 86_400_000

/** What is past its period now, and would go. */
export function countExpired(db: Db, clock: Clock): Promise<RetentionCounts> {
  return forEachKind(db, clock(), countPast)
}

/** What a period of a kind means: how much of it goes now, and how much in the days to come. @param days null for good */
export async function dueUnder(
  db: Db,
  kind: RetentionClass,
  days: number | null,
  now: Date,
): Promise<RetentionDue> {
  if (days === null) return { now: 0, soon: 0 }
  const then = new Date(now.getTime() + soonDays * dayLength)
  return {
    now: await countPast(db, kind, keptSince(days, now)),
    soon: await countPast(db, kind, keptSince(days, then)),
  }
}

/**
 * Deletes what is past its period; the audit log keeps how many of each kind, and nothing of them. While nothing is
 * past, nothing but the moment of looking is kept.
 */
export async function deleteExpired(db: Db, clock: Clock, actor = 'system'): Promise<RetentionCounts> {
  const now = clock()
  return db.transaction(async (tx) => {
    await saveSetting(tx, 'retentionRunAt', now.toISOString())
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
  work: (db: Db, kind: RetentionClass, since: KeptSince) => Promise<number>,
): Promise<RetentionCounts> {
  const { retention } = await readSettings(db)
  const counts: Partial<RetentionCounts> = {}
  for (const kind of retentionClasses) {
    const days = retention[kind]
    counts[kind] = days === null ? 0 : await work(db, kind, keptSince(days, now))
  }
  return counts as RetentionCounts
}

function keptSince(days: number, now: Date): KeptSince {
  const instant = new Date(now.getTime() - days * dayLength)
  return { instant, day: officeDay(instant) }
}
