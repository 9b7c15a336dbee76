import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished } from 'vitest'
import { allItems, type Item, type Questionnaire } from '#contract/questionnaire.ts'
import type { SurveyVersions } from '#contract/survey-versions.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { publishVersion } from '../../server/queries/questionnaires.ts'
import { findSurvey, offerSurvey } from '../../server/queries/surveys.ts'
import { readTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { overviewOf } from '../support/oracle.ts'
import { type Ask, as, key as keyBallot, newBatch } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { standTablet } from '../support/standing-tablet.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

type Edit = (item: Item) => Item[]

/** The shipped questionnaire with some items changed. */
function changed(edits: Record<string, Edit>): Questionnaire {
  const template = readTemplates().find(({ key }) => key === 'sipas-5-dimensions')
  if (!template) throw new Error('the template is missing')
  const edit = (item: Item) => edits[item.key]?.(item) ?? [item]
  return {
    ...template,
    scales: {
      ...template.scales,
      three: { levels: ['Không', 'Một phần', 'Có'].map((vi) => ({ label: { vi } })) },
    },
    sections: template.sections.map((one) => ({ ...one, items: one.items.flatMap(edit) })),
  }
}

const reworded: Edit = (item) => [{ ...item, prompt: { vi: 'Thủ tục được niêm yết đủ, dễ thấy' } }]
const versions = {
  /** Other words, and one question that means something else from here on. */
  2: changed({ pro1: reworded, acc4: (item) => [{ ...item, meaning: 2 }] }),
  3: changed({ pro1: () => [] }),
  4: changed({ pro1: (item) => (item.type === 'level' ? [{ ...item, scale: 'three' }] : []) }),
}

const withVersions = test.extend('published', { scope: 'file' }, async ({ db }) => {
  for (const [version, document] of Object.entries(versions))
    await publishVersion(db, document, Number(version), new Date('2026-05-02'))
})

/** A survey that began with the first version, with a tablet at a counter, and whoever may change it. */
const running = withVersions.extend('running', async ({ app, db, clock, published: _ }) => {
  clock.set('2026-06-15T10:00:00+07:00')
  onTestFinished(() => clock.set('2026-06-15T10:00:00+07:00'))
  const key = `dot-${newId().slice(0, 8)}`
  const open = await openSurvey(db, { key })
  // What is offered anew asks the newest version; this survey began with the first.
  await db.execute(sql`update surveys set questionnaire_version = 1 where key = ${key}`)
  const unitId = (await setUpUnits(db)).get('X1') ?? 0
  const collector = await ensureCollector(
    db,
    { token: newId().slice(0, 12), unitId, kind: 'tablet', channel: 'tablet', name: 'Quầy 1' },
    new Date('2026-06-01'),
  )
  await offerSurvey(db, collector.collectorId, open.survey.surveyId, 0)
  const { token } = await standTablet(db, collector, `Máy ${key}`)
  const headers = { authorization: `Bearer ${token}` }
  // A session does not last as long as the days that pass here.
  const ask: Ask = async (...request) => as(app, await signIn(app, db))(...request)
  return {
    key,
    open,
    ask,
    headers,
    stamp: async () => {
      const { body } = await ask('GET', '/surveys')
      return body.find((one: { key: string }) => one.key === key).stamp as string
    },
    /** What a tablet asks that reaches the server. */
    versionOnTablet: async () => {
      const reply = await app.inject({ url: '/api/v1/devices/me', headers })
      return reply.json().surveys[0].version as number
    },
    /** What a phone is shown. */
    phonePage: async () => {
      const reply = await app.inject({ url: `/q/${open.collectors.X1?.token}` })
      return reply.body
    },
    fromTablet: (content: ReturnType<typeof contentOf>) =>
      put(app, newId(), { ...content, collector: collector.token }, 0, headers),
  }
})

const words = 'Thủ tục được niêm yết đủ, dễ thấy'

describe('a survey goes on with a later version', () => {
  running(
    'from the day that was chosen, and not before',
    async ({ running: { key, ask, ...one }, clock }) => {
      const { status, body } = await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-06-20' })

      expect([status, body.version, body.next]).toEqual([200, 1, { version: 2, from: '2026-06-20' }])
      clock.set('2026-06-19T23:00:00+07:00')
      expect(await one.versionOnTablet()).toBe(1)
      expect(await one.phonePage()).not.toContain(words)
      clock.set('2026-06-20T00:30:00+07:00')
      expect(await one.versionOnTablet()).toBe(2)
      expect(await one.phonePage()).toContain(words)
    },
  )

  running(
    'while tablets, phones and paper that are out answer the old one',
    async ({ running: { key, open, ask, fromTablet }, app, db, clock }) => {
      const unitId = open.collectors.X1?.unitId ?? 0
      const batch = await newBatch(ask, { unitId, survey: key })
      await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-06-20' })
      clock.set('2026-06-25T10:00:00+07:00')
      const answers = { acc1: 5, acc4: 4, pro1: 4 }
      const old = contentOf(open, answers, 'X1', '2026-06-25')

      const tablet = await fromTablet(old)
      const phone = await put(app, newId(), old)
      const paper = await keyBallot(ask, batch, 1, answers)
      const renewed = await fromTablet({ ...old, version: 2 })
      const later = await newBatch(ask, { unitId, survey: key, day: '2026-06-24' })

      expect([tablet.statusCode, phone.statusCode, paper.status, renewed.statusCode]).toEqual([
        201, 201, 204, 201,
      ])
      expect([batch.version, later.version]).toEqual([1, 2])
      const { rows } = await db.execute<{ version: number; n: number }>(
        sql`select version, count(*)::int as n from responses
        where survey_id = ${open.survey.surveyId} group by 1 order by 1`,
      )
      expect(rows).toEqual([
        { version: 1, n: 2 },
        { version: 2, n: 1 },
      ])
    },
  )

  running(
    'and its series go on where questions mean the same and begin anew where not',
    async ({ running: { key, open, ask }, app, db, clock }) => {
      await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-07-01' })
      for (const [day, version] of [
        ['2026-06-16', 1],
        ['2026-07-02', 2],
      ] as const) {
        clock.set(`${day}T10:00:00+07:00`)
        for (let sent = 0; sent < 40; sent++) {
          const content = contentOf(open, { acc1: 5, acc4: 4, pro1: sent < 30 ? 5 : 2 }, 'X1', day)
          expect((await put(app, newId(), { ...content, version })).statusCode).toBe(201)
        }
      }
      clock.set('2026-08-02T10:00:00+07:00')
      await fold(db, clock)

      const { breaks, trend } = await overviewOf(app, db, 'instrument=sipas&from=2026-06&to=2026-07')
      const july = await overviewOf(app, db, 'instrument=sipas&from=2026-07&to=2026-07')

      expect(breaks).toEqual([{ month: '2026-07', because: 'questionnaire' }])
      expect(trend.map(({ month, figure }) => [month, figure.respondents])).toEqual([
        ['2026-06', expect.any(Number)],
        ['2026-07', 40],
      ])
      expect(july.noChange).toBe('other_questionnaire')
      const noChangeOf = (key: string) => july.dimensions.find((one) => one.key === key)?.noChange
      expect([noChangeOf('acc'), noChangeOf('pro')]).toEqual(['other_questionnaire', null])
      expect(await findRollupFault(db)).toBeNull()
    },
  )

  running(
    'only to one that asks the questions of its indices, on their scales',
    async ({ running: { key, ask } }) => {
      const { body } = await ask('GET', `/surveys/${key}/versions`)
      const { version, earliest, choices }: SurveyVersions = body

      const asked = allItems(changed({})).find((item) => item.key === 'pro1')?.prompt

      expect([version, earliest]).toEqual([1, '2026-06-16'])
      expect(choices.map((choice) => [choice.version, choice.unfit])).toEqual([
        [2, []],
        [3, [{ because: 'item_missing', item: 'pro1', prompt: asked }]],
        [4, [{ because: 'scale_differs', item: 'pro1', prompt: asked }]],
      ])
      expect(choices[0]?.impact.map((one) => [one.key, one.isKept])).toEqual([
        ['acc4', false],
        ['pro1', true],
      ])
      const refused = await ask('PUT', `/surveys/${key}/version`, { version: 3, from: '2026-06-20' })
      expect([refused.status, refused.body.code]).toEqual([422, 'version_unfit'])
    },
  )

  running.for([
    ['today', { version: 2, from: '2026-06-15' }, 'invalid_request'],
    ['no day of the calendar', { version: 2, from: '2026-06-31' }, 'invalid_request'],
    ['the version it asks', { version: 1, from: '2026-06-20' }, 'unknown_reference'],
    ['a version that is not there', { version: 99, from: '2026-06-20' }, 'unknown_reference'],
  ] as const)('not to %s', async ([, body, code], { running: { key, ask } }) => {
    const refused = await ask('PUT', `/surveys/${key}/version`, body)

    expect(refused.body.code).toBe(code)
    expect((await ask('GET', `/surveys/${key}/versions`)).body.next).toBeNull()
  })

  running(
    'not beyond its end, and not where somebody has just changed it',
    async ({ running: { key, ask, stamp } }) => {
      const seen = await stamp()
      await ask('PATCH', `/surveys/${key}`, { windowFrom: '2025-12-01', windowTo: null })
      const stale = await ask('PUT', `/surveys/${key}/version?seen=${seen}`, {
        version: 2,
        from: '2026-06-20',
      })
      await ask('POST', `/surveys/${key}/close`, {})
      const closed = await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-06-20' })

      expect([stale.status, stale.body.code]).toEqual([409, 'survey_changed'])
      expect([closed.status, closed.body.code]).toEqual([400, 'invalid_request'])
    },
  )

  running(
    'unless that is taken back before the day; after it the version stays',
    async ({ running: { key, ask, versionOnTablet }, db, clock }) => {
      await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-06-20' })
      expect((await ask('DELETE', `/surveys/${key}/version`)).body.next).toBeNull()
      clock.set('2026-06-21T10:00:00+07:00')
      expect(await versionOnTablet()).toBe(1)
      await ask('PUT', `/surveys/${key}/version`, { version: 2, from: '2026-06-22' })
      clock.set('2026-06-23T10:00:00+07:00')

      await ask('DELETE', `/surveys/${key}/version`)

      expect(await versionOnTablet()).toBe(2)
      expect(await findSurvey(db, key)).toMatchObject({ questionnaireVersion: 1, nextVersion: 2 })
    },
  )
})
