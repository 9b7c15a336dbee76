import type { CellFault, ImportFaultCode } from '#contract/import.ts'
import { dayIn } from './day-text.ts'

/** A row by column key, as a file gives it. */
export type Values = Record<string, string | undefined>

/** Ends the reading of a row; `readRow` turns it into a fault. */
export class CellError extends Error {
  override name = 'CellError'
  readonly fault: CellFault

  constructor(fault: CellFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** Refuses a cell. @throws CellError */
export function refuse(
  column: string,
  value: string,
  code: ImportFaultCode,
  expected?: readonly string[],
): never {
  throw new CellError({ column, value, code, ...(expected ? { expected } : {}) })
}

/** A text that has to be there. @throws CellError */
export function textIn(values: Values, column: string, longest = 300): string {
  const value = values[column] ?? ''
  if (value === '') refuse(column, value, 'empty')
  // PostgreSQL stores no NUL.
  if (value.includes('\u0000')) refuse(column, value.replaceAll('\u0000', '�'), 'not_text')
  if (value.length > longest) refuse(column, `${value.slice(0, 40)}…`, 'too_long')
  return value
}

/** A text, or null where the cell is empty. @throws CellError */
export function textOrNull(values: Values, column: string, longest = 300): string | null {
  return values[column] ? textIn(values, column, longest) : null
}

/** A day, written 2025-07-01 or 1/7/2025. @throws CellError */
export function dayOf(values: Values, column: string, otherwise?: string): string {
  const text = values[column] || otherwise || ''
  const day = dayIn(text, 'dmy')
  return day !== null && /^[12]/.test(day) ? day : refuse(column, text, 'not_a_day')
}

/** A year of the calendar. @throws CellError */
export function yearIn(values: Values, column: string): number {
  const text = values[column] ?? ''
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1990 && year <= 2200 ? year : refuse(column, text, 'not_a_year')
}

/** A whole number, also as 12.439, 12,439 or 12 439. @throws CellError */
export function countIn(values: Values, column: string): number {
  const text = values[column] ?? ''
  const isGrouped = /^\d{1,3}([.,\u00a0 ]\d{3})+$/.test(text)
  const digits = isGrouped ? text.replace(/\D/g, '') : text
  return /^\d{1,9}$/.test(digits) ? Number(digits) : refuse(column, text, 'not_a_number')
}

/** One of a few words. @throws CellError */
export function oneOf<Value>(
  values: Values,
  column: string,
  read: (text: string) => Value | null,
  expected: readonly string[],
): Value {
  const text = values[column] ?? ''
  return read(text) ?? refuse(column, text, text === '' ? 'empty' : 'not_one_of', expected)
}

/** What a row says, or what is wrong with it. */
export function readRow<Row>(read: () => Row): { row: Row } | { fault: CellFault } {
  try {
    return { row: read() }
  } catch (error) {
    if (error instanceof CellError) return { fault: error.fault }
    throw error
  }
}
