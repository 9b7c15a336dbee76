import { unitScopeOf } from '../auth/scope.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { StoredGrant } from '../queries/grants.ts'
import type { Grant, SignedIn } from '../queries/staff.ts'
import { subtreeIds } from '../unit-tree.ts'
import { grantState } from './grant-state.ts'
import { mayChange, mayGive } from './may-give.ts'

/** Somebody who looks after accounts, with the units that this reaches. */
export interface Overseer {
  person: SignedIn
  today: string
  /** Ids of the units that they look after. */
  visible: ReadonlySet<number>
  /** Whether an account is theirs to see: their own, and whoever holds or held something in their units. */
  sees(staffId: string, grants: readonly StoredGrant[]): boolean
  mayGive(grant: Grant): boolean
  mayChange(grants: readonly StoredGrant[]): boolean
}

/** What a person may do with accounts, by the grants that let them in. */
export async function overseerOf(db: Db, person: SignedIn, now: Date): Promise<Overseer> {
  const today = officeDay(now)
  const { units, visible } = await unitScopeOf(db, person, today)
  const isWithin = (unitId: number | null, top: number | null) =>
    top === null || (unitId !== null && subtreeIds(units, top).includes(unitId))
  const seesAll = person.grants.some(({ unitId }) => unitId === null)
  return {
    person,
    today,
    visible,
    sees: (staffId, grants) =>
      seesAll ||
      staffId === person.staffId ||
      grants.some(({ unitId }) => unitId !== null && visible.has(unitId)),
    mayGive: (grant) => mayGive(person.grants, grant, isWithin),
    mayChange: (grants) => {
      const told = grants.map((grant) => ({ ...grant, isOver: grantState(grant, today) === 'ended' }))
      return mayChange(person.grants, told, isWithin)
    },
  }
}
