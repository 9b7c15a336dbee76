import { expect, test } from 'vitest'
import type { ItemRow } from '#contract/item-table.ts'
import { tableCsv } from '../../survey-ui/office/chart-files/series-csv.ts'
import { heatKind, heatLimits, heatRange, heatStep } from '../../survey-ui/office/details/heat.ts'
import { heatRows } from '../../survey-ui/office/details/heat-csv.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import { readAddress, startAddress, writeAddress } from '../../survey-ui/office/router.ts'

const shown = (index: number) => ({
  respondents: 20,
  index,
  low: index - 0.1,
  high: index + 0.1,
  withheld: null,
})
const hidden = { respondents: null, index: null, low: null, high: null, withheld: 'small' } as const
const row: ItemRow = {
  key: 'acc1',
  prompt: { vi: '=Nơi ngồi chờ' },
  dimension: 'acc',
  cells: [shown(0.5), hidden, null, shown(0.9)],
}

test('what the page of details shows stands in its address alone', () => {
  const address = {
    ...startAddress,
    page: 'details' as const,
    asOf: '2025-06-30',
    details: { by: 'channel' as const, vsUnit: 7, vsFrom: '2025-01', vsTo: '2025-06' },
  }

  expect(readAddress(writeAddress(address).replace('/office', ''))).toEqual(address)
  expect(writeAddress({ ...address, page: 'overview' })).toBe('/office?asOf=2025-06-30')
})

test('a worn address still opens: what cannot be understood counts as not given', () => {
  const { asOf, details } = readAddress(
    '?page=details&asOf=2025-02-31&cut=colour&vsUnit=x&vsFrom=2025-07&vsTo=2025-01',
  )

  expect([asOf, details]).toEqual([null, startAddress.details])
})

test('colours of a heat map go in equal steps from the lowest to the highest shown', () => {
  const range = heatRange([row])

  expect(range).toEqual({ low: 0.5, high: 0.9 })
  expect([0.5, 0.6, 0.7, 0.8, 0.9].map((index) => heatStep(index, range ?? { low: 0, high: 1 }))).toEqual([
    1, 2, 3, 4, 5,
  ])
  expect(heatLimits({ low: 0.5, high: 1 })).toHaveLength(6)
  expect(heatStep(0.7, { low: 0.7, high: 0.7 })).toBe(3)
  expect(row.cells.map(heatKind)).toEqual(['shown', 'withheld', 'empty', 'shown'])
})

test('a heat map as CSV has n and interval in every line, and no formula', () => {
  const columns = ['T1', '+T2', 'T3', 'T4'].map((name, place) => ({ key: name, name, head: name, place }))

  const csv = tableCsv(heatRows([row], columns, 'Tháng', 5, speechOf('vi')), speechOf('vi'))

  expect(csv.split('\r\n').slice(1, 4)).toEqual([
    "'=Nơi ngồi chờ;T1;20;50,00;40,00;60,00;",
    "'=Nơi ngồi chờ;'+T2;;;;;Ẩn: dưới 5 phiếu",
    "'=Nơi ngồi chờ;T4;20;90,00;80,00;100,00;",
  ])
})
