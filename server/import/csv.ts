import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'
import { type CsvError, parse } from 'csv-parse'
import type { FileFault } from '#contract/import.ts'

/** One row with its line in the file; values are trimmed and in NFC, an empty cell is ''. */
export interface CsvRow {
  line: number
  values: Record<string, string>
}

/** A file that cannot be read at all. The message names the fault and the remedy. */
export class CsvFileError extends Error {
  override name = 'CsvFileError'
  /** The same for programs, where a table is at fault and not what tells how to read it. */
  readonly fault: FileFault | null

  constructor(message: string, fault: FileFault | null = null) {
    super(message)
    this.fault = fault
  }
}

/** Where a table is read from: a file on disk, or one that was sent. */
export type TableSource = string | { name: string; bytes: Buffer }

/** The names of a first line as rows are to have them. @throws CsvFileError */
export type ReadHead = (names: string[]) => string[]

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const headBytes = 64 * 1024

/** What a source is called. */
export function nameOf(source: TableSource): string {
  return typeof source === 'string' ? source : source.name
}

function firstBytes(source: TableSource): Buffer {
  if (typeof source !== 'string') return source.bytes.subarray(0, headBytes)
  const buffer = Buffer.alloc(headBytes)
  const file = openSync(source, 'r')
  const length = readSync(file, buffer)
  closeSync(file)
  return buffer.subarray(0, length)
}

/**
 * Where the text begins, and what parts its cells: comma, semicolon or tab, whichever the first line has
 * most of. Excel in Vietnamese writes semicolons.
 */
function inspectHead(source: TableSource): { start: number; delimiter: string } {
  const head = firstBytes(source)
  const isWide = head.length > 1 && [0xfffe, 0xfeff].includes(head.readUInt16BE(0))
  if (isWide) throw notUtf8(1)
  const start = head.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  const firstLine = head.toString('utf8', start).split(/\r?\n/, 1)[0] ?? ''
  const count = (delimiter: string) => firstLine.split(delimiter).length
  const delimiter = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
  return { start, delimiter }
}

function bytesFrom(source: TableSource, start: number): Readable {
  if (typeof source === 'string') return createReadStream(source, { start })
  return Readable.from([source.bytes.subarray(start)])
}

/**
 * Reads a CSV file row by row, whatever its line ends, delimiter or byte order mark.
 * @param head columns that must be there, or what makes of the first line the names of the columns
 * @throws CsvFileError when the file is missing, is not UTF-8, lacks a column or breaks off inside a row
 */
export async function* readCsv(source: TableSource, head: string[] | ReadHead = []): AsyncGenerator<CsvRow> {
  const name = nameOf(source)
  if (typeof source === 'string' && !existsSync(source))
    throw new CsvFileError(`There is no file ${name}.`, { code: 'no_file' })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const { start, delimiter } = inspectHead(source)
  const readHead = typeof head === 'function' ? head : (names: string[]) => headOf(names, head)
  const columns = (names: Buffer[]) => readHead(names.map((bytes) => textOf(decoder, bytes, 1)))
  // Bytes, not text: a row in another encoding can then be named by its line.
  const parser = bytesFrom(source, start).pipe(
    parse({ delimiter, columns: columns as never, skip_empty_lines: true, info: true, encoding: null }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, Buffer>
      info: { lines: number }
    }>) {
      const values = Object.entries(record).map(
        ([column, bytes]) => [column, textOf(decoder, bytes, info.lines)] as const,
      )
      yield { line: info.lines, values: Object.fromEntries(values) }
    }
  } catch (error) {
    if (error instanceof CsvFileError) throw error
    const { message, lines } = error as CsvError & { lines?: number }
    throw new CsvFileError(`${name} is not a well-formed CSV file: ${message}.`, {
      code: 'not_csv',
      ...(lines === undefined ? {} : { line: lines }),
    })
  }
}

function notUtf8(line: number): CsvFileError {
  return new CsvFileError(`Line ${line} is not UTF-8. Save the file as "CSV UTF-8" and import it again.`, {
    code: 'not_utf8',
    line,
  })
}

function textOf(decoder: TextDecoder, bytes: Buffer, line: number): string {
  try {
    return decoder.decode(bytes).normalize('NFC').trim()
  } catch {
    throw notUtf8(line)
  }
}

/** The names of a first line. @throws CsvFileError when one is missing or stands twice */
export function headOf(columns: string[], requiredColumns: string[]): string[] {
  const missing = requiredColumns.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new CsvFileError(
      `The first line lacks the column ${missing.join(', ')}. It has: ${columns.join(', ')}.`,
      { code: 'missing_column', columns: missing, found: columns },
    )
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index)
  if (repeated)
    throw new CsvFileError(`The column ${repeated} stands twice in the first line.`, {
      code: 'repeated_column',
      columns: [repeated],
      found: columns,
    })
  return columns
}
