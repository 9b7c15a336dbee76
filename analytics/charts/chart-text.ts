import { chartWords } from './chart-words.ts'
import { conceal, type Estimate } from './estimate.ts'
import type { EstimateChartOptions } from './estimate-chart.ts'
import { estimateWords } from './estimate-words.ts'
import { percent } from './format.ts'
import type { LevelChartOptions, LevelRow } from './level-chart.ts'
import { levelSpans } from './level-spans.ts'
import type { TrendChartOptions } from './trend-chart.ts'

/** Beyond this many rows a list is not listened to; the table has them. */
const longestList = 12

/** What an estimate chart shows, in sentences, for those who cannot see it. */
export function estimateChartText(rows: readonly Estimate[], options: EstimateChartOptions): string {
  const words = chartWords(options.language)
  if (rows.length === 0) return words.empty
  const listed = rows.map((row) => `${row.label}: ${estimateWords(row, options)}.`)
  const rest = rows.length <= longestList ? listed : [spanText(rows, options), withheldText(rows, options)]
  return sentences(words.estimates(rows.length), ...rest)
}

/** What a trend chart shows, in sentences. */
export function trendChartText(points: readonly Estimate[], options: TrendChartOptions): string {
  const words = chartWords(options.language)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return words.empty
  const shown = points.filter((point) => conceal(point).index !== null)
  const ends = words.ends(described(shown[0] ?? first, options), described(shown.at(-1) ?? last, options))
  const breaks = options.breaks?.length ? words.breaks(options.breaks.map((at) => at.label)) : ''
  return sentences(
    words.trend(first.label, last.label),
    ends,
    spanText(points, options),
    withheldText(points, options),
    breaks,
  )
}

/** What a level chart shows, in sentences. */
export function levelChartText(
  rows: readonly LevelRow[],
  { language, levelLabels }: LevelChartOptions,
): string {
  const words = chartWords(language)
  if (rows.length === 0) return words.empty
  const shown = rows.flatMap(({ label, levels }) => {
    const spans = levelSpans(levels)
    if (!spans) return []
    const parts = levelLabels.map((level, index) => `${level} ${percent(spans.shares[index] ?? 0, language)}`)
    return [`${label}: ${parts.join(', ')}.`]
  })
  const absent = rows.length - shown.length
  const listed = rows.length <= longestList ? shown : []
  return sentences(words.levels(rows.length), ...listed, absent > 0 ? words.absentCount(absent) : '')
}

function described(point: Estimate, options: TrendChartOptions): string {
  return `${point.label}, ${estimateWords(point, options)}`
}

function spanText(rows: readonly Estimate[], { language }: TrendChartOptions): string {
  const shown = rows.map(conceal).flatMap(({ index, label }) => (index === null ? [] : [{ index, label }]))
  const sorted = [...shown].sort((a, b) => a.index - b.index)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) return ''
  return chartWords(language).span({
    lowest: percent(lowest.index, language),
    lowestLabel: lowest.label,
    highest: percent(highest.index, language),
    highestLabel: highest.label,
  })
}

function withheldText(rows: readonly Estimate[], { language }: TrendChartOptions): string {
  const withheld = rows.filter((row) => row.withheld !== null).length
  return withheld > 0 ? chartWords(language).withheldCount(withheld) : ''
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
