import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Role } from '#contract/office.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { sessions, staff } from '../db/schema/office.ts'
import { addGrant } from './grants.ts'

/** What a person may do: a role on a unit and all below it; `unitId` null means the whole tree. */
export interface Grant {
  role: Role
  unitId: number | null
}

/** A person who asks for something. */
export interface SignedIn {
  staffId: string
  login: string
  name: string
  /** What holds today; on a staff route only the grants with a role that its policy names. */
  grants: Grant[]
  /** Names the session, and opens nothing. */
  sessionId: string
  /** What is still to be done before anything else may be: null for a whole session. */
  step: 'code' | 'enrolment' | null
}

export interface NewPerson {
  login: string
  name: string
  passwordHash: string | null
}

/** Adds a person without any grant; null when the login is taken. */
export async function addAccount(db: Db, person: NewPerson, at: Date): Promise<string | null> {
  const [row] = await db
    .insert(staff)
    .values({ ...person, staffId: randomUUID(), createdAt: at.toISOString() })
    .onConflictDoNothing()
    .returning({ staffId: staff.staffId })
  return row?.staffId ?? null
}

/** Adds a person with one grant from today on; false when the login is taken. */
export async function addPerson(db: Db, person: NewPerson & Grant, at: Date): Promise<boolean> {
  const { role, unitId, ...account } = person
  return db.transaction(async (tx) => {
    const staffId = await addAccount(tx, account, at)
    if (staffId === null) return false
    await addGrant(tx, staffId, { role, unitId, validFrom: officeDay(at), validTo: null })
    return true
  })
}

export async function listPeople(db: Db) {
  const { staffId, login, name, disabledAt, passwordHash } = staff
  const rows = await db
    .select({ staffId, login, name, disabledAt, passwordHash })
    .from(staff)
    .orderBy(staff.login)
  return rows.map(({ passwordHash: hash, ...person }) => ({ ...person, hasPassword: hash !== null }))
}

export interface Account {
  staffId: string
  login: string
  name: string
  passwordHash: string | null
}

/** The person behind a login with the hash of the password; null for unknown and disabled ones. */
export async function findPerson(db: Db, login: string): Promise<Account | null> {
  const [row] = await db
    .select({
      staffId: staff.staffId,
      login: staff.login,
      name: staff.name,
      passwordHash: staff.passwordHash,
    })
    .from(staff)
    .where(and(eq(staff.login, login), isNull(staff.disabledAt)))
  return row ?? null
}

/** A person by id, disabled or not, held against changes by others until the transaction ends. */
export async function lockPerson(
  db: Db,
  staffId: string,
): Promise<(Account & { disabledAt: string | null }) | null> {
  const { login, name, passwordHash, disabledAt } = staff
  const [row] = await db
    .select({ staffId: staff.staffId, login, name, passwordHash, disabledAt })
    .from(staff)
    .where(eq(staff.staffId, staffId))
    .for('update')
  return row ?? null
}

/** Id of a login, disabled or not. */
export async function staffIdOf(db: Db, login: string): Promise<string | null> {
  const [row] = await db.select({ staffId: staff.staffId }).from(staff).where(eq(staff.login, login))
  return row?.staffId ?? null
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

/** Lets a person sign in again. */
export async function enablePerson(db: Db, staffId: string): Promise<void> {
  await db.update(staff).set({ disabledAt: null }).where(eq(staff.staffId, staffId))
}
