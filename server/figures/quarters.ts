import { shiftMonth } from '../calendar.ts'
import { quarterOf } from '../rollups/settle-cuts.ts'
import type { Months } from './series.ts'

/**
 * The whole quarters that hold these months and end by a day. Cuts are made of whole quarters, so that what two of them
 * leave by subtraction is a quarter, and no single month.
 * @returns null where no such quarter is over
 */
export function wholeQuarters({ from, to }: Months, lastQuarter: string | null): Months | null {
  if (lastQuarter === null) return null
  const first = quarterOf(`${from}-01`)
  const asked = quarterOf(`${to}-01`)
  const last = asked < lastQuarter ? asked : lastQuarter
  return first > last ? null : { from: first.slice(0, 7), to: shiftMonth(last.slice(0, 7), 2) }
}
