import { csvFiles } from '../../analytics/report/csv/csv-files.ts'
import { flatten } from '../../analytics/report/flat/flat-table.ts'
import { flatWords } from '../../analytics/report/flat/flat-words.ts'
import type { Table } from '../../analytics/report/model/model.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import { withoutNumber } from './differences.ts'
import type { FrozenReport } from './frozen.ts'

// The tables of a published report as data, from the same flat form as its workbook.

/** As the page of results says it. */
export const licence = 'CC BY 4.0'

/** Name of the file that explains every column. */
export const codeBook = 'code-book.csv'

/** A table of a report, or the code book, by the name of its file; null for names that mean nothing. */
export function dataFile(frozen: FrozenReport, name: string): { type: string; body: string } | null {
  const csv = csvFiles(frozen.report).find((file) => file.name === name)
  if (csv) return { type: 'text/csv; charset=utf-8', body: csv.text }
  const table = tablesOf(frozen.report).find(({ key }) => name === `${key}.json`)
  return table ? { type: 'application/json; charset=utf-8', body: tableJson(frozen, table) } : null
}

/** A table with where it comes from and what its columns mean; numbers in full. */
function tableJson(frozen: FrozenReport, table: Table): string {
  const { document, edition, details, report } = frozen
  const { columns, rows, notes } = flatten(table, flatWords[report.language])
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
    columns: columns.map(({ key, head, format }) => ({ key, title: head, format })),
    rows: rows.map((row) => Object.fromEntries(row.map(({ value }, at) => [columns[at]?.key, value]))),
    notes,
  }
  return `${JSON.stringify(content, null, 1)}\n`
}
