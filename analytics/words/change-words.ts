import type { ChartLanguage } from '../charts/estimate.ts'
import { decimal, points } from '../charts/format.ts'

// What may be said of a change, in one place for screen, file and report.

/** A difference to the period before, in shares. */
export interface JudgedChange {
  difference: number
  low: number
  high: number
  /** Whether a change may be stated. */
  isClear: boolean
}

export type Verdict = 'up' | 'down' | 'unclear'

/** Why there is no change to tell. */
export type NoChangeReason = 'no_previous' | 'withheld' | 'other_method' | 'other_questionnaire'

const verdicts: Record<ChartLanguage, Record<Verdict, string>> = {
  vi: { up: 'tăng', down: 'giảm', unclear: 'chưa đủ cơ sở kết luận' },
  en: { up: 'up', down: 'down', unclear: 'not enough to conclude' },
}

const reasons: Record<ChartLanguage, Record<NoChangeReason, string>> = {
  vi: {
    no_previous: 'chưa có số liệu kỳ trước',
    withheld: 'kỳ này hoặc kỳ trước không công bố',
    other_method: 'kỳ trước dùng cách tính khác',
    other_questionnaire: 'câu hỏi đã thay đổi',
  },
  en: {
    no_previous: 'no figures for the period before',
    withheld: 'withheld in this period or the one before',
    other_method: 'measured by another method before',
    other_questionnaire: 'the questions have changed',
  },
}

/** What a change amounts to. A difference that its interval or the number of comparisons leaves open is neither. */
export function verdictOf({ difference, isClear }: JudgedChange): Verdict {
  if (!isClear) return 'unclear'
  return difference > 0 ? 'up' : 'down'
}

/** The verdict in words: "tăng", "giảm", "chưa đủ cơ sở kết luận". */
export function verdictWords(change: JudgedChange, language: ChartLanguage): string {
  return verdicts[language][verdictOf(change)]
}

/** A change for a column headed "percentage points": "tăng 1,2", or "+0,4" where nothing can be concluded. */
export function changeValue(change: JudgedChange, language: ChartLanguage): string {
  if (!change.isClear) return points(change.difference, language)
  return `${verdictWords(change, language)} ${decimal(Math.abs(change.difference) * 100, language)}`
}

/** The interval of a change in percentage points: "−0,3 đến +2,7". */
export function changeInterval({ low, high }: JudgedChange, language: ChartLanguage): string {
  return `${points(low, language)} ${language === 'vi' ? 'đến' : 'to'} ${points(high, language)}`
}

/** Why there is no change, in words. */
export function noChangeWords(reason: NoChangeReason, language: ChartLanguage): string {
  return reasons[language][reason]
}

/** Counts of the verdicts of a table: "Tăng: 2; giảm: 0; chưa đủ cơ sở kết luận: 41." Null for fewer than two. */
export function verdictCounts(changes: readonly JudgedChange[], language: ChartLanguage): string | null {
  if (changes.length < 2) return null
  const counted = (verdict: Verdict) => {
    const found = changes.filter((change) => verdictOf(change) === verdict).length
    return `${verdicts[language][verdict]}: ${decimal(found, language, 0)}`
  }
  const text = [counted('up'), counted('down'), counted('unclear')].join('; ')
  return language === 'vi'
    ? `So với kỳ trước, số đơn vị ${text}.`
    : `Units against the period before, ${text}.`
}
