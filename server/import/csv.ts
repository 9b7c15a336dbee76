import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { type CsvError, parse } from 'csv-parse'

/** One row with its line in the file; values are trimmed and in NFC, an empty cell is ''. */
export interface CsvRow {
  line: number
  values: Record<string, string>
}

/** A file that cannot be read at all. The message names the fault and the remedy. */
export class CsvFileError extends Error {
  override name = 'CsvFileError'
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Where the text begins, and what parts its cells: comma, semicolon or tab, whichever the first line has
 * most of. Excel in Vietnamese writes semicolons.
 */
function inspectHead(path: string): { start: number; delimiter: string } {
  const buffer = Buffer.alloc(64 * 1024)
  const file = openSync(path, 'r')
  const length = readSync(file, buffer)
  closeSync(file)
  const start = buffer.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  const firstLine = buffer.toString('utf8', start, length).split(/\r?\n/, 1)[0] ?? ''
  const count = (delimiter: string) => firstLine.split(delimiter).length
  const delimiter = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
  return { start, delimiter }
}

/**
 * Reads a CSV file row by row, whatever its line ends, delimiter or byte order mark.
 * @throws CsvFileError when the file is missing, is not UTF-8, lacks a column or breaks off inside a row
 */
export async function* readCsv(path: string, requiredColumns: string[] = []): AsyncGenerator<CsvRow> {
  if (!existsSync(path)) throw new CsvFileError(`There is no file ${path}.`)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const { start, delimiter } = inspectHead(path)
  const columns = (names: Buffer[]) =>
    headOf(
      names.map((name) => name.toString().normalize('NFC').trim()),
      requiredColumns,
    )
  // Bytes, not text: a row in another encoding can then be named by its line.
  const parser = createReadStream(path, { start }).pipe(
    parse({ delimiter, columns: columns as never, skip_empty_lines: true, info: true, encoding: null }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, Buffer>
      info: { lines: number }
    }>) {
      const values = Object.entries(record).map(
        ([name, bytes]) => [name, textOf(decoder, bytes, info.lines)] as const,
      )
      yield { line: info.lines, values: Object.fromEntries(values) }
    }
  } catch (error) {
    if (error instanceof CsvFileError) throw error
    const { message } = error as CsvError
    throw new CsvFileError(`${path} is not a well-formed CSV file: ${message}.`)
  }
}

function textOf(decoder: TextDecoder, bytes: Buffer, line: number): string {
  try {
    return decoder.decode(bytes).normalize('NFC').trim()
  } catch {
    throw new CsvFileError(`Line ${line} is not UTF-8. Save the file as "CSV UTF-8" and import it again.`)
  }
}

/** The names of a first line. @throws CsvFileError when one is missing or stands twice */
export function headOf(columns: string[], requiredColumns: string[]): string[] {
  const missing = requiredColumns.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new CsvFileError(
      `The first line lacks the column ${missing.join(', ')}. It has: ${columns.join(', ')}.`,
    )
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index)
  if (repeated) throw new CsvFileError(`The column ${repeated} stands twice in the first line.`)
  return columns
}
