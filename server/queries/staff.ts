import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Role } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { sessions, staff } from '../db/schema/office.ts'

export interface SignedIn {
  staffId: string
  login: string
  name: string
  role: Role
  /** Top of the subtree the person sees; null means everything. */
  unitId: number | null
}

export interface NewPerson {
  login: string
  name: string
  role: Role
  unitId: number | null
  passwordHash: string
}

/** Adds a person; false when the login is taken. */
export async function addPerson(db: Db, person: NewPerson, at: Date): Promise<boolean> {
  const rows = await db
    .insert(staff)
    .values({ ...person, staffId: randomUUID(), createdAt: at.toISOString() })
    .onConflictDoNothing()
    .returning({ staffId: staff.staffId })
  return rows.length === 1
}

export async function listPeople(db: Db) {
  return db
    .select({
      login: staff.login,
      name: staff.name,
      role: staff.role,
      unitId: staff.unitId,
      disabledAt: staff.disabledAt,
    })
    .from(staff)
    .orderBy(staff.login)
}

/** The person behind a login with the hash of the password; null for unknown and disabled ones. */
export async function findPerson(
  db: Db,
  login: string,
): Promise<(SignedIn & { passwordHash: string }) | null> {
  const { staffId, name, role, unitId, passwordHash } = staff
  const [row] = await db
    .select({ staffId, login: staff.login, name, role, unitId, passwordHash })
    .from(staff)
    .where(and(eq(staff.login, login), isNull(staff.disabledAt)))
  return row ?? null
}

/** Sets a new password and ends every session of the person; false when there is no such login. */
export async function setPassword(db: Db, login: string, passwordHash: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(staff)
      .set({ passwordHash })
      .where(eq(staff.login, login))
      .returning({ staffId: staff.staffId })
    for (const { staffId } of rows) await tx.delete(sessions).where(eq(sessions.staffId, staffId))
    return rows.length === 1
  })
}

/** Bars a person from signing in and ends every session; false when there is no such login. */
export async function disablePerson(db: Db, login: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(staff)
      .set({ disabledAt: at.toISOString() })
      .where(eq(staff.login, login))
      .returning({ staffId: staff.staffId })
    for (const { staffId } of rows) await tx.delete(sessions).where(eq(sessions.staffId, staffId))
    return rows.length === 1
  })
}

const idleMinutes = 30
const longestHours = 12

export async function beginSession(db: Db, idHash: Buffer, staffId: string, at: Date): Promise<void> {
  const instant = at.toISOString()
  await db.insert(sessions).values({ idHash, staffId, beganAt: instant, seenAt: instant })
}

/** The person of a live session, which this keeps alive; null when it is unknown, idle too long or too old. */
export async function findSession(db: Db, idHash: Buffer, now: Date): Promise<SignedIn | null> {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000).toISOString()
  const oldest = new Date(now.getTime() - longestHours * 3_600_000).toISOString()
  const { staffId, login, name, role, unitId } = staff
  const [row] = await db
    .select({ staffId, login, name, role, unitId, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(staff, eq(staff.staffId, sessions.staffId))
    .where(
      and(
        eq(sessions.idHash, idHash),
        gt(sessions.seenAt, idleSince),
        gt(sessions.beganAt, oldest),
        isNull(staff.disabledAt),
      ),
    )
  if (!row) return null
  const { seenAt, ...person } = row
  // Once a minute is enough to know that somebody is there.
  if (now.getTime() - new Date(seenAt).getTime() > 60_000) {
    await db.update(sessions).set({ seenAt: now.toISOString() }).where(eq(sessions.idHash, idHash))
  }
  return person
}

export async function endSession(db: Db, idHash: Buffer): Promise<void> {
  await db.delete(sessions).where(eq(sessions.idHash, idHash))
}
