import type { AttentionLine } from '#contract/attention.ts'
import { isCopyDue } from '../backup/daily.ts'
import { officeDay } from '../calendar.ts'
import type { LastBackup } from '../queries/backups.ts'

type CopiesLine = Extract<AttentionLine, { kind: 'copies' }>

/** A server that was off over night takes its copy as soon as it is there again. */
const lateAfter = 36 * 3_600_000

/**
 * Whether somebody must look after the copies of the database: none are taken, the last try failed, or the last is long ago.
 * A new installation has none for some hours, and that is well.
 * @param hour from which the copy of the day is taken; null where none is
 */
export function copiesLine(last: LastBackup, now: Date, hour: number | null): CopiesLine | null {
  const { good, fault } = last
  const lastDay = good ? officeDay(good.at) : null
  if (hour === null) return { kind: 'copies', state: 'off', lastDay }
  const hasFailedSince = fault !== null && (good === null || fault.at > good.at)
  if (hasFailedSince && isCopyDue(last, now, hour)) return { kind: 'copies', state: 'failed', lastDay }
  if (good !== null && now.getTime() - good.at.getTime() > lateAfter)
    return { kind: 'copies', state: 'late', lastDay }
  return null
}
