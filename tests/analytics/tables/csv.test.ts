import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, writeCsv } from '../../../analytics/tables/csv.ts'
import { neutralText, plainText } from '../../../analytics/tables/neutral-text.ts'
import { formulaPayloads } from '../../support/formula-payloads.ts'

const cellsOf = (file: string): string[][] => parse(file, { bom: true })

describe('a CSV file', () => {
  test('begins with the mark by which Excel knows its letters', () => {
    expect(writeCsv([['Xã'], ['Đồng Kỵ']])).toBe('\uFEFFXã\r\nĐồng Kỵ\r\n')
  })

  test('has numbers as numbers and nothing where there is none', () => {
    expect(csvLine([84.25, -0.5, null, 'a'])).toBe('84.25,-0.5,,a\r\n')
  })

  test('quotes cells that hold the separator, quotes, line ends or outer spaces', () => {
    expect(csvLine(['a;b', 'c,d', 'e"f', 'g\nh', ' i'], ';')).toBe('"a;b";c,d;"e""f";"g\nh";" i"\r\n')
    expect(csvLine(['a;b', 'c,d'])).toBe('a;b,"c,d"\r\n')
  })

  test('gives every payload back whole, with none at the front of a cell', () => {
    expect(formulaPayloads.length).toBeGreaterThanOrEqual(300)

    const cells = cellsOf(writeCsv(formulaPayloads.map((text) => [text]))).map(([cell]) => cell ?? '')

    expect(cells.map(plainText)).toEqual(formulaPayloads)
    expect(cells.filter((cell) => /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell))).toEqual([])
  })

  test('gives any text back', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'))
    fc.assert(fc.property(text, (one) => plainText(neutralText(one)) === one))
  })

  test('leaves negative numbers and minus signs of texts alone', () => {
    expect(csvLine(['-1,25', '-3', '−0,4', 'a-b'], ';')).toBe('-1,25;-3;−0,4;a-b\r\n')
  })

  test('shows where a NUL would end the text', () => {
    expect(csvLine(['a\0=1'])).toBe('a\uFFFD=1\r\n')
    expect(csvLine(['\0=1'])).toBe('\uFFFD=1\r\n')
  })
})
