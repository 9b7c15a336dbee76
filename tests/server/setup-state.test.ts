import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { SetupState } from '#contract/setup-state.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { lastAct } from '../support/audit.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

const stateOf = async (app: FastifyInstance, cookie: string): Promise<SetupState> =>
  (await app.inject({ url: '/api/v1/setup-state', headers: { cookie } })).json()

describe('setting up, as far as it has come', () => {
  // One story on one database: each part stands on the one before.
  test('from an empty database to responses, worked out from what there is', async ({ app, db }) => {
    await loadTemplates(db, new Date())
    const cookie = await signIn(app, db)
    const empty = await stateOf(app, cookie)
    await setUpUnits(db)
    const withUnits = await stateOf(app, cookie)
    const open = await openSurvey(db, { key: 'dot-1' })
    const collecting = await stateOf(app, cookie)
    const sent = await put(app, newId(), contentOf(open, { acc1: 4 }))
    expect(sent.json()).toMatchObject({ hash: expect.any(String) })
    const answered = await stateOf(app, cookie)

    expect(empty).toMatchObject({ stage: 'empty', survey: null, method: null })
    expect(withUnits).toMatchObject({ stage: 'preparing', counts: { units: 5 } })
    expect(collecting).toMatchObject({
      stage: 'collecting',
      survey: { key: 'dot-1' },
      method: { draft: true },
      counts: { links: 3, unitsWithPlace: 3, targets: 0 },
      hasResponses: false,
    })
    expect(collecting.missing.map(({ what }) => what)).toContain('method_draft')
    expect(answered.hasResponses).toBe(true)
  })

  test('of several open surveys the latest is meant unless another is asked for', async ({ app, db }) => {
    await openSurvey(db, { key: 'cu-hon' })
    await openSurvey(db, { key: 'moi-hon' })
    await openSurvey(db, { key: 'da-het', windowTo: '2026-01-31' })
    const cookie = await signIn(app, db)
    const about = async (survey: string) =>
      (await app.inject({ url: `/api/v1/setup-state?survey=${survey}`, headers: { cookie } })).json().survey
        .key

    expect((await stateOf(app, cookie)).survey?.key).toBe('moi-hon')
    expect([await about('cu-hon'), await about('da-het')]).toEqual(['cu-hon', 'moi-hon'])
    expect((await stateOf(app, cookie)).surveys.map(({ key }) => key).slice(0, 2)).toEqual([
      'moi-hon',
      'cu-hon',
    ])
  })

  test('a target without a place to answer is counted', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    await openSurvey(db, { key: 'dot-2' })
    const cookie = await signIn(app, db)
    const targets = ['X1', 'S1'].map((code) => ({ unitId: ids.get(code), target: 30, before: null }))

    await app.inject({
      method: 'PUT',
      url: '/api/v1/surveys/dot-2/targets',
      headers: { cookie },
      payload: { targets },
    })

    const { missing, counts } = await stateOf(app, cookie)
    expect(counts.targets).toBe(2)
    expect(missing.find(({ what }) => what === 'units_without_place')?.count).toBe(1)
  })

  test('the agency is set once, shown again, and recorded with what it was', async ({
    app,
    db,
    database,
  }) => {
    const cookie = await signIn(app, db)
    const agency = {
      superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
      issuingAgency: 'SỞ NỘI VỤ',
      place: 'Bình Minh',
      contact: '0204 3555 123',
      idleSeconds: 60,
    }
    const isMissing = async () =>
      (await stateOf(app, cookie)).missing.some(({ what }) => what === 'agency_unnamed')
    const before = await isMissing()

    const url = '/api/v1/agency'
    const seen = (await app.inject({ url, headers: { cookie } })).json()
    expect(seen).toMatchObject({ superiorAgency: '', issuingAgency: '', place: '' })
    const payload = { agency: { ...agency, place: ' Bình Minh ' }, seen }
    await app.inject({ method: 'PUT', url, headers: { cookie }, payload })

    expect([before, await isMissing()]).toEqual([true, false])
    expect((await app.inject({ url, headers: { cookie } })).json()).toEqual(agency)
    expect(await lastAct(database)).toMatchObject({
      act: 'agency_changed',
      subject: { before: { place: '' }, after: agency },
    })
  })

  test('who saw the agency before somebody else changed it changes nothing', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const url = '/api/v1/agency'
    const seen = (await app.inject({ url, headers: { cookie } })).json()
    const save = (place: string, as: object) =>
      app.inject({
        method: 'PUT',
        url,
        headers: { cookie },
        payload: {
          agency: { ...seen, superiorAgency: 'UBND TỈNH', issuingAgency: 'SỞ NỘI VỤ', place },
          seen: as,
        },
      })

    const first = await save('Tân Lập', seen)
    const second = await save('An Hòa', seen)
    // The answer was lost, so that it is sent again: nothing is wrong.
    const repeated = await save('Tân Lập', seen)
    const kept = (await app.inject({ url, headers: { cookie } })).json()
    const again = await save('Phú Thịnh', kept)

    expect([first, second, repeated].map(({ statusCode }) => statusCode)).toEqual([200, 409, 200])
    expect(second.json().code).toBe('setting_changed')
    expect(kept.place).toBe('Tân Lập')
    expect(again.statusCode).toBe(200)
  })

  test('it is for managers of the whole tree', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const status = async (cookie: string) =>
      (await app.inject({ url: '/api/v1/setup-state', headers: { cookie } })).statusCode

    expect(await status(await signIn(app, db, 'analyst'))).toBe(403)
    expect(await status(await signIn(app, db, 'manager', ids.get('X1') ?? 0))).toBe(403)
  })
})

describe('two managers at once', () => {
  test('the later change of a survey is refused, and nothing of it is saved', async ({ app, db }) => {
    await openSurvey(db, { key: 'hai-nguoi', windowFrom: '2026-02-01', windowTo: '2026-06-30' })
    const [first, second] = [await signIn(app, db), await signIn(app, db)]
    const look = async (cookie: string) => {
      const surveys = (await app.inject({ url: '/api/v1/surveys', headers: { cookie } })).json()
      return surveys.find(({ key }: { key: string }) => key === 'hai-nguoi')
    }
    const { stamp } = await look(first)
    const change = (cookie: string, method: 'PATCH' | 'POST' | 'PUT', path: string, payload: object) =>
      app.inject({
        method,
        url: `/api/v1/surveys/hai-nguoi${path}?seen=${stamp}`,
        headers: { cookie },
        payload,
      })
    const census = { sampling: 'census', frame: 'Sổ', frameOn: '2026-01-01', drawnBy: 'Sở' }

    const widened = await change(first, 'PATCH', '', { windowFrom: '2026-01-01', windowTo: '2026-06-30' })
    const late = [
      await change(second, 'PATCH', '', { windowFrom: '2026-02-01', windowTo: '2026-07-31' }),
      await change(second, 'POST', '/close', {}),
      await change(second, 'PUT', '/sampling', census),
    ]

    expect(widened.statusCode).toBe(200)
    expect(late.map((reply) => reply.json().code)).toEqual(Array(3).fill('survey_changed'))
    expect(await look(second)).toEqual(widened.json())
  })
})

describe('counts of populations', () => {
  test('one is added and corrected with its source, as it was seen', async ({ app, db, database }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db)
    const unitId = ids.get('X1') ?? 0
    const row = {
      unitId,
      year: 2024,
      fieldCode: 'HT',
      source: 'Báo cáo một cửa',
      sourceOn: '2024-12-31',
    }
    const set = (transactions: number, before: number | null) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/volumes',
        headers: { cookie },
        payload: { ...row, transactions, before },
      })

    const replies = [await set(100, null), await set(120, 100), await set(130, 100)]
    const act = await lastAct(database)
    const seen = (
      await app.inject({ url: `/api/v1/populations?year=2024&unit=${unitId}`, headers: { cookie } })
    ).json()

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 204, 409])
    expect(seen).toMatchObject({
      years: [2024],
      units: [{ unitId, transactions: 120, fields: 1, sources: [{ text: row.source, on: row.sourceOn }] }],
      fields: [{ transactions: 120, source: row.source }],
    })
    expect(act).toMatchObject({ act: 'volume_set', subject: { before: 100, transactions: 120 } })
  })

  test('a margin likewise; an empty source is refused', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const row = { year: 2024, variable: 'gender', category: 'female', sourceOn: '2024-12-31', before: null }
    const set = (population: number, source: string) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/margins',
        headers: { cookie },
        payload: { ...row, population, source },
      })

    expect((await set(5, ' ')).statusCode).toBe(400)
    expect((await set(5, 'Niên giám')).statusCode).toBe(204)
    expect((await set(6, 'Niên giám')).json().code).toBe('count_changed')
  })
})
