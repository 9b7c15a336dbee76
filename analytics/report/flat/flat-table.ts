import type { Cell, NumberFormat } from '../model/cell.ts'
import { cellText } from '../model/cell.ts'
import type { Row, Table } from '../model/model.ts'
import type { FlatWords } from './flat-words.ts'

/** What a column holds: numbers in the unit of their format, days, months or text. */
export type FlatFormat = NumberFormat | 'day' | 'month' | 'text'

/** A column of plain values: one of the printed table, or one end of its ranges. */
export interface FlatColumn {
  /** Stable within the table, such as c3 or c3_low. */
  key: string
  head: string
  format: FlatFormat
  /** Share of the printed table's width. */
  width: number
}

/** A value with what the document prints for it; of null the text says why there is no value. */
export interface FlatCell {
  value: string | number | null
  text: string
}

/** A table as machines read it: one line for each row, one column for each value, of twelve digits. */
export interface FlatTable {
  key: string
  caption: string
  columns: FlatColumn[]
  rows: FlatCell[][]
  notes: string[]
}

interface Source extends FlatColumn {
  of: (row: { cells: Cell[] }, group: string) => FlatCell
}

/** Takes a printed table apart; lines that name the rows after them become a column. */
export function flatten(table: Table, words: FlatWords): FlatTable {
  const sources = [
    ...groupSource(table, words),
    ...table.columns.flatMap((_, at) => sourcesOf(table, at, words)),
  ]
  const { key, caption, notes } = table
  return {
    key,
    caption,
    notes,
    columns: sources.map(({ of: _, ...column }) => column),
    rows: rowsOf(table, sources),
  }
}

function rowsOf({ rows }: Table, sources: readonly Source[]): FlatCell[][] {
  let group = ''
  const flat: FlatCell[][] = []
  for (const row of rows) {
    if ('group' in row) group = row.group
    else flat.push(sources.map(({ of }) => of(row, group)))
  }
  return flat
}

function groupSource({ rows }: Table, words: FlatWords): Source[] {
  if (!rows.some((row) => 'group' in row)) return []
  const of = (_row: unknown, group: string) => ({ value: group, text: group })
  return [{ key: 'group', head: words.group, format: 'text', width: 0.15, of }]
}

function sourcesOf(table: Table, at: number, words: FlatWords): Source[] {
  const { head, width } = table.columns[at] ?? { head: '', width: 0 }
  const key = `c${at + 1}`
  const cellOf = ({ cells }: { cells: Cell[] }) => cells[at] ?? ''
  const sample = table.rows.map((row) => valueCell(row, at)).find((cell) => cell !== null)
  if (!sample) {
    const of: Source['of'] = (row) => ({ value: cellText(cellOf(row)), text: cellText(cellOf(row)) })
    return [{ key, head, format: 'text', width, of }]
  }
  const { format } = sample
  if (!('low' in sample)) return [{ key, head, format, width, of: (row) => flatCell(cellOf(row), 'low') }]
  return (['low', 'high'] as const).map((end) => ({
    key: `${key}_${end}`,
    head: `${head}: ${words[end]}`,
    format,
    width: width / 2,
    of: (row) => flatCell(cellOf(row), end),
  }))
}

/** The cell of a row where it is more than text. */
function valueCell(row: Row, at: number): Exclude<Cell, string> | null {
  const cell = 'cells' in row ? row.cells[at] : undefined
  return cell === undefined || typeof cell === 'string' ? null : cell
}

function flatCell(cell: Cell, end: 'low' | 'high'): FlatCell {
  const text = cellText(cell)
  if (typeof cell === 'string') return { value: null, text }
  if ('day' in cell) return { value: cell.day, text }
  return { value: withoutNoise('low' in cell ? cell[end] : cell.value), text }
}

/** Twelve digits are more than any figure rests on, and 79.80000000000001 is 79.8. */
function withoutNoise(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12))
}
