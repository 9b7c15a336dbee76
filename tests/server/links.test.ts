import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { saveServicePoints } from '../../server/queries/units.ts'
import { ask, makeLink, tokenOf } from '../support/links.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

test('a link can be about a service point, a field and a procedure, and its responses are about them', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db, { template: 'counter-one-tap' })
  const cookie = await signIn(app, db, 'manager')
  const unitId = open.collectors.X1?.unitId ?? 0
  await saveServicePoints(db, [{ unitId, code: 'Q3', name: 'Quầy số 3' }])
  await saveCatalogue(db, [
    { code: 'F-LD', name: 'Đất đai', nameEn: 'Land', procedures: [['1.0048', 'Cấp đổi sổ đỏ']] },
  ])

  const link = await makeLink(app, cookie, open, { servicePoint: 'Q3', procedure: '1.0048' })

  expect(link).toMatchObject({
    servicePoint: { code: 'Q3', name: 'Quầy số 3', nameEn: null },
    field: { code: 'F-LD', name: 'Đất đai', nameEn: 'Land' },
    procedure: { code: '1.0048', name: 'Cấp đổi sổ đỏ', nameEn: null },
    codes: 'none',
    expiresOn: null,
  })
  const content = { ...contentOf(open, { visit: 5 }), collector: tokenOf(link) }
  expect((await put(app, newId(), content)).statusCode).toBe(201)
  const { rows } = await db.execute(
    sql`select p.code, r.field_code, r.procedure_code from responses r
      join service_points p using (service_point_id) where r.collector_id = ${link.collectorId}`,
  )
  expect(rows).toEqual([{ code: 'Q3', field_code: 'F-LD', procedure_code: '1.0048' }])
})

test.for([{ servicePoint: 'Q9' }, { field: 'F-none' }, { procedure: 'none' }])(
  'a link about something unknown is not made: %o',
  async (about, { app, db }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const unitId = open.collectors.X1?.unitId
    const body = { unitId, kind: 'link', name: 'Áp phích', surveys: [open.survey.key], ...about }

    const reply = await ask(app, cookie, 'POST', '/collectors', body)

    expect([reply.statusCode, reply.json().code]).toEqual([422, 'unknown_reference'])
    const listed = await ask(app, cookie, 'GET', `/collectors?unit=${unitId}`)
    expect(listed.json().filter(({ name }: { name: string }) => name === 'Áp phích')).toEqual([])
  },
)

test('what a link can be about is listed for the unit alone', async ({ app, db }) => {
  const ids = await setUpUnits(db)
  await saveServicePoints(db, [{ unitId: ids.get('X2') ?? 0, code: 'B1', name: 'Bàn 1' }])
  const cookie = await signIn(app, db)
  const pointsOf = async (code: string) =>
    (await ask(app, cookie, 'GET', `/link-subjects?unit=${ids.get(code)}`)).json().servicePoints

  expect(await pointsOf('X2')).toEqual([{ code: 'B1', name: 'Bàn 1', nameEn: null }])
  expect(await pointsOf('X3')).toEqual([])
})

test('altered, revoked and foreign addresses show one neutral page and lead nowhere', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const good = await makeLink(app, cookie, open)
  const revoked = await makeLink(app, cookie, open)
  await ask(app, cookie, 'POST', `/collectors/${revoked.collectorId}/revoke`, { reason: 'In nhầm nơi' })
  const tablet = await makeLink(app, cookie, open, { kind: 'tablet' })
  const { rows } = await db.execute<{ token: string }>(
    sql`select token from collectors where collector_id = ${tablet.collectorId}`,
  )
  const tokens = [
    `${tokenOf(good)}A`,
    tokenOf(revoked),
    rows[0]?.token ?? '',
    'https:%2F%2Fevil.example',
    '%2F%2Fevil.example',
    'A'.repeat(90),
  ]

  const pages = await Promise.all(tokens.map((token) => app.inject(`/q/${token}`)))

  expect((await app.inject(`/q/${tokenOf(good)}`)).statusCode).toBe(200)
  expect(pages.map(({ statusCode }) => statusCode)).toEqual(tokens.map(() => 404))
  expect(new Set(pages.map(({ body }) => body)).size).toBe(1)
  expect(pages[0]?.body).toContain('Không tìm thấy phiếu khảo sát')
  expect(pages.filter(({ headers }) => 'location' in headers)).toEqual([])
  expect(pages[0]?.body).not.toContain('Xã An Bình')
})

test('an address whose last day is over says that collecting has ended, and leads nowhere', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db)
  const link = await makeLink(app, await signIn(app, db), open, { expiresOn: '2026-06-15' })
  clock.set('2026-06-16T00:01:00+07:00')

  const { statusCode, body, headers } = await app.inject(`/q/${tokenOf(link)}`)
  clock.set('2026-06-15T10:00:00+07:00')

  expect(statusCode).toBe(410)
  expect(body).toContain('Đợt khảo sát đã kết thúc')
  expect(headers).not.toHaveProperty('location')
})

test('no request to a form is answered with another address', async ({ app, db }) => {
  const open = await openSurvey(db)
  const token = open.collectors.X1?.token
  const requests = [
    `/q/${token}?next=https://evil.example`,
    `/q/${token}/..%2F..%2Fevil.example`,
    `/q//evil.example`,
    `//evil.example/q/${token}`,
  ]

  const replies = await Promise.all(requests.map((url) => app.inject(url)))

  expect(replies.filter(({ statusCode }) => statusCode >= 300 && statusCode < 400)).toEqual([])
})

test('a form begun on the last day can be sent on the next', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { template: 'counter-one-tap' })
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open, { expiresOn: '2026-06-15' })
  clock.set('2026-06-15T23:59:00+07:00')
  const page = (await app.inject(`/q/${tokenOf(link)}`)).body
  const hidden = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [
      key,
      value ?? '',
    ]),
  )
  clock.set('2026-06-16T00:01:00+07:00')

  const sent = await app.inject({
    method: 'POST',
    url: `/q/${tokenOf(link)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...hidden, visit: '5' } as Record<string, string>).toString(),
  })
  const late = await app.inject(`/q/${tokenOf(link)}`)
  clock.set('2026-06-15T10:00:00+07:00')

  expect([sent.statusCode, late.statusCode]).toEqual([200, 410])
})

test('a revoked link opens again, and both acts are in the log with their reason', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db, 'manager')
  const link = await makeLink(app, cookie, open)
  const path = `/collectors/${link.collectorId}`
  const statusOf = async () => (await app.inject(`/q/${tokenOf(link)}`)).statusCode

  const first = await ask(app, cookie, 'POST', `${path}/revoke`, { reason: 'Áp phích bị gỡ' })
  const whileRevoked = await statusOf()
  const twice = await ask(app, cookie, 'POST', `${path}/revoke`, { reason: 'Áp phích bị gỡ' })
  const reopened = await ask(app, cookie, 'POST', `${path}/reopen`)

  expect([first.statusCode, whileRevoked, twice.statusCode, reopened.statusCode, await statusOf()]).toEqual([
    204, 404, 409, 204, 200,
  ])
  const { rows } = await db.execute(
    sql`select act, subject ->> 'reason' as reason from audit_log
      where (subject ->> 'collectorId')::int = ${link.collectorId} order by number`,
  )
  expect(rows).toEqual([
    { act: 'collector_added', reason: null },
    { act: 'collector_revoked', reason: 'Áp phích bị gỡ' },
    { act: 'collector_reopened', reason: null },
  ])
})

test('a revocation without a reason is refused', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId } = await makeLink(app, cookie, open)

  const reply = await ask(app, cookie, 'POST', `/collectors/${collectorId}/revoke`, { reason: '' })

  expect(reply.statusCode).toBe(400)
})

test('the last day of a link can be moved, but not into the past', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId, unitId } = await makeLink(app, cookie, open)
  const change = (expiresOn: string | null) =>
    ask(app, cookie, 'PATCH', `/collectors/${collectorId}`, { expiresOn })

  const replies = [await change('2026-06-14'), await change('2026-12-31')]

  expect(replies.map(({ statusCode }) => statusCode)).toEqual([422, 200])
  const list = (await ask(app, cookie, 'GET', `/collectors?unit=${unitId}`)).json()
  expect(list.find((row: { collectorId: number }) => row.collectorId === collectorId).expiresOn).toBe(
    '2026-12-31',
  )
})

test('those who only read, and managers of another unit, change no link', async ({ app, db }) => {
  const open = await openSurvey(db)
  const owner = await signIn(app, db)
  const { collectorId } = await makeLink(app, owner, open)
  const reader = await signIn(app, db, 'analyst')
  const foreign = await signIn(app, db, 'manager', open.collectors.X2?.unitId ?? null)
  const revoke = async (cookie: string) =>
    (await ask(app, cookie, 'POST', `/collectors/${collectorId}/revoke`, { reason: 'không có lý do' }))
      .statusCode

  expect([await revoke(reader), await revoke(foreign), await revoke(owner)]).toEqual([403, 404, 204])
})

test('what was captured at a link after its end waits in quarantine', async ({ app, db, clock }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open, { expiresOn: '2026-06-15' })
  const content = { ...contentOf(open, { acc1: 4 }), collector: tokenOf(link) }
  const reasonOn = async (instant: string) => {
    clock.set(instant)
    const reply = await put(app, newId(), content)
    return reply.json().code ?? reply.statusCode
  }

  const reasons = [await reasonOn('2026-06-16T08:00:00+07:00'), await reasonOn('2026-06-17T08:00:00+07:00')]
  clock.set('2026-06-15T10:00:00+07:00')

  // Who opened the form late on the last day may finish it after midnight.
  expect(reasons).toEqual([201, 'collector_expired'])
})
