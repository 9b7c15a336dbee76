import type { Estimate } from '../../charts/estimate.ts'
import type { NamedFigure } from './section.ts'

/** A named figure as a row of a chart. */
export function toEstimate({ name, figure }: NamedFigure): Estimate {
  const { respondents, index, low, high, withheld } = figure
  return { label: name, respondents, index, low, high, withheld }
}
