import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Aggregation, Method } from '#contract/method.ts'
import type { Figure } from '#contract/office.ts'
import type { Db } from '../../server/db/client.ts'
import { publishMethod } from '../../server/queries/questionnaires.ts'
import { readMethods } from '../../server/questionnaires/load-templates.ts'
import {
  type ExpectedRow,
  everythingShown,
  expectedRows,
  importSet,
  oraclePath,
  overviewOf,
} from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

// Each aggregation at every level, against R and against the rows themselves.

const test = base.extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'sipas_a', everythingShown))
const period = 'instrument=sipas&from=2024-01&to=2025-12'
const weights: Record<string, number> = { acc: 1, pro: 2, stf: 3, res: 4, fbk: 0 }
// A mean of items keeps more in its cells; it has a file of its own.
const versions: Record<Exclude<Aggregation, 'mean_of_items'>, number> = {
  pooled_answers: 1,
  mean_of_dimensions: 3,
  explicit_weights: 4,
}

function methodOf(aggregation: keyof typeof versions): Method {
  const shipped = readMethods().find(({ key }) => key === 'sipas-5-dimensions')
  if (!shipped) throw new Error('the method is missing')
  const dimensions = shipped.dimensions.map((dimension) => ({
    ...dimension,
    weight: weights[dimension.key] ?? 0,
  }))
  return { ...shipped, version: versions[aggregation], aggregation, dimensions }
}

/** Computes the imported survey by another aggregation from here on. */
async function aggregateBy(db: Db, aggregation: keyof typeof versions): Promise<void> {
  if (aggregation !== 'pooled_answers') await publishMethod(db, methodOf(aggregation), new Date('2026-01-01'))
  await db.execute(sql`update surveys set method_version = ${versions[aggregation]} where key = 'imported'`)
}

/** A mean of the dimensions of R's pooled indices. */
function meanOf(rows: readonly ExpectedRow[], key: string, weightOf: (dimension: string) => number): number {
  const dimensions = rows.filter(({ dimension }) => dimension !== 'all')
  const total = dimensions.reduce((sum, row) => sum + weightOf(String(row.dimension)), 0)
  return dimensions.reduce((sum, row) => sum + weightOf(String(row.dimension)) * Number(row[key]), 0) / total
}

test.for(['mean_of_dimensions', 'explicit_weights'] as const)(
  'the index by %s equals that of R’s dimensions at every level',
  async (aggregation, { app, db, imported }) => {
    await aggregateBy(db, aggregation)
    const weightOf = (key: string) => (aggregation === 'explicit_weights' ? (weights[key] ?? 0) : 1)
    const rows = (by: string) => expectedRows('sipas_a', `pooled_index/by=${by}`)

    const { whole, dimensions, trend, units } = await overviewOf(app, db, period)

    const check = (figure: Figure, some: readonly ExpectedRow[]) => {
      expect(figure.index).toBeCloseTo(meanOf(some, 'index', weightOf), 12)
      expect(figure.score).toBeCloseTo(meanOf(some, 'score', weightOf), 9)
    }
    expect(imported.added).toBe(20_000)
    check(whole, rows(''))
    for (const { key, figure } of dimensions) {
      const row = rows('').find(({ dimension }) => dimension === key)
      expect([figure.index, figure.low]).toEqual([
        expect.closeTo(Number(row?.index), 12),
        expect.closeTo(Number(row?.ci_lo), 10),
      ])
    }
    expect(trend).toHaveLength(24)
    for (const { month, figure } of trend)
      check(
        figure,
        rows('month').filter((row) => row.month === month),
      )
    for (const { unit, figure, rank } of units) {
      check(
        figure,
        rows('province_code').filter((row) => row.province_code === unit.code),
      )
      expect(rank?.lowest).toBeLessThanOrEqual(rank?.rank ?? 0)
    }
  },
)

test.for(['mean_of_dimensions', 'explicit_weights'] as const)(
  'the interval by %s is that of the rows, for a province and for a month',
  async (aggregation, { app, db, imported }) => {
    await aggregateBy(db, aggregation)
    const weightOf = (key: string) => (aggregation === 'explicit_weights' ? (weights[key] ?? 0) : 1)
    const all: Record<string, string>[] = parse(readFileSync(oraclePath('data/sipas_a_responses.csv')), {
      columns: true,
      bom: true,
    })

    const { units, trend } = await overviewOf(app, db, period)

    expect(imported.added).toBe(20_000)
    for (const { unit, figure } of units)
      expectInterval(
        figure,
        all.filter((row) => row.unit_code?.startsWith(`${unit.code}-`)),
        weightOf,
      )
    for (const { month, figure } of trend.slice(0, 4))
      expectInterval(
        figure,
        all.filter((row) => row.submitted_at?.startsWith(month)),
        weightOf,
      )
  },
)

/** The linearised error of a weighted mean of ratios, respondent by respondent. */
function expectInterval(
  figure: Figure,
  rows: readonly Record<string, string>[],
  weightOf: (key: string) => number,
): void {
  const { dimensions } = methodOf('mean_of_dimensions')
  const total = dimensions.reduce((sum, { key }) => sum + weightOf(key), 0)
  const tally = (row: Record<string, string>, items: readonly string[]) => {
    const levels = items.flatMap((key) => (row[key] ? [Number(row[key])] : []))
    return { m: levels.length, s: levels.filter((level) => level >= 4).length }
  }
  const parts = dimensions.map(({ key, items }) => {
    const tallies = rows.map((row) => tally(row, items))
    const m = tallies.reduce((sum, one) => sum + one.m, 0)
    const s = tallies.reduce((sum, one) => sum + one.s, 0)
    return { weight: weightOf(key) / total, tallies, m, ratio: s / m }
  })
  const residuals = rows.map((_, i) =>
    parts.reduce((sum, { weight, tallies, m, ratio }) => {
      const one = tallies[i] ?? { m: 0, s: 0 }
      return sum + (weight * (one.s - ratio * one.m)) / m
    }, 0),
  )
  const n = rows.filter((_, i) => parts.some(({ tallies }) => (tallies[i]?.m ?? 0) > 0)).length
  const error = Math.sqrt((n / (n - 1)) * residuals.reduce((sum, residual) => sum + residual ** 2, 0))
  const index = parts.reduce((sum, { weight, ratio }) => sum + weight * ratio, 0)
  expect(figure.low).toBeCloseTo(index - 1.959963984540054 * error, 9)
  expect(figure.high).toBeCloseTo(index + 1.959963984540054 * error, 9)
}

test('a change is that of the two years under each aggregation', async ({ app, db, imported }) => {
  const rows = expectedRows('sipas_a', 'pooled_index/by=year')
  const year = (of: number) => rows.filter((row) => row.year === of)
  const query = 'instrument=sipas&from=2025-01&to=2025-12'

  await aggregateBy(db, 'mean_of_dimensions')
  const dimensions = await overviewOf(app, db, query)
  await aggregateBy(db, 'pooled_answers')
  const pooled = await overviewOf(app, db, query)

  expect(imported.added).toBe(20_000)
  expect(dimensions.change?.difference).toBeCloseTo(
    meanOf(year(2025), 'index', () => 1) - meanOf(year(2024), 'index', () => 1),
    12,
  )
  for (const { key, change } of pooled.dimensions) {
    const of = (some: number) => year(some).find(({ dimension }) => dimension === key)
    const error = Math.hypot(Number(of(2024)?.se), Number(of(2025)?.se))
    const difference = Number(of(2025)?.index) - Number(of(2024)?.index)
    expect(change).toMatchObject({ basis: 'clustered' })
    expect(change?.difference).toBeCloseTo(difference, 12)
    expect(change?.low).toBeCloseTo(difference - 1.959963984540054 * error, 10)
  }
})
