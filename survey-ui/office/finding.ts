import { count, decimal, interval, percent, points } from '#charts/format.ts'
import type { Change, Overview } from '#contract/office.ts'
import { noChangeWords } from '#words/change-words.ts'
import type { Language } from './language.ts'
import { periodName } from './period-name.ts'
import type { Texts } from './text/vi.ts'
import { unitName } from './unit-tree.ts'

/** The sentence that a page begins with, in the parts that are set differently. */
export interface Finding {
  /** What was measured, where and when; the whole statement when there is no value. */
  subject: string
  /** The index, set large; null when there is none to show. */
  value: string | null
  /** Its interval and n. */
  support: string | null
  change: string | null
  /** The previous period and how sure the change is; null when nothing can be compared. */
  detail: string | null
}

/** Differences that would be written as 0,0 points. */
const nothing = 0.0005

/** Says what an overview found, and no more than its figures carry. */
export function describeFinding(overview: Overview, language: Language, texts: Texts): Finding {
  const { instrument, whole, method, change } = overview
  const unit = unitName(overview.unit, language)
  const period = periodName(overview.from, overview.to, texts)
  const silent = { value: null, support: null, change: null, detail: null }
  if (whole.withheld === 'small') {
    const minimum = count(method?.minimumN ?? null, language)
    return { subject: texts.finding.withheldSmall(instrument, unit, period, minimum), ...silent }
  }
  if (whole.withheld) return { subject: texts.finding.withheldOther(instrument, unit, period), ...silent }
  if (whole.index === null) {
    const { incomplete, none } = texts.finding
    return {
      subject: whole.respondents ? incomplete(instrument, unit, period) : none(unit, period),
      ...silent,
    }
  }
  return {
    subject: texts.finding.subject(instrument, unit, period),
    value: percent(whole.index, language),
    support: texts.finding.support(
      interval(whole.low, whole.high, language),
      count(whole.respondents, language),
    ),
    change: change ? describeChange(change, language, texts) : describeNoChange(overview, language, texts),
    detail: change ? describePrevious(change, language, texts) : null,
  }
}

function describeChange({ difference, isClear }: Change, language: Language, { finding }: Texts): string {
  const size = decimal(Math.abs(difference) * 100, language)
  if (Math.abs(difference) < nothing) return `${finding.same}.`
  const direction = difference > 0 ? finding.up(size) : finding.down(size)
  return `${direction}${isClear ? '' : finding.unclear}.`
}

function describeNoChange({ noChange }: Overview, language: Language, { finding }: Texts): string {
  if (noChange === null || noChange === 'no_previous') return finding.noPrevious
  return finding.notCompared(noChangeWords(noChange, language))
}

function describePrevious(change: Change, language: Language, texts: Texts): string {
  const signed = (share: number) => points(share, language)
  return texts.finding.previous(
    periodName(change.previousFrom, change.previousTo, texts),
    texts.finding.between(signed(change.low), signed(change.high)),
  )
}

/** The whole finding as running text, for the title of the page and for people who listen. */
export function findingSentence({ subject, value, support, change }: Finding): string {
  return [subject, value && `${value} ${support}.`, change].filter((part) => part !== null).join(' ')
}
