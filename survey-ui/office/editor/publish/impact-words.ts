import { count, monthShort } from '#charts/format.ts'
import type { Draft } from '#contract/draft.ts'
import type { TrendSpan } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { TouchedIndex } from '#contract/versions/impact.ts'
import { monthsBetween } from '#words/months.ts'
import type { Language } from '../../language.ts'
import type { PublishTexts } from '../../text/publish.vi.ts'

type Words = PublishTexts['impact']

/** How many indices and how long a series an edit touches: "3 chỉ số và 5 năm số liệu (T1/2022 – T12/2026) …". */
export function touchedWords(
  indices: readonly TouchedIndex[],
  trend: TrendSpan | null,
  words: Words,
  language: Language,
): string {
  const number = count(indices.length, language)
  return trend ? words.touched(number, trendWords(trend, words, language)) : words.touchedNothingYet(number)
}

function trendWords({ from, to }: TrendSpan, words: Words, language: Language): string {
  const months = monthsBetween(from, to).length
  const [first, last] = [monthShort(from, language), monthShort(to, language)]
  if (months === 1) return words.oneMonth(first)
  // Months until there are two whole years: "1 year" of 18 months would say too little.
  return months < 24
    ? words.months(count(months, language), first, last)
    : words.years(count(Math.round(months / 12), language), first, last)
}

/** An index by what it is of. A dimension that the draft no longer has is named by its key. */
export function indexWords(
  index: TouchedIndex,
  { method }: Draft,
  { of: words }: Words,
  language: Language,
): string {
  if (index.of !== 'dimension') return words[index.of]
  const title = method.dimensions.find(({ key }) => key === index.key)?.title
  return words.dimension((title && inLanguage(title, language)) || index.key)
}
