import { type SQL, sql } from 'drizzle-orm'
import type { RetentionClass } from '#contract/retention.ts'
import type { Db } from '../db/client.ts'

/** From when on rows are kept: the instant, and its day in the office. */
export interface KeptSince {
  instant: Date
  /** YYYY-MM-DD */
  day: string
}

// Comments know their month alone: one goes when all of its month is past.
const monthPast = ({ day }: KeptSince) => sql`month + interval '1 month' <= ${day}::date`

/** What of each kind is past; the audit log has a way of its own. */
const past: Record<Exclude<RetentionClass, 'audit'>, (since: KeptSince) => { table: SQL; where: SQL }[]> = {
  comments: (since) => [
    { table: sql`comments`, where: monthPast(since) },
    { table: sql`comment_waiting`, where: monthPast(since) },
  ],
  quarantine: ({ day }) => [{ table: sql`quarantine`, where: sql`day < ${day}::date` }],
  sessions: ({ instant }) => [
    { table: sql`sessions`, where: sql`seen_at < ${instant.toISOString()}::timestamptz` },
  ],
  // What is still missing of a day stays known until it has come or was given up.
  deliveryCounters: ({ day }) => [
    {
      table: sql`device_days`,
      where: sql`day < ${day}::date and stored + written_off >= captured and waiting = 0 and aside = 0`,
    },
    { table: sql`invitations`, where: sql`day < ${day}::date` },
  ],
  analyses: ({ instant }) => [
    {
      table: sql`jobs`,
      where: sql`coalesce(finished_at, created_at) < ${instant.toISOString()}::timestamptz and state not in ('queued', 'running')`,
    },
  ],
}

/** Rows of a kind from before an instant. */
export async function countPast(db: Db, kind: RetentionClass, since: KeptSince): Promise<number> {
  if (kind === 'audit') return countOf(db, sql`audit_log`, auditPast(since))
  let count = 0
  for (const { table, where } of past[kind](since)) count += await countOf(db, table, where)
  return count
}

/** Deletes the rows of a kind from before an instant. @returns how many */
export async function deletePast(db: Db, kind: RetentionClass, since: KeptSince): Promise<number> {
  if (kind === 'audit') return cutAudit(db, since)
  let count = 0
  for (const { table, where } of past[kind](since)) {
    const { rowCount } = await db.execute(sql`delete from ${table} where ${where}`)
    count += rowCount ?? 0
  }
  return count
}

async function countOf(db: Db, table: SQL, where: SQL): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${table} where ${where}`,
  )
  return rows[0]?.count ?? 0
}

/** Rows before the first that is kept: the log is cut from its beginning alone. That it is cut is a row of its own. */
function auditPast({ instant }: KeptSince): SQL {
  return sql`number < coalesce(
    (select min(number) from audit_log where at >= ${instant.toISOString()}::timestamptz), 9223372036854775807)`
}

async function cutAudit(db: Db, since: KeptSince): Promise<number> {
  if ((await countPast(db, 'audit', since)) === 0) return 0
  const { rows } = await db.execute<{ removed: string }>(
    sql`select cut_audit_log(${since.instant.toISOString()}::timestamptz) as removed`,
  )
  return Number(rows[0]?.removed ?? 0)
}
