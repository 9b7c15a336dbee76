import writeXlsxFile from 'write-excel-file/node'
import { codeBookRows } from '../flat/code-book.ts'
import { flatten } from '../flat/flat-table.ts'
import { flatWords } from '../flat/flat-words.ts'
import type { Report } from '../model/model.ts'
import { tablesOf } from '../model/tables.ts'
import { textCell } from './cells.ts'
import { contentsSheet } from './contents-sheet.ts'
import { withHeights } from './row-height.ts'
import { settleTimes } from './settle-times.ts'
import { headStyle, type Sheet } from './sheet.ts'
import { sheetNames } from './sheet-name.ts'
import { tableSheet } from './table-sheet.ts'
import { wordingSheet } from './wording-sheet.ts'
import { workbookWords } from './workbook-words.ts'

/**
 * Writes a report as a workbook (XLSX): what it is and where to look, its wording, one sheet for each table with numbers
 * as numbers, and a code book. No cell is a formula. The same report and the same day of `createdAt` give the same bytes.
 */
export async function renderWorkbook(
  report: Report,
  { createdAt }: { createdAt: Date },
): Promise<Uint8Array> {
  const book = await writeXlsxFile(sheetsOf(report, createdAt).map(withHeights), {
    fontFamily: 'Arial',
    fontSize: 10,
  }).toBuffer()
  settleTimes(book)
  return book
}

function sheetsOf(report: Report, createdAt: Date): Sheet[] {
  const words = workbookWords[report.language]
  const flat = flatWords[report.language]
  const plain = tablesOf(report).map((table) => flatten(table, flat))
  const names = sheetNames(plain, [words.contents, words.wording, words.codeBook, 'History'])
  const tables = plain.map((table, at) => ({ ...table, sheet: names[at] ?? table.key }))
  return [
    contentsSheet(report, tables, words, createdAt),
    wordingSheet(report, words),
    ...tables.map((table) => tableSheet(table.sheet, table, report.demonstration)),
    codeBookSheet(words.codeBook, codeBookRows(plain, flat)),
  ]
}

function codeBookSheet(name: string, rows: readonly string[][]): Sheet {
  const data = rows.map((row, at) => row.map((text) => textCell(text, at === 0 ? headStyle : { wrap: true })))
  return {
    sheet: name,
    data,
    columns: [22, 50, 11, 36, 26, 90].map((width) => ({ width })),
    stickyRowsCount: 1,
  }
}
