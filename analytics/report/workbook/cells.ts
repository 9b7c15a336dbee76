import type { CellObject } from 'write-excel-file/node'
import type { FlatCell, FlatFormat } from '../flat/flat-table.ts'
import { cellText } from './cell-text.ts'
import { numberFormat } from './number-format.ts'

type Style = Omit<CellObject, 'value' | 'type' | 'format'>

/** A cell that is text and stays text when somebody edits it, whatever it begins with. Null for nothing. */
export function textCell(text: string, style: Style = {}): CellObject | null {
  if (text === '') return null
  return { value: cellText(text), type: String, format: '@', alignVertical: 'top', ...style }
}

/** A value as a number or date where it is one, otherwise the text the document prints. */
export function valueCell({ value, text }: FlatCell, format: FlatFormat): CellObject | null {
  if (typeof value === 'number')
    return { value, type: Number, format: numberFormat(format, text), alignVertical: 'top' }
  if (value !== null && (format === 'day' || format === 'month')) return dateCell(value, format)
  return textCell(text, format === 'text' ? { wrap: true } : { align: 'right' })
}

function dateCell(day: string, format: 'day' | 'month'): CellObject {
  const written = format === 'day' ? 'dd/mm/yyyy' : 'mm/yyyy'
  return { value: new Date(day), type: Date, format: written, align: 'right', alignVertical: 'top' }
}
