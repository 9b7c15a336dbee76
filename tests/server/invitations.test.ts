import { expect } from 'vitest'
import type { Coverage } from '#contract/link.ts'
import { coverageOf } from '../../server/figures/coverage.ts'
import { issueCodes } from '../support/codes.ts'
import { ask, issueBatchAt, makeLink, tokenOf } from '../support/links.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

const yesterday = 86_400

test('what was handed out is noted by day, corrected and taken back', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId } = await makeLink(app, cookie, open)
  const note = (day: string, handedOut: number | null) =>
    ask(app, cookie, 'PUT', `/collectors/${collectorId}/invitations/${day}`, { handedOut })
  const list = async () =>
    (
      await ask(app, cookie, 'GET', `/collectors/${collectorId}/invitations?from=2026-06-13&to=2026-06-15`)
    ).json()
  await issueBatchAt(app, cookie, { collectorId }, 30)

  await note('2026-06-14', 12)
  await note('2026-06-14', 15)
  await note('2026-06-15', 0)

  expect(await list()).toEqual([
    { day: '2026-06-15', handedOut: 0, codesIssued: 30 },
    { day: '2026-06-14', handedOut: 15, codesIssued: 0 },
    { day: '2026-06-13', handedOut: null, codesIssued: 0 },
  ])
  await note('2026-06-14', null)
  expect((await list())[1]).toEqual({ day: '2026-06-14', handedOut: null, codesIssued: 0 })
})

test.for([
  ['2026-06-16', 422],
  ['2026-02-30', 400],
  ['today', 400],
] as const)('no invitations are noted for %s', async ([day, status], { app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId } = await makeLink(app, cookie, open)

  const path = `/collectors/${collectorId}/invitations/${day}`
  expect((await ask(app, cookie, 'PUT', path, { handedOut: 3 })).statusCode).toBe(status)
})

test('clerks note what their own unit handed out; those who only read do not', async ({ app, db }) => {
  const open = await openSurvey(db)
  const { collectorId } = await makeLink(app, await signIn(app, db), open)
  const [own, other] = [open.collectors.X1?.unitId ?? null, open.collectors.X2?.unitId ?? null]
  const path = `/collectors/${collectorId}/invitations/2026-06-15`
  const note = async (role: 'clerk' | 'analyst', unitId: number | null) =>
    (await ask(app, await signIn(app, db, role, unitId), 'PUT', path, { handedOut: 3 })).statusCode

  expect([await note('clerk', own), await note('clerk', other), await note('analyst', own)]).toEqual([
    204, 404, 403,
  ])
})

test('coverage is received for each invitation, of days that are over, without a made-up denominator', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId, unitId } = open.collectors.X1 ?? { collectorId: 0, unitId: 0 }
  await ask(app, cookie, 'PUT', `/collectors/${collectorId}/invitations/2026-06-14`, { handedOut: 8 })
  for (let sent = 0; sent < 2; sent++) await put(app, newId(), contentOf(open, { acc1: 4 }), yesterday)
  await put(app, newId(), contentOf(open, { acc1: 4 }))
  await put(app, newId(), contentOf(open, { acc1: 4 }, 'X2'), yesterday)
  const read = async (unit: number): Promise<Coverage> =>
    (await ask(app, cookie, 'GET', `/coverage?unit=${unit}&from=2026-06-14&to=2026-06-20`)).json()

  const [own, other] = [await read(unitId), await read(open.collectors.X2?.unitId ?? 0)]

  expect(own.to).toBe('2026-06-14')
  expect(own.units).toEqual([
    {
      unitId,
      channel: 'qr',
      codesIssued: 0,
      handedOut: 8,
      received: 2,
      codesUsedAgain: 0,
      coverage: 0.25,
    },
  ])
  expect(other.units[0]).toMatchObject({ handedOut: null, received: 1, coverage: null })
})

test('responses are counted by place only where they keep their place', async ({ app, db }) => {
  const cookie = await signIn(app, db)
  const [sipas, counter] = [await openSurvey(db), await openSurvey(db, { template: 'counter-one-tap' })]
  const [about, rated] = [await makeLink(app, cookie, sipas), await makeLink(app, cookie, counter)]
  const both = await makeLink(app, cookie, counter, { surveys: [counter.survey.key, sipas.survey.key] })
  const send = (open: typeof sipas, link: typeof about, answers: Record<string, number>) =>
    put(app, newId(), { ...contentOf(open, answers), collector: tokenOf(link) }, yesterday)
  await send(sipas, about, { acc1: 4 })
  await send(counter, rated, { visit: 5 })
  await send(counter, both, { visit: 5 })

  const reply = await ask(app, cookie, 'GET', `/coverage?unit=${about.unitId}&from=2026-06-14&to=2026-06-14`)

  const received = new Map(
    (reply.json() as Coverage).places.map((place) => [place.collectorId, place.received]),
  )
  expect([about, rated, both].map(({ collectorId }) => received.get(collectorId))).toEqual([null, 1, null])
})

test('codes used again are counted where they came in', async ({ app, db }) => {
  const open = await openSurvey(db)
  const collector = open.collectors.X3
  if (!collector) throw new Error('no collector')
  const [code = ''] = await issueCodes(db, collector, 1)
  const cookie = await signIn(app, db)
  for (let sent = 0; sent < 3; sent++) {
    const payload = {
      content: contentOf(open, { acc1: 4 }, 'X3'),
      sent: { capturedSecondsAgo: yesterday, code },
    }
    await app.inject({ method: 'PUT', url: `/api/v1/responses/${newId()}`, payload })
  }

  const reply = await ask(
    app,
    cookie,
    'GET',
    `/coverage?unit=${collector.unitId}&from=2026-06-14&to=2026-06-14`,
  )

  const place = (reply.json() as Coverage).places.find((row) => row.collectorId === collector.collectorId)
  expect(place?.codesUsedAgain).toBe(2)
})

test('the figures of a unit out of sight are not told', async ({ app, db }) => {
  const open = await openSurvey(db)
  const head = await signIn(app, db, 'unit_head', open.collectors.X1?.unitId ?? null)
  const path = `/coverage?unit=${open.collectors.X2?.unitId}&from=2026-06-14&to=2026-06-14`

  expect((await ask(app, head, 'GET', path)).statusCode).toBe(404)
})

test.for([
  [3, 12, 0.25],
  [3, 2, 1.5],
  [0, 5, 0],
  [3, 0, null],
  [3, null, null],
  [null, 5, null],
] as const)('%s received of %s handed out is %s', ([received, handedOut, expected]) => {
  expect(coverageOf(received, handedOut)).toBe(expected)
})
