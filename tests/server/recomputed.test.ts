import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Method } from '#contract/method.ts'
import type { PublishedMethod } from '#contract/methods.ts'
import type { Overview } from '#contract/office.ts'
import { misfitOf } from '../../server/figures/other-method.ts'
import { publishMethod } from '../../server/queries/questionnaires.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { readMethods } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

const key = 'sipas-5-dimensions'
const shipped = readMethods().find((method) => method.key === key) as Method
const withWeights = (weights: number[]) =>
  shipped.dimensions.map((dimension, d) => ({ ...dimension, weight: weights[d] ?? 0 }))

/** Versions of the shipped method, by number. */
const methods: Record<number, Partial<Method>> = {
  2: { aggregation: 'mean_of_dimensions', title: { vi: 'Trung bình năm yếu tố', en: 'Mean of five' } },
  3: { aggregation: 'explicit_weights', dimensions: withWeights([5, 1, 1, 1, 1]) },
  4: { topLevels: [5] },
  5: { dimensions: [...shipped.dimensions.slice(1), ...shipped.dimensions.slice(0, 1)] },
  6: { aggregation: 'mean_of_items' },
  7: { title: { vi: 'Chưa đợt nào dùng' } },
  8: { aggregation: 'mean_of_dimensions', minimumN: 12 },
}

/** One item of each dimension. */
const asked = ['acc1', 'pro1', 'stf1', 'res1', 'fbk1']

/** 2024 was measured by the shipped method and 2025 by the second; the others are used by surveys without responses. */
const measured = test.extend('measured', { scope: 'file' }, async ({ app, db, clock }) => {
  for (const [version, change] of Object.entries(methods))
    await publishMethod(db, { ...shipped, ...change, version: Number(version) }, new Date('2024-01-01'))
  const surveyOf = async (year: string, version: number) => {
    const window = { windowFrom: `${year}-01-01`, windowTo: `${year}-12-31` }
    const open = await openSurvey(db, { key: `dot-${year}-${version}`, template: key, ...window })
    await db.execute(sql`update surveys set method_version = ${version}, questionnaire_version = 1
      where survey_id = ${open.survey.surveyId}`)
    return open
  }
  for (const version of [3, 4, 5, 6, 8]) await surveyOf('2030', version)
  // Satisfied in each dimension, of so many who answered it; not all answer everything.
  const years = [
    ['2024', 1, { X1: [18, 15, 12, 9, 16], X2: [20, 20, 10, 10, 5] }],
    ['2025', 2, { X1: [19, 17, 15, 12, 18], X2: [20, 18, 15, 15, 10] }],
  ] as const
  for (const [year, version, units] of years) {
    const open = await surveyOf(year, version)
    clock.set(`${year}-03-10T12:00:00+07:00`)
    for (const [unit, satisfied] of Object.entries(units))
      for (let person = 0; person < 20; person++) {
        const answers = asked.flatMap((item, d) =>
          d === 4 && unit === 'X1' && person % 2 === 1
            ? []
            : [[item, person < (satisfied[d] ?? 0) ? 5 : 2] as const],
        )
        const content = contentOf(open, Object.fromEntries(answers), unit, `${year}-03-10`)
        expect((await put(app, newId(), content)).statusCode).toBe(201)
      }
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  const ids = await unitIdsByCode(db)
  return { x1: ids.get('X1') ?? 0, x2: ids.get('X2') ?? 0 }
})

const year = (from: string, method?: string) =>
  `instrument=sipas&from=${from}-01&to=${from}-12${method ? `&method=${key}.${method}` : ''}`

const sharesOf = ({ dimensions }: Overview) => dimensions.map(({ figure }) => figure.index ?? Number.NaN)

describe('an earlier period under another method', () => {
  measured(
    'is computed from the same sums, and says that nobody has published it',
    async ({ app, db, measured: _ }) => {
      const published = await overviewOf(app, db, year('2024'))
      const { recomputed, method, whole, ...under } = await overviewOf(app, db, year('2024', '2'))

      const shares = sharesOf(published)
      expect(whole.index).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / 5, 12)
      expect(whole.respondents).toBe(published.whole.respondents)
      expect(sharesOf({ ...under, recomputed, method, whole })).toEqual(shares)
      expect(method).toMatchObject({ key, version: 2, aggregation: 'mean_of_dimensions' })
      expect(recomputed).toMatchObject({ methods: [{ key, version: 1 }], surveys: ['dot-2024-1'] })
      expect(published.recomputed).toBeNull()
    },
  )

  measured(
    'by its weights, unit by unit and month by month',
    async ({ app, db, measured: { x2: unitId } }) => {
      const published = await overviewOf(app, db, `${year('2024')}&unit=${unitId}`)
      const under = await overviewOf(app, db, year('2024', '3'))

      const weights = [5, 1, 1, 1, 1]
      const expected = sharesOf(published).reduce((sum, share, d) => sum + (weights[d] ?? 0) * share, 0) / 9
      expect(under.units.find(({ unit }) => unit.unitId === unitId)?.figure.index).toBeCloseTo(expected, 12)
      expect(under.trend[0]?.figure.index).toBeCloseTo(under.whole.index ?? Number.NaN, 12)
    },
  )

  measured(
    'stands in one series with the later one, which is compared with it',
    async ({ app, db, measured: _ }) => {
      const alone = await overviewOf(app, db, year('2025'))
      const under = await overviewOf(app, db, year('2025', '2'))
      const both = await overviewOf(app, db, `instrument=sipas&from=2024-01&to=2025-12&method=${key}.2`)

      expect([alone.change, alone.noChange]).toEqual([null, 'other_method'])
      expect(under.change?.difference).toBeGreaterThan(0)
      expect(under.recomputed).toBeNull()
      expect([both.breaks, both.whole.respondents]).toEqual([[], 80])
      expect(both.recomputed?.surveys).toEqual(['dot-2024-1'])
    },
  )

  measured('never enters what is asked without it', async ({ app, db, measured: _ }) => {
    const both = await overviewOf(app, db, 'instrument=sipas&from=2024-01&to=2025-12')

    expect(both.whole.respondents).toBe(40)
    expect(both.breaks).toEqual([{ month: '2025-03', because: 'method' }])
    expect(both.otherMethods.map(({ version, misfit }) => [version, misfit]).toSorted()).toEqual([
      [1, null],
      [3, null],
      [4, 'levels'],
      [5, 'dimensions'],
      [6, 'pairs'],
      [8, null],
    ])
  })

  measured.for([
    ['4', 'levels'],
    ['5', 'dimensions'],
    ['6', 'pairs'],
  ] as const)(
    'is refused where its sums do not answer exactly: version %s, %s',
    async ([version, misfit], { app, db, measured: _ }) => {
      const cookie = await signIn(app, db)

      const refused = await app.inject({
        url: `/api/v1/overview?${year('2024', version)}`,
        headers: { cookie },
      })

      expect([refused.statusCode, refused.json().code]).toEqual([422, 'method_unfit'])
      expect(refused.json().details.unfit).toEqual([{ survey: 'dot-2024-1', misfit }])
    },
  )

  measured(
    'is refused by a method that no survey uses, or of another instrument',
    async ({ app, db, measured: _ }) => {
      const cookie = await signIn(app, db)
      const ask = (query: string) => app.inject({ url: `/api/v1/overview?${query}`, headers: { cookie } })

      expect((await ask(year('2024', '7'))).statusCode).toBe(404)
      expect((await ask('instrument=counter&method=sipas-5-dimensions.2')).statusCode).toBe(404)
      expect((await ask('instrument=sipas&method=sipas')).statusCode).toBe(400)
      const peers = await app.inject({ url: `/api/v1/peers?${year('2024', '2')}`, headers: { cookie } })
      expect(peers.statusCode, 'other pages know no other method').toBe(400)
    },
  )

  measured(
    'withholds what any of the methods withholds, and tells no whole of parts that are too few',
    async ({ app, db, measured: { x1: unitId } }) => {
      // The strictest method in the series wants twelve; ten of X1 answered the last dimension.
      const open = await overviewOf(app, db, `${year('2024')}&unit=${unitId}`)
      const under = await overviewOf(app, db, `${year('2024', '3')}&unit=${unitId}`)

      expect(open.dimensions.at(-1)?.figure).toMatchObject({ respondents: 10, withheld: null })
      expect(under.method?.minimumN).toBe(12)
      expect(under.dimensions.at(-1)?.figure).toMatchObject({ respondents: null, withheld: 'small' })
      expect(under.whole).toMatchObject({ respondents: 20, index: null, score: null })
      expect(under.whole.withheld).toBeNull()
      expect(under.trend.every(({ figure }) => figure.index === null)).toBe(true)
    },
  )

  measured('is marked in the report and its name', async ({ app, db, measured: _ }) => {
    const cookie = await signIn(app, db)
    const report = (method?: string) =>
      app.inject({ url: `/api/v1/report.pdf?${year('2024', method)}`, headers: { cookie } })

    const [published, under] = [await report(), await report('2')]

    expect([published.statusCode, under.statusCode]).toEqual([200, 200])
    expect(under.headers['content-disposition']).toContain('tinh-lai')
    expect(published.headers['content-disposition']).not.toContain('tinh-lai')
  })
})

measured(
  'the methods are listed, each with its hash and the surveys that use it',
  async ({ app, db, measured: _ }) => {
    const cookie = await signIn(app, db)

    const { statusCode, ...reply } = await app.inject({ url: '/api/v1/methods', headers: { cookie } })

    const list: PublishedMethod[] = reply.json()
    const found = (version: number) => list.find((one) => one.key === key && one.version === version)
    expect(statusCode).toBe(200)
    expect(found(2)).toMatchObject({ publishedOn: '2024-01-01', aggregation: 'mean_of_dimensions' })
    expect(found(2)?.surveys.map((survey) => survey.key)).toEqual(['dot-2025-2'])
    expect(found(2)?.dimensions.map(({ items }) => items)).toEqual([4, 4, 5, 5, 4])
    expect(found(7)?.surveys).toEqual([])
    expect(new Set(list.map(({ hash }) => hash)).size).toBe(list.length)
  },
)

describe('which methods answer for each other', () => {
  const change = (one: Partial<Method>): Method => ({ ...shipped, ...one })

  test('names, grades, limits, weights and the order of questions do not matter', () => {
    const renamed = shipped.dimensions.map((one) => ({
      ...one,
      key: `${one.key}x`,
      items: one.items.toReversed(),
    }))

    expect(
      misfitOf(shipped, change({ dimensions: renamed, bands: [], minimumN: 9, topLevels: [5, 4] })),
    ).toBeNull()
  })

  test('the mean of questions is answered where it was taken, in the same order', () => {
    const own = change({ aggregation: 'mean_of_items' })
    const other = shipped.dimensions.map((one) => ({ ...one, items: one.items.toReversed() }))

    expect(misfitOf(own, change({ aggregation: 'mean_of_items', title: { vi: 'x' } }))).toBeNull()
    expect(misfitOf(own, change({ aggregation: 'pooled_answers' }))).toBeNull()
    expect(misfitOf(own, change({ aggregation: 'mean_of_items', dimensions: other }))).toBe('dimensions')
  })

  test('a question that moves to another dimension does', () => {
    const [first, second, ...rest] = structuredClone(shipped.dimensions)
    if (!first || !second) throw new Error('too few dimensions')
    second.items.push(first.items.pop() ?? '')

    expect(misfitOf(shipped, change({ dimensions: [first, second, ...rest] }))).toBe('dimensions')
  })
})
