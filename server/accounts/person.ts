import { type Person, type Role, roles } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { readSettings } from '../queries/settings.ts'
import type { SignedIn } from '../queries/staff.ts'

/** Roles, each once, the widest first. */
export function rolesOf({ grants }: Pick<SignedIn, 'grants'>): Role[] {
  return roles.filter((role) => grants.some((grant) => grant.role === role))
}

/** A person as their own pages see them. Until signing in is finished nothing is told of what they may do. */
export async function toPerson(db: Db, person: SignedIn): Promise<Person> {
  const { login, name, step } = person
  const held = step === null ? rolesOf(person) : []
  const { demonstration } = await readSettings(db)
  return { login, name, role: held[0] ?? null, roles: held, step, demonstration }
}
