import { isWellFormedCode, normaliseCode } from '#contract/code.ts'
import type { CodePolicy } from '#contract/collector.ts'
import type { CodeFault, FormCode } from '#contract/respond.ts'

/** The code as the form shows it; null where none is asked for. */
export function formCode(policy: CodePolicy, typed = '', fault: CodeFault | null = null): FormCode | null {
  return policy === 'none' ? null : { isRequired: policy === 'required', typed, fault }
}

/** What is wrong with a typed code as far as paper and eye can tell: whether it was issued is asked later. */
export function codeFault(policy: CodePolicy, typed: string): CodeFault | null {
  if (policy === 'none') return null
  if (typed === '') return policy === 'required' ? 'missing' : null
  return isWellFormedCode(normaliseCode(typed)) ? null : 'malformed'
}

const faultOfProblem: Record<string, CodeFault> = {
  code_missing: 'missing',
  code_unknown: 'unknown',
  code_expired: 'expired',
}

/** What a problem says of the code; null when it is about something else. @param problem its code */
export function codeFaultOf(problem: string): CodeFault | null {
  return faultOfProblem[problem] ?? null
}
