import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { firstStep, type SecondFactorRule, secondFactorRule } from '../accounts/second-factor-rule.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { secondFactors, sessions, staff } from '../db/schema/office.ts'
import { grantsOn } from './grants.ts'
import type { SignedIn } from './staff.ts'

const idleMinutes = 30
const longestHours = 12

/** Sessions that have neither been idle too long nor grown too old. */
function isLive(now: Date): SQL | undefined {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000).toISOString()
  const oldest = new Date(now.getTime() - longestHours * 3_600_000).toISOString()
  return and(gt(sessions.seenAt, idleSince), gt(sessions.beganAt, oldest))
}

export interface NewSession {
  idHash: Buffer
  staffId: string
  /** Browser and system in two words; null where they are not known. */
  device: string | null
  /** Whether the second factor was proved. */
  isProved: boolean
}

/** Begins a session, and forgets those of the person that are over. */
export async function beginSession(db: Db, session: NewSession, at: Date): Promise<void> {
  const { isProved, ...kept } = session
  const instant = at.toISOString()
  const isOver = sql`not (${isLive(at)})`
  await db.delete(sessions).where(and(eq(sessions.staffId, session.staffId), isOver))
  await db.insert(sessions).values({
    ...kept,
    sessionId: randomUUID(),
    beganAt: instant,
    seenAt: instant,
    factorAt: isProved ? instant : null,
  })
}

/** Settings that decide about second factors, as one object; null where none was ever set. */
const ruleSettings = sql<Record<string, unknown> | null>`(select jsonb_object_agg(key, value) from settings
  where key in ('secondFactor', 'demonstration'))`

/** The rule of the installation about second factors. */
export async function readFactorRule(db: Db): Promise<SecondFactorRule> {
  const { rows } = await db.execute<{ kept: Record<string, unknown> | null }>(
    sql`select ${ruleSettings} as kept`,
  )
  return secondFactorRule(rows[0]?.kept ?? {})
}

/**
 * The person of a live session, which this keeps alive, with what they may do today; null when it is unknown, idle
 * too long or too old.
 */
export async function findSession(db: Db, idHash: Buffer, now: Date): Promise<SignedIn | null> {
  const { staffId, login, name } = staff
  const [row] = await db
    .select({
      staffId,
      login,
      name,
      sessionId: sessions.sessionId,
      seenAt: sessions.seenAt,
      isProved: sql<boolean>`${sessions.factorAt} is not null`,
      hasFactor: sql<boolean>`${secondFactors.secret} is not null`,
      grants: grantsOn(officeDay(now)),
      rule: ruleSettings,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.staffId, sessions.staffId))
    .leftJoin(secondFactors, eq(secondFactors.staffId, sessions.staffId))
    .where(and(eq(sessions.idHash, idHash), isLive(now), isNull(staff.disabledAt)))
  if (!row) return null
  const { seenAt, isProved, hasFactor, rule, ...person } = row
  // Once a minute is enough to know that somebody is there.
  if (now.getTime() - new Date(seenAt).getTime() > 60_000) {
    await db.update(sessions).set({ seenAt: now.toISOString() }).where(eq(sessions.idHash, idHash))
  }
  const roles = person.grants.map(({ role }) => role)
  return { ...person, step: firstStep({ roles, hasFactor, isProved, rule: secondFactorRule(rule ?? {}) }) }
}

export async function endSession(db: Db, idHash: Buffer): Promise<void> {
  await db.delete(sessions).where(eq(sessions.idHash, idHash))
}

/** Live sessions of a person, the latest first. */
export function listSessions(db: Db, staffId: string, now: Date) {
  const { sessionId, device, beganAt, seenAt } = sessions
  return db
    .select({ sessionId, device, beganAt, seenAt })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isLive(now)))
    .orderBy(desc(sessions.seenAt))
}

/** Ends one session of a person by its name; false when they have none of that name. */
export async function endSessionOf(db: Db, staffId: string, sessionId: string): Promise<boolean> {
  const rows = await db
    .delete(sessions)
    .where(and(eq(sessions.staffId, staffId), eq(sessions.sessionId, sessionId)))
    .returning({ sessionId: sessions.sessionId })
  return rows.length === 1
}

/** Ends the sessions of a person, all of them or all but one. */
export async function endSessionsOf(db: Db, staffId: string, except?: string): Promise<void> {
  await db
    .delete(sessions)
    .where(
      and(eq(sessions.staffId, staffId), except === undefined ? undefined : ne(sessions.sessionId, except)),
    )
}

/** When each person was last there, by id; who has no session any more is absent. */
export async function listLastSeen(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .select({ staffId: sessions.staffId, seenAt: sql<string>`max(${sessions.seenAt})` })
    .from(sessions)
    .groupBy(sessions.staffId)
  return new Map(rows.map(({ staffId, seenAt }) => [staffId, seenAt]))
}
