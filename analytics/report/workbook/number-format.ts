import type { FlatFormat } from '../flat/flat-table.ts'

/**
 * How a number is shown: with as many decimals as the document prints. A spreadsheet writes marks of decimals and
 * thousands in the manner of its own language.
 */
export function numberFormat(format: FlatFormat, text: string): string {
  if (format === 'count') return '#,##0'
  // Three digits after a mark are thousands.
  const digits = /[.,](\d{1,2})\D*$/.exec(text)?.[1]?.length ?? 0
  const shown = digits === 0 ? '0' : `0.${'0'.repeat(digits)}`
  return format === 'points' ? `+${shown};-${shown};${shown}` : `#,##${shown}`
}
