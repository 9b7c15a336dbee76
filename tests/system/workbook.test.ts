import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import { writeCsv } from '../../analytics/tables/csv.ts'
import { plainText } from '../../analytics/tables/neutral-text.ts'
import { formulaPayloads } from '../support/formula-payloads.ts'
import { openLibreOffice } from '../support/libre-office.ts'
import { reportWith } from '../support/report-with-payloads.ts'

// What spreadsheets make of our files, with the texts of an attacker in every place of text.

const folder = mkdtempSync(join(tmpdir(), 'hailong-workbook-'))
const calc = openLibreOffice()
afterAll(() => {
  calc.close()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const cellsOf = (csv: string | undefined): string[][] =>
  parse(csv ?? '', { bom: true, relax_column_count: true, skip_empty_lines: false })

/** Texts as a spreadsheet keeps them: it knows one kind of line end, and a CSV file cannot say where a number is a text. */
const asKept = (text: string) => text.replaceAll(/\r\n|\r/g, '\n')
const readsAsOther = /^(?:TRUE|2026-01-02|0012|1e5|#REF!)$/

test('a file without our care would run: the test sees formulas where there are some', () => {
  expect(calc.countFormulas(write('raw.csv', '=1+1,2\r\n'))).toBe(1)
})

test('no cell of a CSV file is a formula, and each text is there whole', { timeout: 120_000 }, () => {
  const path = write('payloads.csv', writeCsv(formulaPayloads.map((text) => [text, 'x'])))

  expect(calc.countFormulas(path)).toBe(0)
  const [sheet] = calc.readSheets(path).values()
  const read = cellsOf(sheet).map(([cell]) => asKept(plainText(cell ?? '')))
  const wanted = formulaPayloads.map(asKept)
  expect(read).toHaveLength(wanted.length)
  expect(wanted.filter((text, at) => read[at] !== text && !readsAsOther.test(text))).toEqual([])
})

test('no cell of a workbook is a formula, and each text is there whole', { timeout: 120_000 }, async () => {
  const createdAt = new Date('2026-09-05T02:00:00Z')
  const path = write('payloads.xlsx', await renderWorkbook(reportWith(formulaPayloads), { createdAt }))

  expect(calc.countFormulas(path)).toBe(0)
  const rows = cellsOf(calc.readSheets(path).get('payloads')).slice(3, 3 + formulaPayloads.length)
  const wanted = formulaPayloads.map(asKept)
  expect(wanted.filter((text, at) => asKept(rows[at]?.[0] ?? '') !== text)).toEqual([])
})
