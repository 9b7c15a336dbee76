import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test as pure } from 'vitest'
import type { DraftReply } from '#contract/drafts.ts'
import { exchangeFormat, exchangeVersion } from '#contract/exchange.ts'
import { draftFaults, readExchangeFile } from '../../server/questionnaires/draft-faults.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { goodDraft, shippedDraft } from '../support/drafts.ts'
import { test } from '../support/server.ts'
import { setUpUnits, signIn } from '../support/survey.ts'

const fileOf = (key: string) => ({
  format: exchangeFormat,
  formatVersion: exchangeVersion,
  ...shippedDraft(key),
})

describe('a questionnaire as a file', () => {
  test('goes out and comes back the same, under a key of its own', async ({ app, db }) => {
    await setUpUnits(db)
    await loadTemplates(db, new Date('2026-01-01'))
    const cookie = await signIn(app, db, 'manager')
    const out = await app.inject({
      url: '/api/v1/questionnaires/sipas-1001-draft/1/export.json',
      headers: { cookie },
    })
    const schema = (await app.inject('/api/questionnaire.schema.json')).json()

    const file = out.json()
    const back = await app.inject({
      method: 'POST',
      url: '/api/v1/drafts/import',
      headers: { cookie },
      payload: { key: 'mang-ve', file },
    })

    const ajv = new Ajv({ allowUnionTypes: true })
    addFormats.default(ajv)
    expect(ajv.validate(schema, file), ajv.errorsText()).toBe(true)
    expect(back.json()).toMatchObject({ leftBehind: [] })
    const draft = (
      await app.inject({ url: `/api/v1/drafts/${back.json().draftId}`, headers: { cookie } })
    ).json<DraftReply>()
    expect(draft.draft.questionnaire).toEqual({ ...file.questionnaire, key: 'mang-ve' })
    expect(draft.draft.method).toEqual({ ...file.method, key: 'mang-ve' })
    expect(out.headers['content-disposition']).toContain('sipas-1001-draft-1.json')
  })

  test('that cannot be read is refused place by place, and nothing is begun', async ({ app, db }) => {
    await setUpUnits(db)
    const cookie = await signIn(app, db, 'manager')
    const file = { ...fileOf('counter-one-tap'), formatVersion: 2 }
    file.questionnaire.sections = []
    const before = (await app.inject({ url: '/api/v1/drafts', headers: { cookie } })).json()

    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/drafts/import',
      headers: { cookie },
      payload: { key: 'hong', file: { ...file, method: { ...file.method, aggregation: 'median' } } },
    })

    expect(reply.statusCode).toBe(400)
    expect(reply.json().details).toEqual(
      expect.arrayContaining([
        { at: '/file/formatVersion', expected: expect.any(String) },
        { at: '/file/method/aggregation', expected: expect.stringContaining('pooled_answers') },
      ]),
    )
    expect((await app.inject({ url: '/api/v1/drafts', headers: { cookie } })).json()).toEqual(before)
  })
})

pure('what is not known here is left behind line by line, and the rest is carried over', () => {
  const file = fileOf('sipas-5-dimensions')
  const newer = structuredClone(file) as typeof file & Record<string, unknown>
  newer.author = 'Sở Nội vụ'
  Object.assign(newer.questionnaire.sections[0]?.items[0] ?? {}, { picture: 'ghe.png' })
  Object.assign(newer.method, { 'a/b': 1 })

  const read = readExchangeFile(newer)

  expect(read).toEqual({
    draft: { questionnaire: file.questionnaire, method: file.method },
    leftBehind: ['/author', '/method/a~1b', '/questionnaire/sections/0/items/0/picture'],
  })
})

pure('every good draft is read back as it was', () => {
  fc.assert(
    fc.property(goodDraft, (draft) => {
      const file = JSON.parse(
        JSON.stringify({ format: exchangeFormat, formatVersion: exchangeVersion, ...draft }),
      )
      expect(readExchangeFile(file)).toEqual({ draft, leftBehind: [] })
    }),
  )
})

pure('whatever is read instead of a file is told its faults', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readExchangeFile(value)).toMatchObject({ faults: expect.arrayContaining([expect.anything()]) })
      expect(draftFaults(value).length).toBeGreaterThan(0)
    }),
  )
})
