import { chartWords, type QuadrantName } from './chart-words.ts'
import type { ChartLanguage } from './estimate.ts'
import { interval, percent } from './format.ts'

/** One dimension on the map. Shares 0..1. */
export interface QuadrantMark {
  label: string
  importance: number
  index: number
  low: number | null
  high: number | null
  quadrant: QuadrantName
}

/** What the map shows, in sentences. */
export function quadrantChartText(marks: readonly QuadrantMark[], language: ChartLanguage): string {
  const words = chartWords(language)
  const each = marks.map(
    (mark) => `${mark.label}: ${words.quadrants[mark.quadrant]} (${markWords(mark, language)}).`,
  )
  return [words.quadrantMap(marks.length), ...each].join(' ')
}

/** One dimension with its numbers. */
export function markWords(mark: QuadrantMark | undefined, language: ChartLanguage): string {
  if (!mark) return ''
  const { importance, index, low, high } = mark
  const words = chartWords(language)
  return `${words.importance}: ${percent(importance, language)}; ${words.index}: ${percent(index, language)} (${interval(low, high, language)})`
}
