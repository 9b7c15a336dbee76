import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { AuditEntry } from '#contract/audit.ts'
import { officeTimeZone, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { auditLog } from '../db/schema/office.ts'

export interface AuditQuestion {
  actor: string | null
  /** Any of these; null for all. */
  acts: string[] | null
  /** Text in the subject. */
  text: string | null
  /** Days, both included. */
  from: string | null
  to: string | null
  /** Only rows with a smaller number. */
  before: number | null
  most: number
}

function dayBegins(day: string) {
  return sql`${day}::timestamp at time zone ${officeTimeZone}`
}

/** Acts that fit a question, the newest first. */
export async function searchAudit(db: Db, question: AuditQuestion): Promise<AuditEntry[]> {
  const { actor, acts, text, from, to, before, most } = question
  const { number, at, act, subject } = auditLog
  const rows = await db
    .select({ number, at, actor: auditLog.actor, act, subject })
    .from(auditLog)
    .where(
      and(
        actor === null ? undefined : eq(auditLog.actor, actor),
        acts === null ? undefined : inArray(act, acts),
        text === null ? undefined : sql`position(lower(${text}) in lower(${subject}::text)) > 0`,
        from === null ? undefined : gte(at, dayBegins(from)),
        to === null ? undefined : lt(at, dayBegins(shiftDay(to, 1))),
        before === null ? undefined : lt(number, before),
      ),
    )
    .orderBy(desc(number))
    .limit(most)
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at).toISOString(),
    subject: row.subject as Record<string, unknown>,
  }))
}

/** Every act that the log holds. */
export async function listActs(db: Db): Promise<string[]> {
  const rows = await db
    .select({ act: auditLog.act })
    .from(auditLog)
    .groupBy(auditLog.act)
    .orderBy(auditLog.act)
  return rows.map(({ act }) => act)
}
