import { trendChartText } from '../../charts/chart-text.ts'
import { monthLong, monthShort } from '../../charts/format.ts'
import { begunMonths } from '../../words/months.ts'
import { breakWords } from '../../words/series-words.ts'
import type { Figure, Table } from '../model/model.ts'
import { figureCells, figureColumns, figureNotes } from './figure-cells.ts'
import type { InputFigure, ReportInput } from './report-input.ts'
import type { Context, Section } from './section.ts'
import { toEstimate } from './to-estimate.ts'

const figureHeight = 180

/** The third section: the index month by month. Empty for a single month, which has no course. */
export function trendSection(context: Context): Section {
  const { input, words } = context
  if (input.trend.length < 2) return { title: words.trendTitle, blocks: [] }
  return { title: words.trendTitle, blocks: [trendFigure(context), trendTable(context)] }
}

/** Those of a month of which nothing is told may wait for more, or count with the next. */
const untold: InputFigure = {
  respondents: null,
  answers: null,
  index: null,
  low: null,
  high: null,
  score: null,
  withheld: null,
}

/** Every month of the period that has begun; one of which nothing is told is there too, as a gap. */
function monthsOf({ trend, from, to, asOf }: ReportInput): ReportInput['trend'] {
  const told = new Map(trend.map(({ month, figure }) => [month, figure]))
  return begunMonths(from, to, asOf).map((month) => ({ month, figure: told.get(month) ?? untold }))
}

function trendFigure({ input, words, language, minimum }: Context): Figure {
  const trend = monthsOf(input)
  const points = trend.map(({ month, figure }) => toEstimate({ name: monthShort(month, language), figure }))
  const months = trend.map(({ month }) => month)
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
  const trend = monthsOf(input)
  return {
    type: 'table',
    key: 'trend',
    caption: words.trendTable,
    columns: [{ head: words.column.month, width: 0.2, align: 'left' }, ...figureColumns(context, 0.8)],
    rows: trend.map(({ month, figure }) => ({
      cells: [
        { text: monthLong(month, language), day: month, format: 'month' } as const,
        ...figureCells(context, figure),
      ],
    })),
    notes: figureNotes(
      context,
      trend.map(({ figure }) => figure),
    ),
  }
}
