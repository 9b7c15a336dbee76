import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Answers } from '#contract/flow.ts'
import { partName } from '../../server/figures/kept-back.ts'
import { buildOverview } from '../../server/figures/overview.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { begin, publish, renderingEngine, scopeOf, somebody } from '../support/reports.ts'
import { type TestClock, test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

// The two contents of SIPAS: policy, which everybody is asked about, and service, for those who had one.

async function send(
  { app, clock, open }: { app: FastifyInstance; clock: TestClock; open: OpenSurvey },
  count: number,
  day: string,
  answers: Answers,
) {
  clock.set(`${day}T12:00:00+07:00`)
  for (let sent = 0; sent < count; sent++) {
    const reply = await put(app, newId(), contentOf(open, answers, 'X1', day))
    expect(reply.statusCode, reply.body).toBe(201)
  }
  clock.set('2026-06-15T10:00:00+07:00')
}

const policy = (level: number) => ({
  policy_areas: ['health'],
  cs1_health: level,
  cs2_health: level,
  cs3_health: level,
  cs4_health: level,
})
const service = (level: number) => ({ tc1: level, tt1: level, cc1: level, kq1: level })
const feedback = { filed_feedback: 'yes', pa1: 5 }

const year = 'instrument=sipas&from=2019-01&to=2019-12'

test('a content is its dimensions together, withheld with any of them, and compared with the period before', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db, {
    template: 'sipas-1001-draft',
    windowFrom: '2018-01-01',
    windowTo: '2019-12-31',
  })
  const at = { app, clock, open }
  await send(at, 20, '2018-03-10', { ...policy(2), ...service(2) })
  await send(at, 20, '2018-03-10', { ...policy(4), ...service(2) })
  await send(at, 30, '2019-03-10', { ...policy(5), ...service(5) })
  await send(at, 10, '2019-03-10', { ...policy(2), ...service(4) })
  await send(at, 20, '2019-03-10', { ...policy(4), used_service: 'no' })
  for (let time = 0; time < 2; time++) await fold(db, clock)

  const { contents, dimensions, whole } = await overviewOf(app, db, year)

  expect(contents.map(({ title }) => title.vi)).toEqual([
    'Xây dựng, tổ chức thực hiện chính sách',
    'Cung ứng dịch vụ hành chính công',
  ])
  const [first, second] = contents
  // 50 of 60 people with four answers each; 40 of 40. As four answers of a person are alike: sqrt(p q / 59).
  expect(first?.figure).toMatchObject({ respondents: 60, answers: 240, index: 50 / 60 })
  expect((first?.figure.high ?? 0) - (first?.figure.low ?? 0)).toBeCloseTo(
    2 * 1.959964 * Math.sqrt((5 / 6 / 6) * (1 / 59)),
    6,
  )
  expect(second?.figure).toMatchObject({ respondents: 40, answers: 160, index: 1 })
  expect(whole.answers).toBe(400)
  expect(first?.change?.difference).toBeCloseTo(50 / 60 - 0.5, 10)
  expect(second?.change).toMatchObject({ difference: 1, isClear: true })
  expect(dimensions.find(({ key }) => key === 'pa')?.figure).toMatchObject({ respondents: 0 })

  // Kept back for what was published, a dimension takes its content with it, and so does the one withheld for its sake.
  const keptBack = new Set([partName('P', 'cs1')])
  const unitId = (await unitIdsByCode(db)).get('P') ?? 0
  const kept = await buildOverview(db, {
    instrument: 'sipas',
    unitId,
    scopeUnitId: null,
    from: '2019-01',
    to: '2019-12',
    keptBack,
    today: '2026-06-15',
  })
  const keptDimensions = kept.dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key)
  expect(keptDimensions).toContain('cs1')
  expect(keptDimensions.length).toBe(2)
  expect(kept.contents.map(({ figure }) => figure.withheld)).toEqual([
    'complementary',
    keptDimensions.some((key) => !key.startsWith('cs')) ? 'complementary' : null,
  ])

  // Three people on feedback: their dimension is too small, another is withheld for it, and so is their content.
  await send(at, 3, '2019-05-10', { ...policy(4), ...service(4), ...feedback })
  await send(at, 17, '2019-05-10', { ...policy(4), ...service(4) })
  for (let time = 0; time < 2; time++) await fold(db, clock)
  const small = await overviewOf(app, db, year)
  const hidden = small.dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key)
  expect(hidden).toContain('pa')
  expect(small.contents[1]?.figure).toMatchObject({
    withheld: 'complementary',
    index: null,
    respondents: null,
  })
})

test('a method that names no contents has none', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { windowFrom: '2020-01-01', windowTo: '2020-12-31' })
  await send({ app, clock, open }, 20, '2020-03-10', { acc1: 4 })
  await fold(db, clock)

  expect((await overviewOf(app, db, 'instrument=sipas&from=2020-01&to=2020-12')).contents).toEqual([])
})

test('published results tell the contents, in both languages', async ({ app, db, clock, database }) => {
  const engine = renderingEngine(database, clock)
  const [writer, decider] = [await somebody(app, db, 'analyst'), await somebody(app, db, 'administrator')]
  const province = (await unitIdsByCode(db)).get('P') ?? 0
  const { reportId } = await begin(writer, scopeOf(province, { from: '2019-01', to: '2019-12' }))

  const { document } = await publish(writer, decider, reportId)
  await engine.stop()
  const page = await app.inject(`/ket-qua/${document}`)
  const english = await app.inject(`/ket-qua/${document}?lang=en`)

  const { contents } = await overviewOf(app, db, year)
  for (const { title } of contents) expect(page.body).toContain(`<th scope="row">${title.vi}`)
  expect(page.body).toContain('Hài lòng theo nội dung')
  expect(english.body).toContain('Satisfaction with each content')
})
