import { expect } from 'vitest'
import type { Figure } from '#contract/office.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { type ExpectedRow, expectedRows, importSet, overviewOf } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

const test = base.extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'sipas_a'))
const period = 'instrument=sipas&from=2024-01&to=2025-12'

function expectPooled(figure: Figure, row: ExpectedRow | undefined): void {
  expect(figure.withheld).toBeNull()
  expect([figure.respondents, figure.answers]).toEqual([row?.respondents, row?.answers])
  expect(figure.index).toBeCloseTo(Number(row?.index), 12)
  expect(figure.score).toBeCloseTo(Number(row?.score), 10)
  // Intervals are clipped to what a share can be where they are shown.
  expect(figure.low).toBeCloseTo(Math.max(0, Number(row?.ci_lo)), 10)
  expect(figure.high).toBeCloseTo(Math.min(1, Number(row?.ci_hi)), 10)
}

/** Of a figure that lacks a few answers, or counts them in the month beside: nearly all of them, and their index. */
function expectNear(figure: Figure, row: ExpectedRow | undefined, leastShare: number, off: number): void {
  const [shown, all] = [Number(figure.answers), Number(row?.answers ?? row?.n)]
  expect(Math.abs(1 - shown / all)).toBeLessThan(1 - leastShare)
  expect(Math.abs(Number(figure.index) - Number(row?.index))).toBeLessThan(off)
  expect(Math.abs(Number(figure.score) - Number(row?.score))).toBeLessThan(100 * off)
}

test('twenty thousand rows come in whole', async ({ imported }) => {
  expect(imported).toMatchObject({ rows: 20_000, added: 20_000, faults: [] })
})

test('the index in whole equals the reference, and by dimension but for what small units lack', async ({
  app,
  db,
  imported,
}) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=')

  const { whole, dimensions, waiting } = await overviewOf(app, db, period)

  expect([waiting, imported.added]).toEqual([0, 20_000])
  expectPooled(
    whole,
    rows.find((row) => row.dimension === 'all'),
  )
  expect(dimensions).toHaveLength(5)
  for (const { key, figure } of dimensions) {
    const row = rows.find(({ dimension }) => dimension === key)
    expect(figure.respondents).toBeLessThanOrEqual(Number(row?.respondents))
    expectNear(figure, row, 0.99, 0.001)
  }
})

test('the index of every item is that of the reference, but for what small units lack', async ({
  app,
  db,
  imported,
}) => {
  const rows = expectedRows('sipas_a', 'item_index/by=')

  const { items } = await overviewOf(app, db, period)

  expect([items.length, imported.added]).toEqual([23, 20_000])
  for (const { key, figure } of items) {
    const row = rows.find(({ item }) => item === key)
    expect(figure.answers).toBeLessThanOrEqual(Number(row?.n))
    expectNear(figure, row, 0.99, 0.001)
  }
})

test('the months of the trend add up to the whole, each near the reference', async ({
  app,
  db,
  imported,
}) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=month').filter((row) => row.dimension === 'all')

  const { trend, whole } = await overviewOf(app, db, period)

  expect([trend.length, imported.added]).toEqual([24, 20_000])
  expect(trend.reduce((sum, { figure }) => sum + Number(figure.answers), 0)).toBe(whole.answers)
  // Units with fewer than five in a month count them in a month beside.
  for (const { month, figure } of trend)
    expectNear(
      figure,
      rows.find((row) => row.month === month),
      0.9,
      0.015,
    )
})

test('every province equals the reference', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=province_code').filter(
    (row) => row.dimension === 'all',
  )

  const { units } = await overviewOf(app, db, period)

  expect([units.length, imported.added]).toEqual([4, 20_000])
  for (const { unit, figure } of units)
    expectPooled(
      figure,
      rows.find((row) => row.province_code === unit.code),
    )
})

test('every unit of every province equals the reference, or is withheld for its size', async ({
  app,
  db,
  imported,
}) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=unit_code').filter((row) => row.dimension === 'all')
  const ids = await unitIdsByCode(db)
  let compared = 0

  for (const province of ['P01', 'P02', 'P03', 'P04']) {
    const { units } = await overviewOf(app, db, `${period}&unit=${ids.get(province)}`)
    for (const { unit, figure } of units) {
      const row = rows.find((candidate) => candidate.unit_code === unit.code)
      const respondents = Number(row?.respondents ?? 0)
      if (figure.withheld === 'small') expect(respondents).toBeLessThan(5)
      else if (figure.withheld === null && respondents > 0 && row?.se !== 0) {
        // A step of one unit in each province counts in the province, beside those that are too small.
        if (figure.respondents === respondents) compared++
        if (figure.respondents === respondents) expectPooled(figure, row)
        else expect(respondents - Number(figure.respondents)).toBeLessThan(10)
      }
    }
  }

  expect(imported.added).toBe(20_000)
  expect(compared).toBeGreaterThan(45)
})

test('a year alone is that of the reference, but for units with few in the year before', async ({
  app,
  db,
  imported,
}) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=year').filter((row) => row.dimension === 'all')

  const { whole, change } = await overviewOf(app, db, 'instrument=sipas&from=2025-01&to=2025-12')

  const [earlier, later] = [2024, 2025].map((year) => rows.find((row) => row.year === year))
  expect(imported.added).toBe(20_000)
  expectNear(whole, later, 0.999, 0.0001)
  expect(change?.difference).toBeCloseTo(Number(later?.index) - Number(earlier?.index), 3)
})
