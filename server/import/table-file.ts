import { type CsvRow, nameOf, type ReadHead, readCsv, type TableSource } from './csv.ts'
import { readXlsx } from './xlsx.ts'

/** Reads a table row by row, from XLSX or from CSV as the name of the file ends. @throws CsvFileError */
export function readTable(source: TableSource, head: string[] | ReadHead = []): AsyncGenerator<CsvRow> {
  return /\.xlsx$/i.test(nameOf(source)) ? readXlsx(source, head) : readCsv(source, head)
}

/** The columns of a table. @throws CsvFileError */
export async function readColumns(path: string): Promise<string[]> {
  for await (const { values } of readTable(path)) return Object.keys(values)
  return []
}
