import type { Role } from '#contract/office.ts'

/** Who needs a second factor: nobody, those who can change accounts and surveys, or everybody. */
export const secondFactorRules = ['off', 'managers', 'everyone'] as const
export type SecondFactorRule = (typeof secondFactorRules)[number]

/** The rule that settings say; without a word administrators and managers need one, in a demonstration nobody. */
export function secondFactorRule(kept: {
  secondFactor?: unknown
  demonstration?: unknown
}): SecondFactorRule {
  const said = secondFactorRules.find((rule) => rule === kept.secondFactor)
  return said ?? (kept.demonstration === true ? 'off' : 'managers')
}

/** Whether somebody with these roles must have a second factor. */
export function isFactorRequired(rule: SecondFactorRule, roles: readonly Role[]): boolean {
  if (rule === 'everyone') return true
  return rule === 'managers' && roles.some((role) => role === 'administrator' || role === 'manager')
}

interface FactorState {
  roles: readonly Role[]
  /** Whether the person has proved a second factor once. */
  hasFactor: boolean
  /** Whether it was proved in this session. */
  isProved: boolean
  rule: SecondFactorRule
}

/**
 * What a session lacks, judged anew at every request: who turns the factor on, or becomes a manager, meets it at
 * once in every open session.
 */
export function firstStep({ roles, hasFactor, isProved, rule }: FactorState): 'code' | 'enrolment' | null {
  if (hasFactor) return isProved ? null : 'code'
  return isFactorRequired(rule, roles) ? 'enrolment' : null
}
