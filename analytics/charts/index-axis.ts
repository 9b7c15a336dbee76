import { chartWords } from './chart-words.ts'
import type { ChartLanguage, Estimate } from './estimate.ts'
import { percent } from './format.ts'

/** Ends of an axis in percent. */
export interface AxisRange {
  min: number
  max: number
}

const tick = 10
/** Narrower than this, noise would look like news. */
const narrowest = 30
/** From here on the whole scale costs little and needs no warning. */
const widest = 60

/**
 * The stretch of 0..100 that holds every interval, on whole tens; the whole scale where that is nearly needed.
 * @param target an index aimed at (0..1), which is held too; null for none
 */
export function indexRange(
  rows: readonly Pick<Estimate, 'index' | 'low' | 'high'>[],
  target: number | null = null,
): AxisRange {
  const shown = rows.flatMap((row) =>
    row.index === null ? [] : [row.low ?? row.index, row.index, row.high ?? row.index],
  )
  if (shown.length === 0) return { min: 0, max: 100 }
  const values = target === null ? shown : [...shown, target]
  let min = Math.floor(Math.min(...values) * tick) * tick
  let max = Math.ceil(Math.max(...values) * tick) * tick
  while (max - min < narrowest) {
    if (min > 0) min -= tick
    if (max - min < narrowest && max < 100) max += tick
  }
  return max - min >= widest ? { min: 0, max: 100 } : { min, max }
}

/** Name of the axis; says plainly when it does not show the whole scale, and what the line of the target is. */
export function indexAxisTitle(
  { min, max }: AxisRange,
  language: ChartLanguage,
  target: number | null = null,
): string {
  const words = chartWords(language)
  const axis = min === 0 && max === 100 ? words.index : `${words.index}, ${words.zoomed(min, max)}`
  return target === null ? axis : `${axis}; ${words.target(percent(target, language))}`
}
