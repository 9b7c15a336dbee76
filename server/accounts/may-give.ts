import { type Role, roles } from '#contract/office.ts'
import type { Grant } from '../queries/staff.ts'

/** Whether a unit lies in the subtree of another; null stands for the whole tree. */
export type IsWithin = (unitId: number | null, top: number | null) => boolean

const givenByManagers: readonly Role[] = ['analyst', 'unit_head', 'clerk']

/** Roles that a role may give, on its own units and below. Nobody gives what they could not be given. */
export function givenBy(role: Role): readonly Role[] {
  if (role === 'administrator') return roles
  return role === 'manager' ? givenByManagers : []
}

/** Whether somebody may give a grant, and so take it again. */
export function mayGive(giver: readonly Grant[], grant: Grant, isWithin: IsWithin): boolean {
  return giver.some(
    ({ role, unitId }) => givenBy(role).includes(grant.role) && isWithin(grant.unitId, unitId),
  )
}

/**
 * Whether somebody may change an account: bar it, admit it, or make a link that opens it. A link is as good as all that the
 * account may do, so it takes the right to give all of it; what is over counts only where nothing else is left.
 */
export function mayChange(
  giver: readonly Grant[],
  grants: readonly (Grant & { isOver: boolean })[],
  isWithin: IsWithin,
): boolean {
  const live = grants.filter(({ isOver }) => !isOver)
  const telling = live.length > 0 ? live : grants
  if (telling.length === 0) return mayGive(giver, { role: 'administrator', unitId: null }, isWithin)
  return telling.every((grant) => mayGive(giver, grant, isWithin))
}
