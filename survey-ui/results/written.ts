import { interval, percent } from '#charts/format.ts'
import type { Figure } from '#contract/office.ts'
import type { ResultsTexts } from './texts.vi.ts'

/** A period under the name that people use for it. @param from YYYY-MM, as `to` */
export function writtenPeriod(from: string, to: string, { period }: ResultsTexts): string {
  const [year = '', first] = from.split('-')
  const [lastYear = '', last] = to.split('-')
  const [a, b] = [Number(first), Number(last)]
  if (from === to) return period.month(a, year)
  if (year === lastYear && a === 1 && b === 12) return period.year(year)
  if (year === lastYear && b - a === 2 && a % 3 === 1) return period.quarter((a + 2) / 3, year)
  return period.months(period.month(a, year), period.month(b, lastYear))
}

/** A year or a quarter, as answers to themes name them: `2026`, `2026-Q3`. */
export function writtenThemePeriod(of: string, { period }: ResultsTexts): string {
  const [year = '', quarter] = of.split('-Q')
  return quarter === undefined ? period.year(year) : period.quarter(Number(quarter), year)
}

/** A figure in the cells of a table: the index and its interval, or why there is none. */
export function writtenFigure(
  { index, low, high, respondents, withheld }: Figure,
  language: 'vi' | 'en',
  minimum: string,
  { withheld: words }: ResultsTexts,
): { index: string; interval: string } | { because: string } {
  if (withheld === 'small') return { because: words.small(minimum) }
  if (withheld === 'complementary') return { because: words.complementary }
  if (index === null) return { because: respondents ? words.incomplete : words.none }
  return { index: percent(index, language), interval: interval(low, high, language) }
}
