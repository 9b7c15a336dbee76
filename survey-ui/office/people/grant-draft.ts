import type { Role, UnitSummary } from '#contract/office.ts'
import { readDay } from '../day-text.ts'
import type { GrantDraft } from './client.ts'

/** The least that can be given, on the top of what the giver looks after. */
export function firstGrant({
  mayGive,
  units,
  today,
}: {
  mayGive: readonly Role[]
  units: readonly UnitSummary[]
  today: string
}): GrantDraft {
  const role = mayGive.find((known) => known === 'clerk') ?? mayGive[0] ?? 'clerk'
  return { role, unitId: units[0]?.unitId ?? null, from: today, lastDay: null }
}

/** Whether a grant can be sent. */
export function grantFault({ from, lastDay }: GrantDraft, today: string): 'from' | 'lastDay' | null {
  if (readDay(from) === null) return 'from'
  if (lastDay === null) return null
  return readDay(lastDay) === null || lastDay < from || lastDay < today ? 'lastDay' : null
}
