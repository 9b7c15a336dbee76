import writeXlsxFile from 'write-excel-file/node'
import { unitKinds } from '#contract/office.ts'
import { kindWords } from './kinds/unit-examples.ts'
import { templateRows } from './template.ts'

const words = {
  vi: { units: 'Đơn vị', kinds: 'Các loại đơn vị', kind: 'Loại đơn vị', meaning: 'Là gì' },
  en: { units: 'Units', kinds: 'Kinds of units', kind: 'kind', meaning: 'what it is' },
}

/** The list of units as a spreadsheet to fill in: a small tree as an example, and what each kind is on a sheet beside. */
export async function unitTemplate(language: 'vi' | 'en'): Promise<Buffer> {
  const { units, kinds, kind, meaning } = words[language]
  const explained = unitKinds.map((key) => [kindWords[key].name[language], kindWords[key].meaning[language]])
  return writeXlsxFile([
    sheetOf(units, templateRows('units', language), 24),
    sheetOf(kinds, [[kind, meaning], ...explained], 44),
  ]).toBuffer()
}

// Text stays text: a code such as 01.02 would become a day.
function sheetOf(sheet: string, [heads = [], ...rows]: string[][], width: number) {
  const cell = (value: string, style = {}) =>
    value === '' ? null : { value, type: String, format: '@', ...style }
  return {
    sheet,
    data: [
      heads.map((head) => cell(head, { fontWeight: 'bold' })),
      ...rows.map((row) => row.map((text) => cell(text, { wrap: true }))),
    ],
    columns: heads.map(() => ({ width })),
    stickyRowsCount: 1,
  }
}
