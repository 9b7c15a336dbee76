import { chartWords } from './chart-words.ts'
import type { ChartLanguage, Estimate } from './estimate.ts'

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

/** The stretch of 0..100 that holds every interval, on whole tens; the whole scale where that is nearly needed. */
export function indexRange(rows: readonly Pick<Estimate, 'index' | 'low' | 'high'>[]): AxisRange {
  const values = rows.flatMap((row) =>
    row.index === null ? [] : [row.low ?? row.index, row.index, row.high ?? row.index],
  )
  if (values.length === 0) return { min: 0, max: 100 }
  let min = Math.floor(Math.min(...values) * tick) * tick
  let max = Math.ceil(Math.max(...values) * tick) * tick
  while (max - min < narrowest) {
    if (min > 0) min -= tick
    if (max - min < narrowest && max < 100) max += tick
  }
  return max - min >= widest ? { min: 0, max: 100 } : { min, max }
}

/** Name of the axis; says plainly when it does not show the whole scale. */
export function indexAxisTitle({ min, max }: AxisRange, language: ChartLanguage): string {
  const words = chartWords(language)
  return min === 0 && max === 100 ? words.index : `${words.index}, ${words.zoomed(min, max)}`
}
