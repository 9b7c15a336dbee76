import { percentValue } from '#charts/format.ts'
import { writeCsv } from '#tables/csv.ts'
import type { Speech } from '../language.ts'
import type { ChartSeries, ChartSpec } from '../overview/chart-series.ts'
import { reasonForNothing } from '../overview/estimates.ts'
import type { PictureWords } from './svg-sheet.ts'

type Rows = string[][]

/** What stands behind charts as a CSV file for the spreadsheet of the reader's language, with whose it is below. */
export function chartsCsv(
  charts: readonly ChartSpec[],
  { title, context, source }: PictureWords,
  speech: Speech,
): string {
  const tables = charts.flatMap(
    ({ series, caption }): Rows => [...(caption ? [[caption]] : []), ...rowsOf(series, speech), []],
  )
  return tableCsv([...tables, [title], [context], [source]], speech)
}

/** Rows as a file of the reader's language. */
export function tableCsv(rows: Rows, { language }: Speech): string {
  return writeCsv(rows, language === 'vi' ? ';' : ',')
}

/** A share as a percentage with two decimals; empty where there is none. */
export function shareCell(share: number | null | undefined, { language }: Speech): string {
  return share === null || share === undefined ? '' : percentValue(share, language, 2)
}

function rowsOf(series: ChartSeries, speech: Speech): Rows {
  const { texts } = speech
  const { respondents, index, low, high, note } = texts.columns
  const values = [respondents, index, low, high]
  switch (series.kind) {
    case 'estimates':
    case 'ranking':
      return [
        [texts.figure.row, ...values, note],
        ...series.rows.map((row) => estimateCells(row, series.options.minimum ?? 5, speech)),
      ]
    case 'trend':
      return [
        [texts.columns.month, ...values, note],
        ...series.points.map((point) => estimateCells(point, series.options.minimum ?? 5, speech)),
      ]
    case 'levels':
      return [
        [texts.figure.row, texts.columns.answers, ...series.options.levelLabels],
        ...series.rows.map(({ label, levels }) => {
          const all = levels?.reduce((sum, count) => sum + count, 0) ?? 0
          return [label, levels ? String(all) : '', ...(levels ?? []).map(String)]
        }),
      ]
    case 'quadrants':
      return [
        [texts.figure.row, texts.figure.importance, index, low, high],
        ...series.marks.map((mark) => [
          mark.label,
          shareCell(mark.importance, speech),
          shareCell(mark.index, speech),
          shareCell(mark.low, speech),
          shareCell(mark.high, speech),
        ]),
      ]
  }
}

interface Estimated {
  label: string
  respondents: number | null
  index: number | null
  low: number | null
  high: number | null
  withheld: 'small' | 'complementary' | null
}

/** Label, n, index, interval and why there is none. */
export function estimateCells(row: Estimated, minimumN: number, speech: Speech): string[] {
  const isHidden = row.withheld !== null
  return [
    row.label,
    isHidden ? '' : String(row.respondents ?? ''),
    shareCell(isHidden ? null : row.index, speech),
    shareCell(isHidden ? null : row.low, speech),
    shareCell(isHidden ? null : row.high, speech),
    reasonForNothing(row, minimumN, speech) ?? '',
  ]
}
