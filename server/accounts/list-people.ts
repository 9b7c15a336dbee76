import type { PeopleList, PersonSummary } from '#contract/accounts.ts'
import { roles } from '#contract/office.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listOpenLinkEnds } from '../queries/account-links.ts'
import { listGrants } from '../queries/grants.ts'
import { listFactorOwners } from '../queries/second-factors.ts'
import { listLastSeen } from '../queries/sessions.ts'
import { listPeople } from '../queries/staff.ts'
import { toGrant } from './grant-state.ts'
import { givenBy } from './may-give.ts'
import type { Overseer } from './overseer.ts'

/** The accounts that somebody looks after, and what they may give. */
export async function readPeople(db: Db, overseer: Overseer, now: Date): Promise<PeopleList> {
  const grantsOf = Map.groupBy(await listGrants(db), ({ staffId }) => staffId)
  const lastSeen = await listLastSeen(db)
  const linkEnds = await listOpenLinkEnds(db, now)
  const withFactor = new Set(await listFactorOwners(db))
  const { person, today } = overseer
  const people = (await listPeople(db)).flatMap((account): PersonSummary[] => {
    const { staffId, login, name, disabledAt, hasPassword } = account
    const grants = grantsOf.get(staffId) ?? []
    if (!overseer.sees(staffId, grants)) return []
    const seen = lastSeen.get(staffId)
    const linkEnd = linkEnds.get(staffId)
    return [
      {
        staffId,
        login,
        name,
        grants: grants.map((grant) => ({
          ...toGrant(grant, today),
          mayEnd: overseer.mayGive(grant),
        })),
        // A day is enough to find accounts that nobody uses.
        lastSeen: seen === undefined ? null : officeDay(new Date(seen)),
        hasPassword,
        hasSecondFactor: withFactor.has(staffId),
        isDisabled: disabledAt !== null,
        linkUntil: linkEnd === undefined ? null : new Date(linkEnd).toISOString(),
        mayChange: overseer.mayChange(grants),
        isSelf: staffId === person.staffId,
      },
    ]
  })
  return {
    people,
    mayGive: roles.filter((role) => person.grants.some((grant) => givenBy(grant.role).includes(role))),
    mayGiveWhole: person.grants.some(({ unitId }) => unitId === null),
  }
}
