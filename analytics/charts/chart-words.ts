import { chartWordsEn } from './chart-words-en.ts'
import { chartWordsVi } from './chart-words-vi.ts'
import type { ChartLanguage, Estimate } from './estimate.ts'

/** Where a point stands on the map of importance and performance. */
export type QuadrantName = 'concentrate_here' | 'keep_up' | 'low_priority' | 'possible_overkill'

/** Every word that stands on a chart or in its text alternative. Numbers come in already written. */
export interface ChartWords {
  index: string
  zoomed(low: number, high: number): string
  indexColumn: string
  respondentsColumn: string
  rankColumn: string
  groupColumn: string
  band: string
  /** What the line of the target is. @param value the target, written */
  target(value: string): string
  /** What a hatched place on a time axis means. */
  hatched: string
  withheldSmall(minimum: number): string
  withheldComplementary: string
  noAnswers: string
  /** People answered, and what they answered makes no index. */
  noIndex: string
  withheldLevels: string
  /** @param middle word of the middle level; null when the scale has none */
  levelAxis(middle: string | null): string
  estimate(written: { index: string; interval: string; respondents: string }): string
  estimates(rows: number): string
  span(ends: { lowest: string; lowestLabel: string; highest: string; highestLabel: string }): string
  trend(first: string, last: string): string
  ends(first: string, last: string): string
  breaks(labels: string[]): string
  levels(rows: number): string
  withheldCount(rows: number): string
  absentCount(rows: number): string
  importance: string
  /** @param x and y: which part of the axis is shown, or nothing */
  quadrantAxes(x: string, y: string): string
  zoomedAxis(low: number, high: number): string
  quadrants: Record<QuadrantName, string>
  quadrantMap(rows: number): string
  empty: string
}

/** Fewest respondents of a shown figure where the caller names none. */
export const defaultMinimum = 5

const words: Record<ChartLanguage, ChartWords> = { vi: chartWordsVi, en: chartWordsEn }

/** The words of one language. */
export function chartWords(language: ChartLanguage): ChartWords {
  return words[language]
}

/** Why an estimate has no value, in words; null when it has one. */
export function absenceWords(
  estimate: Estimate,
  language: ChartLanguage,
  minimum = defaultMinimum,
): string | null {
  if (estimate.withheld === 'small') return words[language].withheldSmall(minimum)
  if (estimate.withheld === 'complementary') return words[language].withheldComplementary
  if (estimate.index !== null) return null
  return estimate.respondents ? words[language].noIndex : words[language].noAnswers
}
