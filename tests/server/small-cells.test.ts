import { expect } from 'vitest'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { expectedRows, importSet, overviewOf } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

const test = base.extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'edge_a'))

test('units with fewer than five respondents are withheld with nothing of theirs', async ({
  app,
  db,
  imported,
}) => {
  const ids = await unitIdsByCode(db)
  const rows = expectedRows('edge_a', 'pooled_index/by=unit_code').filter((row) => row.dimension === 'all')

  const { units } = await overviewOf(
    app,
    db,
    `instrument=sipas&from=2024-01&to=2025-12&unit=${ids.get('P01')}`,
  )

  expect(imported.faults).toEqual([])
  const small = rows.filter(({ respondents }) => Number(respondents) > 0 && Number(respondents) < 5)
  expect(small.length).toBeGreaterThan(0)
  for (const { unit_code: code } of small) {
    const figure = units.find(({ unit }) => unit.code === code)?.figure
    expect(figure).toEqual({
      respondents: null,
      answers: null,
      index: null,
      low: null,
      high: null,
      score: null,
      withheld: 'small',
    })
  }
})

test('what is withheld cannot be had by subtracting the rest', async ({ app, db, imported }) => {
  const ids = await unitIdsByCode(db)

  const overview = await overviewOf(
    app,
    db,
    `instrument=sipas&from=2024-01&to=2025-12&unit=${ids.get('P01')}`,
  )

  expect(imported.added).toBe(60)
  for (const cells of [overview.units, overview.trend]) {
    const hidden = cells.filter(({ figure }) => figure.withheld !== null)
    const shown = cells.reduce((sum, { figure }) => sum + (figure.respondents ?? 0), 0)
    expect(hidden.length).not.toBe(1)
    if (hidden.length > 0) expect(Number(overview.whole.respondents) - shown).toBeGreaterThanOrEqual(5)
  }
})

test('a unit with one respondent shows nothing on its own page', async ({ app, db, imported }) => {
  const ids = await unitIdsByCode(db)
  const lonely = expectedRows('edge_a', 'pooled_index/by=unit_code').find(
    (row) => row.dimension === 'all' && row.respondents === 1,
  )

  const overview = await overviewOf(
    app,
    db,
    `instrument=sipas&from=2024-01&to=2025-12&unit=${ids.get(String(lonely?.unit_code))}`,
  )

  expect(imported.added).toBe(60)
  expect(overview.whole.withheld).toBe('small')
  for (const { figure } of [...overview.dimensions, ...overview.items, ...overview.trend]) {
    expect(figure.respondents === 0 || figure.withheld !== null).toBe(true)
    expect(figure.index).toBeNull()
  }
  expect(overview.change).toBeNull()
})
