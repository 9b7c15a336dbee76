import type { GrantSummary } from '#contract/accounts.ts'
import { shiftDay } from '../calendar.ts'
import type { StoredGrant } from '../queries/grants.ts'

/** Whether a grant holds on a day, will, or did. */
export function grantState(
  { validFrom, validTo }: Pick<StoredGrant, 'validFrom' | 'validTo'>,
  today: string,
): GrantSummary['state'] {
  if (validTo !== null && (validTo <= today || validTo <= validFrom)) return 'ended'
  return validFrom <= today ? 'current' : 'future'
}

/** A grant as people write it: with the last day on which it holds. */
export function toGrant(grant: StoredGrant, today: string): Omit<GrantSummary, 'mayEnd'> {
  const { grantId, role, unitId, validFrom: from, validTo } = grant
  const lastDay = validTo === null ? null : shiftDay(validTo, -1)
  return { grantId, role, unitId, from, lastDay, state: grantState(grant, today) }
}
