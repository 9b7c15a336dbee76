import { type CsvRow, readCsv } from './csv.ts'
import { readXlsx } from './xlsx.ts'

/** Reads a table row by row, from XLSX or from CSV as the name of the file ends. @throws CsvFileError */
export function readTable(path: string, requiredColumns: string[] = []): AsyncGenerator<CsvRow> {
  return /\.xlsx$/i.test(path) ? readXlsx(path, requiredColumns) : readCsv(path, requiredColumns)
}

/** The columns of a table. @throws CsvFileError */
export async function readColumns(path: string): Promise<string[]> {
  for await (const { values } of readTable(path)) return Object.keys(values)
  return []
}
