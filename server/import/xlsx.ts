import { existsSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { CsvFileError, type CsvRow, headOf, nameOf, type ReadHead, type TableSource } from './csv.ts'
import { unpackedBytes } from './zip-size.ts'

type Cell = string | number | boolean | Date | null | undefined

/** A sheet of so many bytes has far more rows than are taken; what claims more is no table of an office. */
const mostUnpacked = 200 * 1024 * 1024

/** A date of a spreadsheet has no zone: it is written as it stands in the cell. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 19)
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  return String(cell).normalize('NFC').trim()
}

/**
 * Reads the first sheet of an XLSX file row by row, as `readCsv` does for text.
 * @param head as of `readCsv`
 * @throws CsvFileError when the file is missing, is no spreadsheet or lacks a column
 */
export async function* readXlsx(source: TableSource, head: string[] | ReadHead = []): AsyncGenerator<CsvRow> {
  const [first, ...rows] = await readCells(source)
  if (!first) throw new CsvFileError(`${nameOf(source)} has no row.`, { code: 'not_xlsx' })
  // Columns without a head hold notes, and at the end nothing at all.
  const names = first.map(textOf)
  const named = names.filter((name) => name !== '')
  const columns = typeof head === 'function' ? head(named) : headOf(named, head)
  const positions = named.map((name) => names.indexOf(name))
  for (const [index, row] of rows.entries()) {
    const cells = positions.map((position) => textOf(row[position]))
    if (cells.every((cell) => cell === '')) continue
    yield {
      line: index + 2,
      values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    }
  }
}

async function readCells(source: TableSource): Promise<Cell[][]> {
  const name = nameOf(source)
  if (typeof source === 'string' && !existsSync(source))
    throw new CsvFileError(`There is no file ${name}.`, { code: 'no_file' })
  if (typeof source !== 'string' && unpackedBytes(source.bytes) > mostUnpacked)
    throw new CsvFileError(`${name} unpacks to more than a table can be.`, { code: 'too_large' })
  try {
    return (await readSheet(typeof source === 'string' ? source : source.bytes)) as Cell[][]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CsvFileError(
      `${name} is not an XLSX spreadsheet: ${reason}. Save it as .xlsx or as CSV UTF-8.`,
      { code: 'not_xlsx' },
    )
  }
}
