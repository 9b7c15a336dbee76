import { count } from '#charts/format.ts'
import type { Arrivals } from '#contract/arrivals.ts'
import type { Language } from '../language.ts'
import type { Texts } from '../text/vi.ts'

/** What the page begins with; null stands for what is not known yet, and is left unsaid. */
export interface CollectingState {
  /** The current day among the arrivals. */
  today: Arrivals['days'][number] | null
  /** Whether the unit has units below it, whose number is worth telling. */
  hasUnits: boolean
  /** Tablets that hold responses which have not arrived. */
  tablets: number | null
  /** Responses in quarantine. */
  waiting: number | null
}

/** One sentence: what came in today, what has not been sent, what waits for somebody. */
export function collectingSentence(
  { today, hasUnits, tablets, waiting }: CollectingState,
  language: Language,
  { collect: { finding } }: Texts,
): string {
  const number = (value: number) => count(value, language)
  const parts = [
    today && arrived(today, hasUnits, number, finding),
    tablets !== null && tablets > 0 && finding.tablets(number(tablets)),
    waiting !== null && (waiting > 0 ? finding.waiting(number(waiting)) : finding.noneWaiting),
  ].filter((part) => typeof part === 'string')
  const text = parts.join('; ')
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function arrived(
  { total, units }: Arrivals['days'][number],
  hasUnits: boolean,
  number: (value: number) => string,
  finding: Texts['collect']['finding'],
): string {
  if (total === 0) return finding.todayNone
  return hasUnits ? finding.today(number(total), number(units)) : finding.todayHere(number(total))
}
