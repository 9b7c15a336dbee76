import type { Fault } from '../fault.ts'
import type { AccountTexts } from '../text/account.vi.ts'

/** Why a new password was refused, in words; null for every other fault. */
export function newPasswordFault({ code, details }: Fault, words: AccountTexts): string | null {
  if (code !== 'password_refused') return null
  const { reason } = (details ?? {}) as { reason?: keyof AccountTexts['password']['faults'] }
  return words.password.faults[reason ?? 'common']
}
