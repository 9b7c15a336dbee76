import { estimateChartText } from '../../charts/chart-text.ts'
import type { Figure } from '../model/model.ts'
import type { Context, NamedFigure } from './section.ts'
import { toEstimate } from './to-estimate.ts'

/** Room for axis and heads, in points. */
const frame = 56

/** Dots with whiskers of named figures, as a figure of the report. */
export function estimateFigure(
  context: Context,
  { caption, numbers }: Pick<Figure, 'caption' | 'numbers'>,
  figures: readonly NamedFigure[],
): Figure {
  const { language, minimum } = context
  const rows = figures.map(toEstimate)
  const options = { language, minimum, target: context.input.target ?? null }
  return {
    type: 'figure',
    caption,
    alternative: estimateChartText(rows, options),
    height: estimateHeight(rows.length),
    chart: { shape: 'estimate', rows, options },
    numbers,
  }
}

/** Height in points of a chart of so many rows. */
export function estimateHeight(rows: number): number {
  return frame + rowHeight(rows) * rows
}

/** Points for each row: two lines of a name, or one where thirty rows must stay on one page. */
function rowHeight(rows: number): number {
  return rows > 20 ? 20.5 : 24.5
}
