import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Answers } from '#contract/flow.ts'
import type { Figure, Overview } from '#contract/office.ts'
import { indexChange } from '../../analytics/index.ts'
import type { Db } from '../../server/db/client.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { publishMeanOfItems } from '../support/mean-of-items.ts'
import {
  type ExpectedRow,
  everythingShown,
  expectedRows,
  importSet,
  oraclePath,
  overviewOf,
} from '../support/oracle.ts'
import { test as base, type TestClock } from '../support/server.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

// A mean of items at every level: the index against R, its interval against the rows themselves.

const test = base.extend('imported', { scope: 'file' }, async ({ db }) => {
  const method = await publishMeanOfItems(db)
  return { method, ...(await importSet(db, 'sipas_a', everythingShown)) }
})
const period = 'instrument=sipas&from=2024-01&to=2025-12'

/** Per respondent the level of each item; null where there is none. */
type Rows = (number | null)[][]

const isSatisfied = (level: number) => (level >= 4 ? 1 : 0)

/** Index and 95 % interval from the rows, respondent by respondent. */
function meanOfRows(rows: Rows) {
  const items = (rows[0] ?? [])
    .map((_, item) => rows.map((row) => row[item] ?? null))
    .filter((column) => column.some((level) => level !== null))
    .map((column) => {
      const levels = column.filter((level) => level !== null)
      return {
        column,
        answered: levels.length,
        share: levels.reduce((sum, l) => sum + isSatisfied(l), 0) / levels.length,
      }
    })
  const index = items.reduce((sum, { share }) => sum + share, 0) / items.length
  const residuals = rows.map((_, i) =>
    items.reduce((sum, { column, answered, share }) => {
      const level = column[i] ?? null
      return level === null ? sum : sum + (isSatisfied(level) - share) / (items.length * answered)
    }, 0),
  )
  const n = rows.filter((row) => row.some((level) => level !== null)).length
  const half = 1.959963984540054 * Math.sqrt((n / (n - 1)) * residuals.reduce((sum, z) => sum + z * z, 0))
  return { respondents: n, index, low: index - half, high: index + half }
}

function expectFigure(figure: Figure | undefined, rows: Rows): void {
  const { respondents, index, low, high } = meanOfRows(rows)
  expect(figure).toMatchObject({
    respondents,
    index: expect.closeTo(index, 12),
    low: expect.closeTo(low, 10),
    high: expect.closeTo(high, 10),
  })
}

const all: Record<string, string>[] = parse(readFileSync(oraclePath('data/sipas_a_responses.csv')), {
  columns: true,
  bom: true,
})
const levelsOf = (row: Record<string, string>, items: readonly string[]) =>
  items.map((key) => (row[key] ? Number(row[key]) : null))
const within = (row: Record<string, string>, prefix: string) => row.submitted_at?.startsWith(prefix) ?? false

test('index and interval are those of R and of the rows at every level', async ({ app, db, imported }) => {
  const { dimensions } = imported.method
  const items = dimensions.flatMap((dimension) => dimension.items)
  const rowOf = (by: string, isIt: (row: ExpectedRow) => boolean) =>
    expectedRows('sipas_a', `pooled_index/by=${by}`).find((row) => isIt(row))

  const overview = await overviewOf(app, db, period)

  expect(await findRollupFault(db)).toBeNull()
  expectFigure(
    overview.whole,
    all.map((row) => levelsOf(row, items)),
  )
  for (const [d, { key, figure }] of overview.dimensions.entries()) {
    const own = dimensions[d]?.items ?? []
    expectFigure(
      figure,
      all.map((row) => levelsOf(row, own)),
    )
    const expected = rowOf('', ({ dimension }) => dimension === key)
    expect(figure.index).toBeCloseTo(Number(expected?.index_item_mean), 12)
  }
  expect(overview.trend).toHaveLength(24)
  for (const { month, figure } of overview.trend)
    expectFigure(
      figure,
      all.filter((row) => within(row, month)).map((row) => levelsOf(row, items)),
    )
  expect(overview.units).toHaveLength(4)
  for (const { unit, figure, rank } of overview.units) {
    expectFigure(
      figure,
      all.filter((row) => row.unit_code?.startsWith(`${unit.code}-`)).map((row) => levelsOf(row, items)),
    )
    const expected = rowOf(
      'province_code',
      (row) => row.dimension === 'all' && row.province_code === unit.code,
    )
    expect(figure.index).toBeCloseTo(Number(expected?.index_item_mean), 12)
    expect(rank?.lowest).toBeLessThanOrEqual(rank?.rank ?? 0)
    expect(rank?.highest).toBeGreaterThanOrEqual(rank?.rank ?? 5)
  }
  expect(overview.leagues).toMatchObject([{ ranked: 4 }])
})

test('a change is that of the rows of both years', async ({ app, db, imported }) => {
  const items = imported.method.dimensions.flatMap((dimension) => dimension.items)
  const ofYear = (year: string) =>
    meanOfRows(all.filter((row) => within(row, year)).map((row) => levelsOf(row, items)))

  const { change } = await overviewOf(app, db, 'instrument=sipas&from=2025-01&to=2025-12')

  const expected = indexChange(ofYear('2024'), ofYear('2025'))
  expect(change).toMatchObject({
    basis: 'clustered',
    difference: expect.closeTo(expected.difference, 12),
    low: expect.closeTo(expected.low, 10),
    high: expect.closeTo(expected.high, 10),
  })
})

interface World {
  app: FastifyInstance
  db: Db
  clock: TestClock
}

/** The province after a year's survey that has closed; its answers by unit, folded by the rules in use. */
async function overviewAfter(
  { app, db, clock }: World,
  year: number,
  lists: Record<string, Answers[]>,
): Promise<Overview> {
  const open = await openSurvey(db, { windowFrom: `${year}-01-01`, windowTo: `${year}-12-31` })
  const day = `${year}-03-10`
  clock.set(`${day}T12:00:00+07:00`)
  for (const [unit, list] of Object.entries(lists)) {
    for (const answers of list)
      expect((await put(app, newId(), contentOf(open, answers, unit, day))).statusCode).toBe(201)
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  return overviewOf(app, db, `instrument=sipas&from=${year}-01&to=${year}-12`)
}

test('an interval rests on no answer that is withheld', async ({ app, db, clock, imported }) => {
  const level = (seed: number) => 1 + ((seed * 7 + 3) % 5)
  const some = (i: number, acc3: boolean, acc1: boolean): Answers => ({
    acc2: level(i),
    pro1: level(i + 1),
    ...(i % 5 === 0 ? {} : { pro2: level(2 * i) }),
    ...(acc1 ? { acc1: level(3 * i + 1) } : {}),
    ...(acc3 ? { acc3: level(i * i) } : {}),
  })
  // In X1 three answered acc3; acc1, which fewest others answered there, is left out with it.
  const small = Array.from({ length: 14 }, (_, i) => some(i, i < 3, i < 9))
  const large = Array.from({ length: 20 }, (_, i) => some(i + 30, i % 7 !== 0, true))

  const { whole, dimensions, units } = await overviewAfter({ app, db, clock }, 2020, { X1: small, X2: large })

  expect(imported.method.aggregation).toBe('mean_of_items')
  const rowsOf = (list: Answers[], keys: string[], left: string[] = []): Rows =>
    list.map((answers) => keys.map((key) => (left.includes(key) ? null : ((answers[key] ?? null) as number))))
  const bothOf = (keys: string[]) => [...rowsOf(small, keys, ['acc1', 'acc3']), ...rowsOf(large, keys)]
  const figureOf = (code: string) => units.find(({ unit }) => unit.code === code)?.figure
  const asked = ['acc1', 'acc2', 'acc3', 'pro1', 'pro2']
  expectFigure(whole, bothOf(asked))
  expectFigure(dimensions.find(({ key }) => key === 'acc')?.figure, bothOf(['acc1', 'acc2', 'acc3']))
  expectFigure(dimensions.find(({ key }) => key === 'pro')?.figure, bothOf(['pro1', 'pro2']))
  expectFigure(figureOf('X1'), rowsOf(small, asked, ['acc1', 'acc3']))
  expectFigure(figureOf('X2'), rowsOf(large, asked))
})

test('where everybody answered every question, it is the interval of all answers together', async ({
  app,
  db,
  clock,
  imported,
}) => {
  const levels = Array.from({ length: 12 }, (_, i) => [1 + (i % 5), 5 - (i % 3), 4])
  const list = levels.map(([acc1, pro1, stf1]) => ({ acc1, pro1, stf1 }) as Answers)

  const { whole } = await overviewAfter({ app, db, clock }, 2021, { X1: list })

  const own = levels.map((row) => row.reduce((sum, level) => sum + isSatisfied(level), 0) / row.length)
  const index = own.reduce((sum, share) => sum + share, 0) / own.length
  const variance = own.reduce((sum, share) => sum + (share - index) ** 2, 0) / (own.length - 1)
  const half = 1.959963984540054 * Math.sqrt(variance / own.length)
  expect(imported.added).toBe(20_000)
  expect(whole.index).toBeCloseTo(index, 12)
  expect([whole.low, whole.high]).toEqual([
    expect.closeTo(index - half, 10),
    expect.closeTo(index + half, 10),
  ])
})
