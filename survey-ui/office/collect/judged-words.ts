import { count } from '#charts/format.ts'
import type { Language } from '../language.ts'
import type { Texts } from '../text/vi.ts'
import type { Judged } from './judge.ts'

/** What came of judging again, as a sentence; empty when it broke off before anything was judged. */
export function judgedWords(
  { accepted, kept, fault }: Judged,
  language: Language,
  { collect: { quarantine } }: Texts,
): string {
  const number = (value: number) => count(value, language)
  if (accepted > 0 && kept > 0) return quarantine.result(number(accepted), number(kept))
  if (accepted > 0) return quarantine.resultAll(number(accepted))
  if (kept > 0) return quarantine.resultNone
  return fault ? '' : quarantine.resultGone
}
