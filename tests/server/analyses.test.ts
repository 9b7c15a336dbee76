import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import {
  type Crosstab,
  type ItemMean,
  isRefused,
  type Priorities,
  type Quality,
  type Weights,
} from '#contract/analyses.ts'
import type { Db } from '../../server/db/client.ts'
import { importTable } from '../../server/import/import-table.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { lastAct } from '../support/audit.ts'
import { type AnalysisJob, analyse, ask, look, realEngine } from '../support/jobs.ts'
import { everythingShown, expectedOf, importSet, oraclePath } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'
import { signIn } from '../support/survey.ts'

// Expected values were computed with R from the same file; see the README of the fixtures.

const years = { kind: 'priorities', instrument: 'sipas', from: '2024-01', to: '2025-12' }

/** The files name no source; the whole import does. */
const fromBook = { strict: true, dryRun: false, source: 'Niên giám thống kê', sourceDate: '2025-12-31' }

const test = base
  .extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'sipas_a', everythingShown))
  .extend('engine', { scope: 'file' }, async ({ database, clock, imported }, { onCleanup }) => {
    expect(imported.faults).toEqual([])
    const engine = realEngine(database, clock)
    onCleanup(() => engine.stop())
    return engine
  })
  .extend('cookie', { scope: 'file' }, ({ app, db, engine }) => engine && signIn(app, db))
  .extend('whole', { scope: 'file' }, ({ app, cookie }) => analyse(app, cookie, years))

function prioritiesOf({ result, error }: AnalysisJob): Priorities {
  if (!result) throw new Error(`no result: ${error}`)
  return result as Priorities
}

function shown<Part extends object>(part: Part): Exclude<Part, { refused: unknown }> {
  if (isRefused(part)) throw new Error(part.refused)
  return part as Exclude<Part, { refused: unknown }>
}

interface StratumSums {
  /** Responses, also those that answered nothing. */
  n: number
  population: number
  /** Σm, Σs, Σm², Σs², Σsm over respondents. */
  m: number
  s: number
  mm: number
  ss: number
  sm: number
}

/** Strata unit × year from the rollups: another way to the same estimate than over rows. */
async function stratumSums(db: Db): Promise<StratumSums[]> {
  const { rows } = await db.execute<StratumSums & Record<string, unknown>>(sql`
    with sums as (
      select unit_id, extract(year from month)::int as year, sum(respondents)::float8 as n,
        sum(whole[2])::float8 as m, sum(whole[3])::float8 as s, sum(whole[5])::float8 as mm,
        sum(whole[6])::float8 as ss, sum(whole[7])::float8 as sm
      from unit_month group by 1, 2
    ), populations as (
      select unit_id, year, sum(transactions)::float8 as population from volumes group by 1, 2
    )
    select n, m, s, mm, ss, sm, population from sums join populations using (unit_id, year)
    where n <= population and population > 0`)
  return rows
}

/** Cochran (1977), section 6.10: combined ratio in stratified sampling, with finite population corrections. */
function ratioOf(strata: StratumSums[]): { index: number; standardError: number } {
  const total = (of: (stratum: StratumSums) => number) =>
    strata.reduce((sum, stratum) => sum + (stratum.population / stratum.n) * of(stratum), 0)
  const [below, above] = [total(({ m }) => m), total(({ s }) => s)]
  const index = above / below
  const variance = strata.reduce((sum, { n, population, m, s, mm, ss, sm }) => {
    const squares = ss - 2 * index * sm + index ** 2 * mm
    const centred = n > 1 ? (n / (n - 1)) * (squares - (s - index * m) ** 2 / n) : squares
    return sum + (1 - n / population) * (population / n) ** 2 * centred
  }, 0)
  return { index, standardError: Math.sqrt(variance) / below }
}

describe('what to do first', () => {
  test('drivers equal those of R', ({ whole }) => {
    const expected = expectedOf('sipas_a', 'drivers/all')

    const table = shown(prioritiesOf(whole).dimensions)

    expect(table.n).toBe(expected.n)
    expect(table.rSquared).toBeCloseTo(expected.r2, 9)
    for (const row of expected.rows.rows) {
      const driver = table.drivers.find(({ key }) => `score_${key}` === row.predictor)
      expect(driver?.importance).toBeCloseTo(row.relative_weight_share, 9)
      expect(driver?.r).toBeCloseTo(row.r, 9)
      expect(driver?.beta).toBeCloseTo(row.beta, 9)
      expect(driver?.betaStandardError).toBeCloseTo(row.beta_se, 9)
      expect(driver?.vif).toBeCloseTo(row.vif, 8)
    }
  })

  test('the map of importance and performance equals that of R', ({ whole }) => {
    const expected = expectedOf('sipas_a', 'ipa')

    const map = prioritiesOf(whole).map

    expect(map?.cutPerformance).toBeCloseTo(expected.cut_performance, 9)
    for (const row of expected.rows.rows) {
      const point = map?.points.find(({ key }) => key === row.dimension)
      expect(point?.quadrant).toBe(row.quadrant)
      expect(point?.figure.index).toBeCloseTo(row.performance, 9)
    }
  })

  test('reliability equals that of R', ({ whole }) => {
    const { reliability } = prioritiesOf(whole)

    expect(reliability.map(({ key }) => key)).toEqual(['acc', 'pro', 'stf', 'res', 'fbk'])
    for (const part of reliability) {
      const expected = expectedOf('sipas_a', `cronbach_alpha/${part.key}/listwise`)
      const found = shown(part)
      expect(found.n).toBe(expected.n)
      expect(found.alpha).toBeCloseTo(expected.alpha, 9)
      expect(found.low).toBeCloseTo(expected.feldt_lo, 9)
      expect(found.high).toBeCloseTo(expected.feldt_hi, 9)
      expect(found.omega).toBeGreaterThan(0.7)
      for (const row of expected.items.rows) {
        const item = found.byItem.find(({ key }) => key === row.item)
        expect(item?.restCorrelation).toBeCloseTo(row.r_drop, 9)
        expect(item?.alphaIfDropped).toBeCloseTo(row.alpha_if_dropped, 9)
      }
    }
  })

  test('the first thing to do is the weakest item of the dimension to concentrate on', ({ whole }) => {
    const { first, steps } = prioritiesOf(whole)

    expect(first.map(({ point }) => point.key)).toEqual(['res'])
    expect(first[0]?.items).toHaveLength(2)
    expect(first[0]?.items[0]?.figure.index).toBeLessThan(first[0]?.items[1]?.figure.index ?? 0)
    expect(steps.map(({ step }) => step)).toEqual([
      'guidance',
      'reception',
      'appraisal',
      'approval',
      'return',
    ])
    expect(steps.map(({ responsible }) => responsible)).toEqual([
      'receiving',
      'receiving',
      'competent',
      'competent',
      'receiving',
    ])
  })

  test('a unit with too few complete responses is told how many are needed', async ({ app, db, cookie }) => {
    const { rows } = await db.execute<{ unitId: number }>(sql`
      select unit_id as "unitId" from unit_month group by unit_id
      having sum(respondents) between 20 and 90 order by sum(respondents) desc limit 1`)

    const job = await analyse(app, cookie, { ...years, unit: rows[0]?.unitId })

    const { dimensions, map, first } = prioritiesOf(job)
    expect(dimensions).toMatchObject({ refused: 'too_few', needed: 100 })
    expect([map, first]).toEqual([null, []])
  })
})

describe('data quality', () => {
  const quality = async (app: FastifyInstance, cookie: string) => {
    const { result, error } = await analyse(app, cookie, { ...years, kind: 'quality' })
    if (!result) throw new Error(`no result: ${error}`)
    return result as Quality
  }

  test('straight lines, by channel too, equal those of R', async ({ app, cookie }) => {
    const expected = expectedOf('sipas_a', 'straight_lining')

    const { flags, channels } = await quality(app, cookie)

    const straight = flags.find(({ flag }) => flag === 'straight')
    expect(straight).toMatchObject({ eligible: expected.eligible, flagged: expected.straight })
    for (const { channel, eligible, straight: count } of expected.by_channel.rows)
      expect(channels).toContainEqual({ channel, eligible, straight: count })
  })

  test('skipped items equal those of R', async ({ app, cookie }) => {
    const expected = expectedOf('sipas_a', 'item_nonresponse')

    const nonresponse = shown((await quality(app, cookie)).nonresponse)

    expect(nonresponse).toMatchObject({ total: expected.n_total, complete: expected.complete })
    expect(nonresponse.meanAnswered).toBeCloseTo(expected.mean_answered, 9)
    for (const { item, missing } of expected.rows.rows)
      expect(nonresponse.items.find(({ key }) => key === item)?.missing).toBe(missing)
  })

  test('the index without flagged responses is that of the others', async ({ app, cookie }) => {
    const { flags } = await quality(app, cookie)

    const straight = flags.find(({ flag }) => flag === 'straight')
    expect(straight?.all.respondents).toBe(19940)
    expect(straight?.without?.respondents).toBe(19940 - Number(straight?.flagged))
    expect(straight?.without?.index).not.toBe(straight?.all.index)
  })
})

describe('crosstabs', () => {
  test('the test of independence equals that of R', async ({ app, cookie }) => {
    const expected = expectedOf('sipas_a', 'chi_square/age_band')
    const question = { ...years, kind: 'crosstab', item: 'overall', by: 'respondent:ageBand' }

    const { result } = await analyse(app, cookie, question)

    const { rows, test: found } = result as Crosstab
    for (const [band, [dissatisfied, satisfied]] of Object.entries<[number, number]>(expected.table)) {
      const row = rows.find(({ key }) => key === band)
      expect(row?.figure.answers).toBe(dissatisfied + satisfied)
      expect(row?.figure.index).toBeCloseTo(satisfied / (dissatisfied + satisfied), 12)
    }
    expect(shown(found)).toMatchObject({ method: 'chi_square', df: expected.df, isRough: false })
    expect(shown(found).statistic).toBeCloseTo(expected.statistic, 8)
    expect(shown(found).pValue).toBeCloseTo(expected.p_value, 9)
    expect(shown(found).cramersV).toBeCloseTo(expected.cramers_v, 9)
  })

  test('a crosstab is made of whole quarters', async ({ app, cookie }) => {
    const asked = { ...years, kind: 'crosstab', by: 'channel', from: '2025-02', to: '2026-05' }

    const { question } = (await ask(app, cookie, asked)).json()

    expect(question).toMatchObject({ from: '2025-01', to: '2026-03' })
  })
})

describe('weights', () => {
  const asked = { ...years, kind: 'weights' }

  test('without known transactions nothing is weighted', async ({ app, cookie }) => {
    const { result } = await analyse(app, cookie, asked)

    expect((result as Weights).weighted).toMatchObject({ refused: 'no_transactions' })
  })

  test('the weighted index is that of the strata, computed from their sums', async ({ app, db, cookie }) => {
    await importTable(db, 'volumes', oraclePath('data/sipas_a_volumes.csv'), fromBook)
    const strata = await stratumSums(db)

    const { result } = await analyse(app, cookie, asked)

    const { weighted, strata: count, postStratified, isSelfSelected } = result as Weights
    const expected = ratioOf(strata)
    expect(count).toBe(strata.length)
    expect(shown(weighted).index).toBeCloseTo(expected.index, 10)
    expect(shown(weighted).standardError).toBeCloseTo(expected.standardError, 10)
    expect(shown(postStratified).index).not.toBe(shown(weighted).index)
    expect(shown(weighted).weights.kish).toBeGreaterThan(1)
    expect(isSelfSelected).toBe(true)
  })
})

test('weights are raked to the margins that respondents tell of', async ({ app, db, cookie }) => {
  await importTable(db, 'margins', oraclePath('data/sipas_a_margins.csv'), fromBook)
  await importTable(db, 'volumes', oraclePath('data/sipas_a_volumes.csv'), fromBook)

  const { result } = await analyse(app, cookie, { ...years, kind: 'weights' })

  const raked = shown((result as Weights).raked)
  expect(raked.year).toBe(2025)
  expect(raked.margins.map(({ variable }) => variable)).toEqual(['age_band', 'area', 'gender'])
  for (const { categories } of raked.margins)
    expect(categories.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  const told = [{ text: 'Niên giám thống kê', on: '2025-12-31' }]
  expect(raked.margins.map(({ sources }) => sources)).toEqual([told, told, told])
  expect((result as Weights).transactionSources).toEqual(told)
  expect(raked.n).toBeLessThan(10_346)
  expect(raked.weights.max).toBeGreaterThan(raked.weights.min)
})

describe('the mean of the items', () => {
  test('has the index of R, and an error between those of one item and of the pooled answers', async ({
    app,
    cookie,
  }) => {
    const [row] = expectedOf('sipas_a', 'pooled_index/by=').rows.filter(
      ({ dimension }: { dimension: string }) => dimension === 'all',
    )

    const { result } = await analyse(app, cookie, { ...years, kind: 'item_mean' })

    const mean = shown((result as ItemMean).mean)
    expect(mean.index).toBeCloseTo(row.index_item_mean, 10)
    expect(mean.respondents).toBe(row.respondents)
    expect(mean.standardError / row.se).toBeGreaterThan(0.95)
    expect(mean.standardError / row.se).toBeLessThan(1.05)
  })
})

describe('asking', () => {
  test('the same question over the same released state has one answer', async ({
    app,
    db,
    whole,
    cookie,
  }) => {
    const other = await signIn(app, db, 'analyst')

    const again = await ask(app, other, years)

    expect(again.statusCode).toBe(200)
    expect(again.json().id).toBe(whole.id)
    expect(again.json().result).toEqual(whole.result)
    expect((await look(app, cookie, whole.id)).result).toEqual(whole.result)
  })

  test('another question is another analysis, and stands in the audit log', async ({
    app,
    cookie,
    database,
  }) => {
    const job = await analyse(app, cookie, { ...years, to: '2025-06' })

    expect(job.state).toBe('done')
    const act = await lastAct(database)
    expect(act?.act).toBe('analysis_asked')
    expect(act?.subject).toMatchObject({ kind: 'priorities', from: '2024-01', to: '2025-06', unit: 'VN' })
  })

  test('when what is released changes, so does the answer', async ({ app, db, cookie, whole }) => {
    await db.execute(sql`update unit_month set respondents = respondents - 1
      where (unit_id, month) = (select unit_id, month from unit_month order by unit_id, month limit 1)`)

    const asked = await ask(app, cookie, years)

    expect(asked.statusCode).toBe(201)
    expect(asked.json().id).not.toBe(whole.id)
  })

  test('months that are not over are left out', async ({ app, cookie }) => {
    const open = await ask(app, cookie, { ...years, from: '2026-06', to: '2026-06' })
    const { question } = (await ask(app, cookie, { ...years, from: '2025-10', to: '2026-12' })).json()

    expect(open.statusCode).toBe(400)
    expect(question).toMatchObject({ from: '2025-10', to: '2026-03' })
  })

  test('who may not see a unit may neither ask about it nor read what others asked', async ({
    app,
    db,
    whole,
  }) => {
    const ids = await unitIdsByCode(db)
    const head = await signIn(app, db, 'unit_head', ids.get('P01-S01') ?? 0)

    const asked = await ask(app, head, { ...years, unit: ids.get('P02') })
    const read = await app.inject({ url: `/api/v1/analyses/${whole.id}`, headers: { cookie: head } })
    const own = await ask(app, head, years)

    expect([asked.statusCode, read.statusCode]).toEqual([404, 404])
    expect(own.json().question.unitId).toBe(ids.get('P01-S01'))
  })

  test('clerks, who see no figures, may not ask', async ({ app, db, whole }) => {
    const clerk = await signIn(app, db, 'clerk')

    expect((await ask(app, clerk, years)).statusCode).toBe(403)
    const read = await app.inject({ url: `/api/v1/analyses/${whole.id}`, headers: { cookie: clerk } })
    expect(read.statusCode).toBe(403)
  })
})
