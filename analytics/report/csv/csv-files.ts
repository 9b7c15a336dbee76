import { writeCsv } from '../../tables/csv.ts'
import { codeBookRows } from '../flat/code-book.ts'
import { flatten } from '../flat/flat-table.ts'
import { flatWords } from '../flat/flat-words.ts'
import type { Report } from '../model/model.ts'
import { tablesOf } from '../model/tables.ts'
import { tableCsv } from './table-csv.ts'

/** A file by its name. */
export interface CsvFile {
  name: string
  text: string
}

/** All tables of a report, each in a file named by its key, and the code book that explains their columns. */
export function csvFiles(report: Report): CsvFile[] {
  const words = flatWords[report.language]
  const tables = tablesOf(report).map((table) => flatten(table, words))
  const codeBook = { name: 'code-book.csv', text: writeCsv(codeBookRows(tables, words)) }
  return [...tables.map((table) => ({ name: `${table.key}.csv`, text: tableCsv(table, words) })), codeBook]
}
