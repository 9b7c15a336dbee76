import { trendChartText } from '../../charts/chart-text.ts'
import { monthLong, monthShort } from '../../charts/format.ts'
import { breakWords } from '../../words/series-words.ts'
import type { Figure, Table } from '../model/model.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { Context, Section } from './section.ts'
import { toEstimate } from './to-estimate.ts'

const figureHeight = 180

/** The third section: the index month by month. Empty for a single month, which has no course. */
export function trendSection(context: Context): Section {
  const { input, words } = context
  if (input.trend.length < 2) return { title: words.trendTitle, blocks: [] }
  return { title: words.trendTitle, blocks: [trendFigure(context), trendTable(context)] }
}

function trendFigure({ input, words, language, minimum }: Context): Figure {
  const points = input.trend.map(({ month, figure }) =>
    toEstimate({ name: monthShort(month, language), figure }),
  )
  const months = input.trend.map(({ month }) => month)
  const breaks = input.breaks.flatMap(({ month, because }) => {
    const index = months.indexOf(month)
    return index < 0 ? [] : [{ index, label: breakWords(because, language) }]
  })
  const options = { language, minimum, breaks, target: input.target ?? null }
  return {
    type: 'figure',
    caption: words.trendFigure,
    alternative: trendChartText(points, options),
    height: figureHeight,
    chart: { shape: 'trend', rows: points, options },
    numbers: 'trend',
  }
}

function trendTable(context: Context): Table {
  const { input, words, language } = context
  return {
    type: 'table',
    key: 'trend',
    caption: words.trendTable,
    columns: [{ head: words.column.month, width: 0.2, align: 'left' }, ...figureColumns(context, 0.8)],
    rows: input.trend.map(({ month, figure }) => ({
      cells: [
        { text: monthLong(month, language), day: month, format: 'month' } as const,
        ...figureCells(context, figure),
      ],
    })),
    notes: figureNotes(
      context,
      input.trend.map(({ figure }) => figure),
    ),
  }
}
