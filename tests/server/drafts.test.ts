import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Draft } from '#contract/draft.ts'
import type { DraftReply } from '#contract/drafts.ts'
import type { Db } from '../../server/db/client.ts'
import { findVersion } from '../../server/queries/questionnaires.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { spoil } from '../contract/mistakes.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

const base = 'sipas-5-dimensions'
const at = new Date('2026-01-01T00:00:00Z')

/** A manager at work. */
async function office(app: FastifyInstance, db: Db) {
  await setUpUnits(db)
  await loadTemplates(db, at)
  const cookie = await signIn(app, db, 'manager')
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
    app.inject({ method, url: `/api/v1${path}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  const begin = async (from: string | null, key: string): Promise<DraftReply> => {
    const reply = await call('POST', '/drafts', { from: from && { key: from, version: 1 }, key })
    expect(reply.statusCode, reply.body).toBe(201)
    return reply.json()
  }
  const change = ({ draftId, draft, revision }: DraftReply, changes: Record<string, unknown>) => {
    const changed = structuredClone(draft)
    spoil(changed, changes)
    return call('PUT', `/drafts/${draftId}`, { revision, draft: changed })
  }
  /** A questionnaire of its own for each test, since what is published stays. */
  const publish = async (): Promise<string> => {
    const key = `phieu-${newId().slice(0, 8)}`
    const { draftId } = await begin(base, key)
    await call('POST', `/drafts/${draftId}/publish`, { revision: 1, after: null })
    return key
  }
  return { call, begin, change, publish }
}

describe('drafts', () => {
  test('one begun from nothing says what it lacks, and is kept', async ({ app, db }) => {
    const { call, begin } = await office(app, db)

    const draft = await begin(null, 'phieu-moi')

    expect(draft.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no_questions', 'no_dimensions', 'text_empty']),
    )
    expect((await call('GET', '/drafts')).json()).toMatchObject([
      { draftId: draft.draftId, key: 'phieu-moi' },
    ])
  })

  test('a copy may begin with a title of its own, in Vietnamese alone', async ({ app, db }) => {
    const { call } = await office(app, db)
    const from = { key: base, version: 1 }

    const named = await call('POST', '/drafts', { from, key: 'phieu-dat-ten', title: 'Phiếu của phường' })
    const nameless = await call('POST', '/drafts', { from, key: 'phieu-khac', title: '' })

    expect(named.json<DraftReply>().draft.questionnaire.title).toEqual({ vi: 'Phiếu của phường' })
    expect(nameless.statusCode).toBe(400)
  })

  test('the next version: changed, compared, published once, and the old one stays', async ({ app, db }) => {
    const { call, begin, change, publish } = await office(app, db)
    const key = await publish()
    const draft = await begin(key, key)

    const changed = (
      await change(draft, { 'acc1.prompt.vi': 'Chỗ ngồi chờ đủ cho mọi người' })
    ).json<DraftReply>()
    expect(changed).toMatchObject({ revision: 2, basedOnVersion: 1, overtakenBy: null })
    expect(changed.differences.map(({ key }) => key)).toEqual(['acc1'])
    expect(changed.impact).toMatchObject([{ key: 'acc1', effect: 'may_break', isKept: true, trend: null }])
    const published = await call('POST', `/drafts/${draft.draftId}/publish`, { revision: 2, after: 1 })

    expect(published.json()).toEqual({ key, version: 2, methodVersion: 1 })
    expect((await call('GET', `/drafts/${draft.draftId}`)).statusCode).toBe(404)
    expect((await findVersion(db, key, 2))?.sections[0]?.items[0]?.prompt.vi).toBe(
      'Chỗ ngồi chờ đủ cho mọi người',
    )
    expect((await findVersion(db, key, 1))?.sections[0]?.items[0]?.prompt.vi).toBe(
      'Nơi ngồi chờ tại Bộ phận Một cửa đủ chỗ ngồi',
    )
    const differences = await call('GET', `/questionnaires/${key}/2/differences?since=1`)
    expect(differences.json()).toMatchObject({
      items: [{ key: 'acc1', changes: [{ kind: 'reworded', languages: ['vi'] }] }],
      method: [],
    })
  })

  test('a changed method gets a version of its own, an unchanged one none', async ({ app, db, clock }) => {
    const { call, begin, change, publish } = await office(app, db)
    const key = await publish()
    clock.set(new Date(clock().getTime() + 1000).toISOString())
    const draft = await begin(key, key)
    await change(draft, { 'method.topLevels': [5] })

    const published = await call('POST', `/drafts/${draft.draftId}/publish`, { revision: 2, after: 1 })

    expect(published.json()).toEqual({ key, version: 2, methodVersion: 2 })
    const differences = await call('GET', `/questionnaires/${key}/2/differences?since=1`)
    expect(differences.json()).toMatchObject({
      items: [],
      method: [{ kind: 'top_levels', to: { levels: [5] } }],
    })
  })

  test('of two people who change one draft, the second is told and nothing is lost', async ({ app, db }) => {
    const { call, begin, change } = await office(app, db)
    const draft = await begin(base, 'phieu-chung')
    await change(draft, { 'acc1.prompt.vi': 'Của người thứ nhất' })

    const late = await change(draft, { 'acc1.prompt.vi': 'Của người thứ hai' })

    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({
      code: 'draft_changed',
      details: { revision: 2, changedBy: expect.any(String) },
    })
    const kept = (await call('GET', `/drafts/${draft.draftId}`)).json<DraftReply>()
    expect(kept.draft.questionnaire.sections[0]?.items[0]?.prompt.vi).toBe('Của người thứ nhất')
    expect((await call('DELETE', `/drafts/${draft.draftId}?revision=1`)).statusCode).toBe(409)
    expect(
      (await call('POST', `/drafts/${draft.draftId}/publish`, { revision: 1, after: null })).statusCode,
    ).toBe(409)
  })

  test('a draft with a fault is not published, whoever asks', async ({ app, db }) => {
    const { call, begin, change, publish } = await office(app, db)
    const key = await publish()
    const draft = await begin(key, key)
    await change(draft, { 'acc1.showWhen': { item: 'acc4', answered: true } })

    const refused = await call('POST', `/drafts/${draft.draftId}/publish`, { revision: 2, after: 1 })

    expect(refused.statusCode).toBe(422)
    expect(refused.json().details.findings[0]).toMatchObject({
      code: 'condition_looks_forward',
      weight: 'fault',
    })
    expect(await findVersion(db, key, 2)).toBeNull()
    expect((await call('GET', `/drafts/${draft.draftId}`)).statusCode).toBe(200)
  })

  test('who was overtaken sees it, and publishes after the newer version or not at all', async ({
    app,
    db,
  }) => {
    const { call, begin, change, publish } = await office(app, db)
    const key = await publish()
    const [first, second] = [await begin(key, key), await begin(key, key)]
    await change(first, { 'acc1.prompt.vi': 'Sửa lần một' })
    await call('POST', `/drafts/${first.draftId}/publish`, { revision: 2, after: 1 })

    const seen = (await call('GET', `/drafts/${second.draftId}`)).json<DraftReply>()
    const refused = await call('POST', `/drafts/${second.draftId}/publish`, { revision: 1, after: 1 })

    expect(seen.overtakenBy).toBe(2)
    expect(refused.json()).toMatchObject({ code: 'draft_overtaken', details: { newest: 2 } })
    const after = await call('POST', `/drafts/${second.draftId}/publish`, { revision: 1, after: 2 })
    expect(after.json()).toMatchObject({ version: 3 })
  })

  test.for<[what: string, changes: Record<string, unknown>, code: string]>([
    ['an item of no known kind', { 'acc1.type': 'slider' }, 'invalid_request'],
    ['another key than that of its series', { 'questionnaire.key': 'khac' }, 'draft_key_fixed'],
    ['another instrument', { 'questionnaire.instrument': 'counter' }, 'draft_key_fixed'],
    ['half a character', { 'acc1.prompt.vi': '\uD800' }, 'unstorable_text'],
    ['10,000 characters', { 'acc1.prompt.vi': 'a'.repeat(10_000) }, 'invalid_request'],
    ['limits below five', { 'method.minimumN': 1 }, 'invalid_request'],
  ])('%s is refused with its place', async ([, changes, code], { app, db }) => {
    const { begin, change } = await office(app, db)
    const draft = await begin(base, base)

    const reply = await change(draft, changes)

    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    expect(reply.json().code).toBe(code)
    if (code === 'invalid_request') expect(reply.json().details[0].at).toMatch(/^\/(questionnaire|method)\//)
  })

  test('text is kept as it was typed, scripts and bidirectional marks too', async ({ app, db }) => {
    const { begin, change } = await office(app, db)
    const draft = await begin(base, base)
    const typed = '<script>alert(1)</script> \u202Eabc'

    const reply = await change(draft, { 'acc1.prompt.vi': typed })

    expect(reply.json<DraftReply>().draft.questionnaire.sections[0]?.items[0]?.prompt.vi).toBe(typed)
  })

  test('a new questionnaire cannot take the key of another', async ({ app, db }) => {
    const { call, begin, change } = await office(app, db)
    const refused = await call('POST', '/drafts', { from: null, key: base })
    const draft = await begin(base, 'phieu-rieng')
    await change(draft, { 'questionnaire.key': base, 'method.key': base })

    const published = await call('POST', `/drafts/${draft.draftId}/publish`, { revision: 2, after: 1 })

    expect(refused.json().code).toBe('already_exists')
    expect(published.json().code).toBe('already_exists')
  })

  test('an edit is told how many months of figures it touches', async ({ app, db, clock }) => {
    const key = await (await office(app, db)).publish()
    const open = await openSurvey(db, { template: key })
    for (let sent = 0; sent < 20; sent++)
      await put(app, newId(), contentOf(open, { acc1: 5, pro1: 4 }, 'X1', '2026-06-10'))
    clock.set('2026-07-15T10:00:00+07:00')
    await fold(db, clock)
    const { begin, change } = await office(app, db)
    const draft = await begin(key, key)

    const reply = await change(draft, { 'acc1.prompt.vi': 'Chỗ ngồi' })

    expect(reply.json<DraftReply>().impact[0]?.trend).toEqual({ from: '2026-06', to: '2026-06' })
  })

  test('clerks and heads of units write none', async ({ app, db }) => {
    await office(app, db)
    for (const role of ['clerk', 'unit_head', 'analyst', 'supervisor'] as const) {
      const cookie = await signIn(app, db, role)
      expect((await app.inject({ url: '/api/v1/drafts', headers: { cookie } })).statusCode, role).toBe(403)
    }
  })

  test('nobody changes what is published, not even in SQL', async ({ app, db }) => {
    await office(app, db)
    const spoiled = (async () => db.execute(sql`update questionnaire_versions set version = 7`))()

    await expect(spoiled).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

test('a published questionnaire is listed with its versions and read with its method', async ({
  app,
  db,
  clock,
}) => {
  clock.set('2026-08-01T10:00:00+07:00')
  const { call, publish } = await office(app, db)
  const own = await publish()

  const list = (await call('GET', '/questionnaires')).json()
  const one = (await call('GET', `/questionnaires/${own}/1`)).json<Draft>()

  expect(list.find(({ key }: { key: string }) => key === own)).toMatchObject({
    instrument: 'sipas',
    isTemplate: false,
    items: 25,
    versions: [{ version: 1, publishedOn: '2026-08-01', surveys: 0 }],
  })
  expect(list.find(({ key }: { key: string }) => key === base).isTemplate).toBe(true)
  expect([one.questionnaire.key, one.method.key]).toEqual([own, own])
  expect((await call('GET', `/questionnaires/${base}/9`)).statusCode).toBe(404)
})
