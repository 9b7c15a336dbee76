import { count, decimal, interval, percentValue } from '../../charts/format.ts'
import type { NumberCell, RangeCell } from '../model/cell.ts'

type Language = 'vi' | 'en'

/** A whole number; null is a dash. */
export function countCell(value: number | null, language: Language): NumberCell {
  return { text: count(value, language), value, format: 'count' }
}

/** A share 0..1 in percent. */
export function percentCell(share: number | null, language: Language): NumberCell {
  return { text: percentValue(share, language), value: inPercent(share), format: 'percent' }
}

/** A number with decimals, such as a score 0..100. */
export function decimalCell(value: number | null, language: Language, digits = 1): NumberCell {
  return { text: decimal(value, language, digits), value, format: 'decimal' }
}

/** The ends of an interval of shares, in percent. */
export function intervalCell(low: number | null, high: number | null, language: Language): RangeCell {
  const isWhole = low !== null && high !== null
  return {
    text: interval(low, high, language),
    low: isWhole ? inPercent(low) : null,
    high: isWhole ? inPercent(high) : null,
    format: 'percent',
  }
}

/** No number, and the text that says why. */
export function noNumber(text: string, format: NumberCell['format']): NumberCell {
  return { text, value: null, format }
}

/** No range, and the text that says why. */
export function noRange(text: string, format: RangeCell['format']): RangeCell {
  return { text, low: null, high: null, format }
}

function inPercent(share: number | null): number | null {
  return share === null ? null : share * 100
}
