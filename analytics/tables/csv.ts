import { neutralText } from './neutral-text.ts'

/** What stands in one cell of a CSV file: numbers with a decimal point; null leaves it empty. */
export type CsvCell = string | number | null

/** `;` is what spreadsheets expect where the decimal mark is a comma. */
export type CsvSeparator = ',' | ';'

/** Begins a file: without a byte order mark Excel reads Vietnamese letters wrongly. */
export const csvStart = '\uFEFF'

/** One line with its end. No text in it is a formula, in whatever program it is opened. */
export function csvLine(cells: readonly CsvCell[], separator: CsvSeparator = ','): string {
  return csvLineOf(
    cells.map((cell) => csvCell(cell, separator)),
    separator,
  )
}

/** The same of cells that are written already. */
export function csvLineOf(written: readonly string[], separator: CsvSeparator = ','): string {
  return `${written.join(separator)}\r\n`
}

/** Rows as a whole CSV file, the first with the heads of the columns. */
export function writeCsv(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator = ','): string {
  return csvStart + rows.map((row) => csvLine(row, separator)).join('')
}

/** One cell as it stands in a file; no text in it is a formula. */
export function csvCell(cell: CsvCell, separator: CsvSeparator = ','): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = neutralText(cell)
  return text.includes(separator) || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spaces at the ends are part of a text, and some programs drop them where nothing holds them. */
const needsQuotes = /["\t\r\n]|^\s|\s$/
