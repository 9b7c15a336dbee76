import type { Cell, NumberFormat } from '../../analytics/report/model/cell.ts'
import { cellText } from '../../analytics/report/model/cell.ts'
import type { Table } from '../../analytics/report/model/model.ts'
import { writeCsv } from '../print/csv.ts'
import { withoutNumber } from './differences.ts'
import { type FrozenReport, tablesOf } from './frozen.ts'

// The tables of a published report as data: numbers in full, one column for each end of a range.

/** As the page of results says it. */
export const licence = 'CC BY 4.0'

type Format = NumberFormat | 'day' | 'month' | 'text'

/** A column of the data: one of the printed table, or one end of its ranges. */
interface DataColumn {
  key: string
  title: string
  format: Format
  of: (cell: Cell, group: string) => string | number | null
}

function columnsOf(table: Table): DataColumn[] {
  const cells = table.rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
  const isGrouped = table.rows.some((row) => 'group' in row)
  const printed = table.columns.flatMap(({ head }, place) =>
    columnOf(
      head,
      place,
      cells.map((row) => row[place] ?? ''),
    ),
  )
  const group: DataColumn = { key: 'group', title: 'group', format: 'text', of: (_cell, name) => name }
  return isGrouped ? [group, ...printed] : printed
}

function columnOf(title: string, place: number, cells: readonly Cell[]): DataColumn[] {
  const key = `c${place + 1}`
  const sample = cells.find((cell) => typeof cell !== 'string')
  if (sample === undefined || typeof sample === 'string')
    return [{ key, title, format: 'text', of: (cell) => cellText(cell) }]
  const { format } = sample
  if ('low' in sample)
    return [
      { key: `${key}_low`, title: `${title}: low`, format, of: (cell) => endOf(cell, 'low') },
      { key: `${key}_high`, title: `${title}: high`, format, of: (cell) => endOf(cell, 'high') },
    ]
  const value: DataColumn = { key, title, format, of: numberOf }
  // Where a number is withheld its text says why.
  const isMixed = cells.some((cell) => numberOf(cell) === null)
  const note = { key: `${key}_note`, title: `${title}: note`, format: 'text' as const }
  return isMixed
    ? [value, { ...note, of: (cell) => (numberOf(cell) === null ? cellText(cell) : '') }]
    : [value]
}

function numberOf(cell: Cell): string | number | null {
  if (typeof cell === 'string') return null
  if ('value' in cell) return cell.value
  return 'day' in cell ? cell.day : null
}

function endOf(cell: Cell, end: 'low' | 'high'): number | null {
  return typeof cell !== 'string' && 'low' in cell ? cell[end] : null
}

type DataRow = Record<string, string | number | null>

function rowsOf(table: Table, columns: readonly DataColumn[]): DataRow[] {
  let group = ''
  const rows: DataRow[] = []
  for (const row of table.rows) {
    if ('group' in row) group = row.group
    else
      rows.push(Object.fromEntries(columns.map((column) => [column.key, cellAt(row.cells, column, group)])))
  }
  return rows
}

function cellAt(cells: readonly Cell[], { key, of }: DataColumn, group: string) {
  return of(cells[Number(/^c(\d+)/.exec(key)?.[1] ?? 1) - 1] ?? '', group)
}

/** A table with the mark of the decimal point, which every program reads the same. */
export function tableCsv(table: Table): string {
  const columns = columnsOf(table)
  const rows = rowsOf(table, columns)
  const written = rows.map((row) => columns.map(({ key }) => String(row[key] ?? '')))
  return writeCsv([columns.map(({ title }) => title), ...written])
}

/** A table with where it comes from and what its columns mean. */
export function tableJson(frozen: FrozenReport, table: Table): string {
  const columns = columnsOf(table)
  const { document, edition, details, report } = frozen
  const content = {
    table: table.key,
    title: withoutNumber(table.caption),
    source: {
      agency: report.head.issuingAgency,
      document,
      edition,
      number: details.number,
      day: details.day,
      subject: report.subtitle,
    },
    licence,
    columns: columns.map(({ key, title, format }) => ({ key, title, format })),
    rows: rowsOf(table, columns),
    notes: table.notes,
  }
  return `${JSON.stringify(content, null, 1)}\n`
}

const meanings: Record<Format, string> = {
  count: 'whole number',
  decimal: 'points',
  percent: 'per cent, 0 to 100',
  points: 'percentage points',
  day: 'day, YYYY-MM-DD',
  month: 'month, YYYY-MM',
  text: 'text',
}

/** Every column of every table, in what unit it is, and the remarks under each table. */
export function codeBookCsv(frozen: FrozenReport): string {
  const head = ['table', 'title', 'column', 'name', 'unit', 'remarks', 'licence']
  const rows = tablesOf(frozen).flatMap((table) =>
    columnsOf(table).map(({ key, title, format }) => [
      table.key,
      withoutNumber(table.caption),
      key,
      title,
      meanings[format],
      table.notes.join(' '),
      licence,
    ]),
  )
  return writeCsv([head, ...rows])
}
