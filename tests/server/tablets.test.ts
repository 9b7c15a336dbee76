import { describe, expect } from 'vitest'
import type { DeliveryWatch } from '#contract/tablets.ts'
import { endEnrolment } from '../../server/queries/tablets.ts'
import { lastAct } from '../support/audit.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'
import { newId, setUpUnits, signIn } from '../support/survey.ts'
import { dayOf, placeTablet, reportOf, sendReport, standTablet, type TabletPlace } from '../support/tablet.ts'

type App = Parameters<typeof signIn>[0]

const act = (app: App, cookie: string, path: string, payload: Record<string, unknown>, method = 'POST') =>
  app.inject({ method: method as 'POST', url: `/api/v1/tablets/${path}`, headers: { cookie }, payload })

const watch = async (app: App, cookie: string, unitId: number) =>
  (await app.inject({ url: `/api/v1/tablets?unit=${unitId}`, headers: { cookie } })).json<DeliveryWatch>()

/** A quick rating given on a tablet. */
function sendRating(app: App, { survey, collector }: TabletPlace, token: string) {
  const content = {
    survey: survey.key,
    version: 1,
    collector: collector.token,
    language: 'vi',
    notice: 1,
    day: '2026-06-15',
    answers: { visit: 5 },
    respondent: {},
    seconds: 10,
  }
  return app.inject({
    method: 'PUT',
    url: `/api/v1/responses/${newId()}`,
    headers: { authorization: `Bearer ${token}` },
    payload: { content, sent: { capturedSecondsAgo: 0 } },
  })
}

describe('the office manages tablets', () => {
  test('a tablet is renamed', async ({ app, db, database }) => {
    const { collector } = await placeTablet(db)
    const { deviceId } = await standTablet(db, collector)
    const cookie = await signIn(app, db)

    const reply = await act(app, cookie, deviceId, { name: ' Máy sảnh ' }, 'PATCH')

    expect(reply.statusCode).toBe(204)
    const { tablets } = await watch(app, cookie, collector.unitId)
    expect(tablets.find((tablet) => tablet.deviceId === deviceId)?.name).toBe('Máy sảnh')
    expect(await lastAct(database)).toMatchObject({
      act: 'tablet_renamed',
      subject: { name: 'Máy sảnh', before: 'Máy 1' },
    })
  })

  test('a tablet that is moved works at the new place and still tells of the old one', async ({
    app,
    db,
    clock,
  }) => {
    const [from, to] = [await placeTablet(db), await placeTablet(db, 'X2')]
    const tablet = await standTablet(db, from.collector)
    const cookie = await signIn(app, db)
    clock.set('2026-06-15T10:01:00+07:00')

    const reply = await act(app, cookie, `${tablet.deviceId}/move`, { collectorId: to.collector.collectorId })

    clock.set('2026-06-15T10:00:00+07:00')
    expect(reply.statusCode).toBe(204)
    const days = [
      dayOf(from.collector, { captured: 3, waiting: 3 }),
      dayOf(to.collector, { captured: 1, waiting: 1 }),
    ]
    const answer = await sendReport(app, tablet, reportOf(1, days))
    expect(answer.json().configuration.collector).toBe(to.collector.token)
    const of = async (unitId: number) =>
      (await watch(app, cookie, unitId)).tablets.find(({ deviceId }) => deviceId === tablet.deviceId)
    expect((await of(from.collector.unitId))?.counts.captured).toBe(3)
    expect((await of(to.collector.unitId))?.counts.captured).toBe(1)
  })

  test('what a revoked tablet still sends is kept and not counted', async ({ app, db, database }) => {
    const place = await placeTablet(db)
    const [lost, kept] = [
      await standTablet(db, place.collector),
      await standTablet(db, place.collector, 'Máy 2'),
    ]
    const cookie = await signIn(app, db)
    expect((await sendRating(app, place, kept.token)).statusCode).toBe(201)

    const reply = await act(app, cookie, `${lost.deviceId}/revoke`, { reason: 'Mất cắp' })

    expect(reply.statusCode).toBe(204)
    expect(await lastAct(database)).toMatchObject({ act: 'tablet_revoked', subject: { reason: 'Mất cắp' } })
    const refused = await sendRating(app, place, lost.token)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'device_revoked'])
    expect((await sendRating(app, place, kept.token)).statusCode).toBe(201)
    const quarantined = await runAsAdmin(
      database.adminUrl,
      'select reason from quarantine where collector_id = $1',
      [place.collector.collectorId],
    )
    expect(quarantined).toEqual([{ reason: 'device_revoked' }])
    const again = await act(app, cookie, `${lost.deviceId}/revoke`, { reason: 'Mất cắp' })
    expect(again.statusCode).toBe(404)
  })

  test('a tablet that stands nowhere cannot be moved', async ({ app, db, clock }) => {
    const [from, to] = [await placeTablet(db), await placeTablet(db)]
    const { deviceId } = await standTablet(db, from.collector)
    await endEnrolment(db, deviceId, clock())
    const cookie = await signIn(app, db)

    const reply = await act(app, cookie, `${deviceId}/move`, { collectorId: to.collector.collectorId })

    expect(reply.statusCode).toBe(404)
  })

  test('what is missing or will never come is given up, with a reason and no more than that', async ({
    app,
    db,
    database,
  }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    await sendReport(app, tablet, reportOf(1, [dayOf(collector, { captured: 9, delivered: 5, waiting: 3 })]))
    const cookie = await signIn(app, db)
    const giveUp = (count: number) =>
      act(app, cookie, `${tablet.deviceId}/write-off`, {
        collectorId: collector.collectorId,
        day: '2026-06-15',
        count,
        reason: 'Máy cháy',
      })
    const counts = async () =>
      (await watch(app, cookie, collector.unitId)).tablets.find(
        ({ deviceId }) => deviceId === tablet.deviceId,
      )?.counts

    expect(await counts()).toMatchObject({ waiting: 3, missing: 1 })
    const tooMany = await giveUp(5)
    expect([tooMany.statusCode, tooMany.json().details]).toEqual([422, { most: 4 }])
    expect((await giveUp(4)).statusCode).toBe(204)

    expect(await counts()).toMatchObject({ waiting: 0, missing: 0, writtenOff: 4 })
    expect((await giveUp(1)).json().details).toEqual({ most: 0 })
    expect(await lastAct(database)).toMatchObject({
      act: 'responses_written_off',
      subject: { count: 4, day: '2026-06-15', reason: 'Máy cháy' },
    })
  })

  test('tablets of other units are out of sight, and only managers act', async ({ app, db }) => {
    const { collector } = await placeTablet(db, 'X2')
    const { deviceId } = await standTablet(db, collector)
    const ids = await setUpUnits(db)
    const neighbour = await signIn(app, db, 'manager', ids.get('X1') ?? 0)
    const analyst = await signIn(app, db, 'analyst')
    const acts: [path: string, payload: Record<string, unknown>, method?: string][] = [
      [deviceId, { name: 'x' }, 'PATCH'],
      [`${deviceId}/move`, { collectorId: collector.collectorId }],
      [`${deviceId}/revoke`, { reason: 'x' }],
      [
        `${deviceId}/write-off`,
        { collectorId: collector.collectorId, day: '2026-06-15', count: 1, reason: 'x' },
      ],
    ]

    for (const [path, payload, method] of acts) {
      expect((await act(app, neighbour, path, payload, method)).statusCode, path).toBe(404)
      expect((await act(app, analyst, path, payload, method)).statusCode, path).toBe(403)
    }

    const seen = (cookie: string, unit: string) =>
      app.inject({ url: `/api/v1/tablets?unit=${ids.get(unit)}`, headers: { cookie } })
    expect((await seen(neighbour, 'X2')).statusCode).toBe(404)
    const { tablets } = (await seen(analyst, 'P')).json<DeliveryWatch>()
    expect(tablets.map((tablet) => tablet.deviceId)).toContain(deviceId)
  })
})
