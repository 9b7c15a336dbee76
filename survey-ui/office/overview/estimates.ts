import type { Estimate } from '#charts/estimate.ts'
import { count, monthShort } from '#charts/format.ts'
import type { SeriesBreak } from '#charts/series-breaks.ts'
import type { Figure, ItemFigure, Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { begunMonths } from '#words/months.ts'
import { breakWords } from '#words/series-words.ts'
import type { Language } from '../language.ts'
import type { Texts } from '../text/vi.ts'

const nobody: Figure = {
  respondents: 0,
  answers: null,
  index: null,
  low: null,
  high: null,
  score: null,
  withheld: null,
}

function estimate(label: string, { respondents, index, low, high, withheld }: Figure): Estimate {
  return { label, respondents, index, low, high, withheld }
}

/** Contents or dimensions of an overview from the highest index down; those that show none stand last. */
export function partEstimates(
  parts: readonly Pick<Overview['contents'][number], 'title' | 'figure'>[],
  language: Language,
): Estimate[] {
  return parts
    .map(({ title, figure }) => estimate(inLanguage(title, language), figure))
    .sort((a, b) => (b.index ?? -1) - (a.index ?? -1))
}

/** The months of an overview. A month in which nobody answered is there too, as a gap. */
export function trendEstimates(overview: Overview, language: Language): Estimate[] {
  const figures = new Map(overview.trend.map(({ month, figure }) => [month, figure]))
  return begunMonths(overview.from, overview.to, overview.asOf).map((month) =>
    estimate(monthShort(month, language), figures.get(month) ?? nobody),
  )
}

/** Where the months of an overview begin to mean something else. */
export function trendBreaks(overview: Overview, language: Language): SeriesBreak[] {
  const months = begunMonths(overview.from, overview.to, overview.asOf)
  return overview.breaks.flatMap(({ month, because }) => {
    const index = months.indexOf(month)
    return index < 0 ? [] : [{ index, label: breakWords(because, language) }]
  })
}

/** Items from the lowest index to the highest; those that show none stand last, in the order asked. */
export function lowestFirst(items: readonly ItemFigure[]): ItemFigure[] {
  return [...items].sort((a, b) => (a.figure.index ?? 2) - (b.figure.index ?? 2))
}

/** Items that share a scale length, longest scale first: their levels can stand under the same words. */
export function groupByLevels(items: readonly ItemFigure[]): { levels: number; items: ItemFigure[] }[] {
  const longest = Math.max(0, ...items.map(({ levels }) => levels?.length ?? 0))
  const lengthOf = ({ levels }: ItemFigure) => levels?.length ?? longest
  const lengths = [...new Set(items.map(lengthOf))].sort((a, b) => b - a)
  return lengths.map((levels) => ({ levels, items: items.filter((item) => lengthOf(item) === levels) }))
}

/** The words of a scale of so many levels, least favourable first. */
export function levelLabels(levels: number, { levels: words }: Texts): string[] {
  if (levels === words.five.length) return words.five
  if (levels === words.three.length) return words.three
  return Array.from({ length: levels }, (_, index) => words.other(index + 1))
}

/** Why a figure shows no number, in words; null when it shows one. */
export function reasonForNothing(
  { respondents, index, withheld }: Pick<Figure, 'respondents' | 'index' | 'withheld'>,
  minimumN: number,
  { language, texts }: { language: Language; texts: Texts },
): string | null {
  if (withheld === 'small') return texts.withheld.small(count(minimumN, language))
  if (withheld === 'complementary') return texts.withheld.complementary
  if (index !== null) return null
  return respondents ? texts.withheld.incomplete : texts.withheld.none
}
