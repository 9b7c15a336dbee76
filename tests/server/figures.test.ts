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

test('twenty thousand rows come in whole', async ({ imported }) => {
  expect(imported).toMatchObject({ rows: 20_000, added: 20_000, faults: [] })
})

test('the index in whole and by dimension equals the reference', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=')

  const { whole, dimensions, waiting } = await overviewOf(app, db, period)

  expect([waiting, imported.added]).toEqual([0, 20_000])
  expectPooled(
    whole,
    rows.find((row) => row.dimension === 'all'),
  )
  expect(dimensions).toHaveLength(5)
  for (const { key, figure } of dimensions)
    expectPooled(
      figure,
      rows.find((row) => row.dimension === key),
    )
})

test('the index of every item equals the reference', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'item_index/by=')

  const { items } = await overviewOf(app, db, period)

  expect([items.length, imported.added]).toEqual([23, 20_000])
  for (const { key, figure } of items) {
    const row = rows.find(({ item }) => item === key)
    expect(figure.answers).toBe(row?.n)
    expect(figure.index).toBeCloseTo(Number(row?.index), 12)
    expect(figure.low).toBeCloseTo(Number(row?.wilson_lo), 12)
    expect(figure.high).toBeCloseTo(Number(row?.wilson_hi), 12)
    expect(figure.score).toBeCloseTo(Number(row?.score), 10)
  }
})

test('every month of the trend equals the reference', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=month').filter((row) => row.dimension === 'all')

  const { trend } = await overviewOf(app, db, period)

  expect([trend.length, imported.added]).toEqual([24, 20_000])
  for (const { month, figure } of trend)
    expectPooled(
      figure,
      rows.find((row) => row.month === month),
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
        expectPooled(figure, row)
        compared++
      }
    }
  }

  expect(imported.added).toBe(20_000)
  expect(compared).toBeGreaterThan(45)
})

test('a year alone equals the reference', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=year').filter((row) => row.dimension === 'all')

  const { whole, change } = await overviewOf(app, db, 'instrument=sipas&from=2025-01&to=2025-12')

  const [earlier, later] = [2024, 2025].map((year) => rows.find((row) => row.year === year))
  expect(imported.added).toBe(20_000)
  expectPooled(whole, later)
  expect(change?.difference).toBeCloseTo(Number(later?.index) - Number(earlier?.index), 12)
})
