import { randomBytes } from 'node:crypto'
import type { Role } from '#contract/office.ts'
import { hashSecret, newSecret } from '../../server/auth/secrets.ts'
import type { Db } from '../../server/db/client.ts'
import { addGrant } from '../../server/queries/grants.ts'
import { beginSession } from '../../server/queries/sessions.ts'
import { addAccount } from '../../server/queries/staff.ts'
import type { Fact, Right } from './oracle.ts'

/** Somebody who calls, and what the oracle knows of them. */
export interface Caller {
  cookie: string | null
  /** Null for nobody. */
  rights: Right[] | null
}

export function right(role: Role, top: Fact | null, from = '2026-01-01', to: string | null = null): Right {
  return { role, top, from, to }
}

/** A person with rights and a session, without the way through the sign-in, which would take a minute for all. */
export async function admit(db: Db, rights: Right[], at: Date): Promise<Caller> {
  const login = `vai-${randomBytes(5).toString('hex')}`
  const staffId = await addAccount(db, { login, name: login, passwordHash: null }, at)
  if (staffId === null) throw new Error('the login is taken')
  for (const { role, top, from, to } of rights) {
    await addGrant(db, staffId, { role, unitId: top?.id ?? null, validFrom: from, validTo: to })
  }
  const id = newSecret()
  await beginSession(db, { idHash: hashSecret(id), staffId, device: null, isProved: false }, at)
  return { cookie: `session=${id}`, rights }
}
