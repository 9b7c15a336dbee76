import { expect } from 'vitest'
import type { Enrolment } from '#contract/kiosk.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'
import { placeTablet } from '../support/tablet.ts'

const enrol = (
  app: Parameters<typeof signIn>[0],
  code: string,
  remoteAddress = `127.0.1.${Math.ceil(Math.random() * 250)}`,
) => app.inject({ method: 'POST', url: '/api/v1/devices/enrol', remoteAddress, payload: { code } })

test('the office makes a code, the tablet uses it once and gets its surveys', async ({ app, db }) => {
  const { survey, collector } = await placeTablet(db)
  const cookie = await signIn(app, db)
  const made = await app.inject({
    method: 'POST',
    url: `/api/v1/collectors/${collector.collectorId}/codes`,
    headers: { cookie },
  })
  const { code } = made.json()

  const first = await enrol(app, code.toLowerCase().replace('-', ' '))
  const second = await enrol(app, code)

  expect(made.statusCode).toBe(201)
  expect(first.statusCode).toBe(201)
  const { token, configuration } = first.json<Enrolment>()
  expect(configuration).toMatchObject({
    collector: collector.token,
    unitName: 'Xã An Bình',
    surveys: [{ key: survey.key, version: 1 }],
  })
  expect(second.json().code).toBe('code_refused')
  const me = await app.inject({ url: '/api/v1/devices/me', headers: { authorization: `Bearer ${token}` } })
  expect(me.json()).toEqual(configuration)
})

test('a code runs out after fifteen minutes', async ({ app, db, clock }) => {
  const { collector } = await placeTablet(db)
  const cookie = await signIn(app, db)
  const { code } = (
    await app.inject({
      method: 'POST',
      url: `/api/v1/collectors/${collector.collectorId}/codes`,
      headers: { cookie },
    })
  ).json()
  clock.set('2026-06-15T10:16:00+07:00')

  const reply = await enrol(app, code)
  clock.set('2026-06-15T10:00:00+07:00')

  expect(reply.json().code).toBe('code_refused')
})

test('guessing codes is slowed down', async ({ app }) => {
  const statuses: number[] = []
  for (let made = 0; made < 12; made++)
    statuses.push((await enrol(app, `AAAA-${made}`, '127.0.2.1')).statusCode)

  expect(statuses[0]).toBe(404)
  expect(statuses.at(-1)).toBe(429)
})

test('a link shows its address and QR image; setting up is written to the audit log', async ({ app, db }) => {
  const { survey } = await openSurvey(db)
  const unitId = (await setUpUnits(db)).get('X2') ?? 0
  const cookie = await signIn(app, db)
  const payload = { unitId, kind: 'link', name: 'Bàn viết', surveys: [survey.key] }

  const added = (
    await app.inject({ method: 'POST', url: '/api/v1/collectors', headers: { cookie }, payload })
  ).json()
  const qr = await app.inject({ url: `/api/v1/collectors/${added.collectorId}/qr.svg`, headers: { cookie } })

  expect(added.url).toMatch(/^https:\/\/hailong\.example\/q\/[A-Z0-9]{12}$/)
  expect(qr.headers['content-type']).toContain('image/svg+xml')
  expect((await app.inject(new URL(added.url).pathname)).statusCode).toBe(200)
  const listed = await app.inject({ url: `/api/v1/collectors?unit=${unitId}`, headers: { cookie } })
  expect(listed.json()).toContainEqual(added)
})

test('a link goes on with the next survey once that is offered there', async ({ app, db }) => {
  const ended = await openSurvey(db, { windowTo: '2026-05-31' })
  const next = await openSurvey(db)
  const link = ended.collectors.X1
  expect((await app.inject(`/q/${link?.token}`)).statusCode).toBe(410)

  await offerSurvey(db, link?.collectorId ?? 0, next.survey.surveyId, 0)

  const page = await app.inject(`/q/${link?.token}`)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain(`data-survey="${next.survey.key}"`)
})
