import type { OwnAccount } from '#contract/accounts.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { listGrants } from '../queries/grants.ts'
import { countRecoveryCodes, hasFactor } from '../queries/second-factors.ts'
import { listSessions, readFactorRule } from '../queries/sessions.ts'
import type { SignedIn } from '../queries/staff.ts'
import { toGrant } from './grant-state.ts'
import { rolesOf } from './person.ts'
import { isFactorRequired } from './second-factor-rule.ts'

/** What a person sees of their own account. */
export async function readOwnAccount(db: Db, person: SignedIn, now: Date): Promise<OwnAccount> {
  const { staffId, login, name, sessionId } = person
  const grants = await listGrants(db, staffId)
  const sessions = await listSessions(db, staffId, now)
  return {
    login,
    name,
    grants: grants.map((grant) => toGrant(grant, officeDay(now))).filter(({ state }) => state !== 'ended'),
    secondFactor: {
      isOn: await hasFactor(db, staffId),
      isRequired: isFactorRequired(await readFactorRule(db), rolesOf(person)),
      codesLeft: await countRecoveryCodes(db, staffId),
    },
    sessions: sessions.map(({ beganAt, seenAt, ...session }) => ({
      ...session,
      beganAt: new Date(beganAt).toISOString(),
      seenAt: new Date(seenAt).toISOString(),
      isThis: session.sessionId === sessionId,
    })),
  }
}
