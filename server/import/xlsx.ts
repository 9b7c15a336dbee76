import { existsSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { CsvFileError, type CsvRow, headOf } from './csv.ts'

type Cell = string | number | boolean | Date | null | undefined

/** A date of a spreadsheet has no zone: it is written as it stands in the cell. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 19)
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  return String(cell).normalize('NFC').trim()
}

/**
 * Reads the first sheet of an XLSX file row by row, as `readCsv` does for text.
 * @throws CsvFileError when the file is missing, is no spreadsheet or lacks a column
 */
export async function* readXlsx(path: string, requiredColumns: string[] = []): AsyncGenerator<CsvRow> {
  if (!existsSync(path)) throw new CsvFileError(`There is no file ${path}.`)
  const [head, ...rows] = await readCells(path)
  if (!head) throw new CsvFileError(`${path} has no row.`)
  // Columns without a head hold notes, and at the end nothing at all.
  const names = head.map(textOf)
  const columns = headOf(
    names.filter((name) => name !== ''),
    requiredColumns,
  )
  const positions = columns.map((column) => names.indexOf(column))
  for (const [index, row] of rows.entries()) {
    const cells = positions.map((position) => textOf(row[position]))
    if (cells.every((cell) => cell === '')) continue
    yield {
      line: index + 2,
      values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    }
  }
}

async function readCells(path: string): Promise<Cell[][]> {
  try {
    return (await readSheet(path)) as Cell[][]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CsvFileError(`${path} is not an XLSX spreadsheet: ${reason}. Save it as .xlsx or as CSV UTF-8.`)
  }
}
