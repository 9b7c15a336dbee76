import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { csvFiles } from '../../analytics/report/csv/csv-files.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import { sheetNames } from '../../analytics/report/workbook/sheet-name.ts'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import { plainText } from '../../analytics/tables/neutral-text.ts'
import { formulaPayloads } from '../support/formula-payloads.ts'
import { reportWith } from '../support/report-with-payloads.ts'
import { readEscapes, textsOfZip } from '../support/unzip.ts'
import { createdAt } from './report-fonts.ts'
import { smallReport } from './small-report.ts'

const bookOf = async (report = buildReport(smallReport)) => renderWorkbook(report, { createdAt })

async function sheetsOf(bytes: Uint8Array) {
  return readSheets(Buffer.from(bytes))
}

test('begins with what it is and where each table stands', async () => {
  const sheets = await sheetsOf(await bookOf(buildReport({ ...smallReport, demonstration: true })))

  const [first, second] = sheets
  expect([first?.sheet, second?.sheet, sheets.at(-1)?.sheet]).toEqual(['Mục lục', 'Lời văn', 'Bảng mã'])
  const said = first?.data.flat().map(String) ?? []
  expect(said).toContain('DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THỰC TẾ')
  expect(said).toContain('SỞ NỘI VỤ')
  expect(said).toContain('2026-04 – 2026-06')
  expect(said).toContain(smallReport.method?.hash)
  const tables = sheets.slice(2, -1).map(({ sheet }) => sheet)
  expect(said).toEqual(expect.arrayContaining(tables))
  expect(tables).toHaveLength(tablesOf(buildReport(smallReport)).length)
})

test('numbers are numbers in full, months are days, and what is withheld says why', async () => {
  const sheets = await sheetsOf(await bookOf())

  const trend = sheets.find(({ sheet }) => sheet.endsWith('trend'))?.data ?? []
  const months = trend.filter(([month]) => month instanceof Date)
  expect(months.map((row) => (row[0] as unknown as Date).toISOString().slice(0, 7))).toEqual([
    '2026-04',
    '2026-05',
    '2026-06',
  ])
  expect(months[0]?.slice(1, 5)).toEqual([83, 81.8, 84.2, 1700])
  expect(months[1]?.slice(1, 5)).toEqual(['ẩn (a)', '–', '–', '< 5'])
})

test('the heads of every table stay in sight', async () => {
  const files = textsOfZip(await bookOf())

  const sheets = [...files].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path)).map(([, xml]) => xml)
  expect(sheets.slice(2).every((xml) => /<pane [^>]*ySplit="[1-9]"[^>]*state="frozen"/.test(xml))).toBe(true)
})

test('the same report gives the same bytes, at another hour and in another zone', async () => {
  const script = fileURLToPath(new URL('workbook-hash.ts', import.meta.url))
  const hashIn = (zone: string) =>
    execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }).trim()

  const here = createHash('sha256')
    .update(await bookOf())
    .digest('hex')

  expect([hashIn('Asia/Ho_Chi_Minh'), hashIn('America/Los_Angeles')]).toEqual([here, here])
})

test('no text becomes a formula, and each is there whole', async () => {
  const files = textsOfZip(await bookOf(reportWith(formulaPayloads)))

  for (const [path, xml] of files) expect(xml, path).not.toMatch(/<f[ >/]|<ddeLink|externalLink|t="str"/)
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
  const written = new Set(texts.map(([, text]) => readEscapes(readEntities(text ?? ''))))
  expect(formulaPayloads.filter((text) => !written.has(text))).toEqual([])
})

test('CSV files of tables hold every text whole, and no formula', () => {
  const files = csvFiles(reportWith(formulaPayloads))
  const cells = files.flatMap(({ text }) => (parse(text, { bom: true }) as string[][]).flat())

  expect(files.length).toBeGreaterThan(10)
  expect(cells.filter((cell) => /^[\s\p{Cc}\p{Cf}"]*[=+@＝＋－＠﹦﹢﹣﹫]|^-\D/u.test(cell))).toEqual([])
  const texts = new Set(cells.map(plainText))
  expect(formulaPayloads.filter((text) => !texts.has(text))).toEqual([])
})

test('a table as CSV has one number a cell, and says in a cell of its own why there is none', () => {
  const trend = csvFiles(buildReport(smallReport)).find(({ name }) => name === 'trend.csv')?.text ?? ''

  expect(trend.slice(1).split('\r\n')).toEqual([
    'Tháng,Chỉ số (%),Chỉ số (%): ghi chú,Khoảng tin cậy 95 %: từ,Khoảng tin cậy 95 %: đến,Số phiếu,Số phiếu: ghi chú,Điểm trung bình',
    '2026-04,83,,81.8,84.2,1700,,78.4',
    '2026-05,,ẩn (a),,,,< 5,',
    '2026-06,85,,83.8,86.2,1720,,78.4',
    '',
  ])
})

test('names of sheets are legal, short and different whatever their capitals', () => {
  const tables = [
    { key: 'units', caption: 'Bảng 1. Đơn vị' },
    { key: 'UNITS', caption: 'Bảng 1. Đơn vị' },
    { key: 'a[b]:c*d?e/f\\g', caption: 'x' },
    { key: 'x'.repeat(60), caption: 'Bảng 12. Dài' },
    { key: `${'x'.repeat(60)}y`, caption: 'Bảng 12. Dài' },
    { key: "'history'", caption: '' },
    { key: '𝒳'.repeat(40), caption: '' },
  ]

  const names = sheetNames(tables, ['Mục lục', 'History'])

  expect(names.slice(0, 3)).toEqual(['Bảng 1 units', 'Bảng 1 UNITS (2)', 'a b c d e f g'])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(tables.length)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]/\\:*?]|^'|'$|^history$/i)
    expect(name.isWellFormed()).toBe(true)
  }
})

function readEntities(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
