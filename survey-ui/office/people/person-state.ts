import type { PersonSummary } from '#contract/accounts.ts'

/** Whether somebody can do anything now. */
export function hasRights({ isDisabled, grants }: PersonSummary): boolean {
  return !isDisabled && grants.some(({ state }) => state === 'current')
}

/** What is to be known of an account at a glance. */
export function personState(person: PersonSummary): 'active' | 'invited' | 'noGrant' | 'disabled' {
  if (person.isDisabled) return 'disabled'
  if (!person.hasPassword) return 'invited'
  return hasRights(person) ? 'active' : 'noGrant'
}

/** Whether an account is over: disabled, or with no right that holds or will. */
export function isOver({ isDisabled, grants }: PersonSummary): boolean {
  return isDisabled || grants.every(({ state }) => state === 'ended')
}
