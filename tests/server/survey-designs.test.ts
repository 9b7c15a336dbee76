import { randomBytes } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Channel } from '#contract/collector.ts'
import type { SamplingDesign } from '#contract/sampling.ts'
import type { Db } from '../../server/db/client.ts'
import { auditLog } from '../../server/db/schema/office.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { changeDesign } from '../../server/questionnaires/change-design.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

const drawn: SamplingDesign = {
  sampling: 'probability',
  frame: 'Hồ sơ đã trả kết quả năm 2025',
  frameOn: '2025-12-31',
  drawnBy: 'Sở Nội vụ',
}
const at = new Date('2026-01-01T00:00:00Z')

/** The survey with its places taking another channel. */
async function through({ survey, collectors }: OpenSurvey, db: Db, channel: Channel): Promise<OpenSurvey> {
  const unitId = collectors.X1?.unitId ?? 0
  const place = {
    token: randomBytes(8).toString('hex'),
    unitId,
    kind: 'link',
    channel,
    name: channel,
  } as const
  const X1 = await ensureCollector(db, place, at)
  await offerSurvey(db, X1.collectorId, survey.surveyId, 0)
  return { survey, collectors: { X1 } }
}

describe('how a survey chooses whom it asks', () => {
  test('is said by a manager, recorded with what stood before, and read back', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const cookie = await signIn(app, db, 'manager')
    const url = `/api/v1/surveys/${survey.key}/sampling`
    const say = (payload: object) => app.inject({ method: 'PUT', url, headers: { cookie }, payload })
    const acts = async () => (await db.select().from(auditLog)).length

    const reply = await say({ ...drawn, frame: `  ${drawn.frame?.normalize('NFD')} ` })

    expect(reply.json().design).toEqual(drawn)
    const [act] = await db.select().from(auditLog).orderBy(desc(auditLog.number)).limit(1)
    expect(act).toMatchObject({
      act: 'survey_sampling_set',
      subject: { survey: survey.key, before: { sampling: 'self_selected' }, after: drawn },
    })
    const before = await acts()
    await say(drawn)
    expect(await acts()).toBe(before)
  })

  test('a drawn sample names its list, the day and who drew it', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const cookie = await signIn(app, db)
    const url = `/api/v1/surveys/${survey.key}/sampling`
    const faultsOf = async (payload: object) =>
      (await app.inject({ method: 'PUT', url, headers: { cookie }, payload }))
        .json()
        .details.map(({ at }: { at: string }) => at)

    expect(await faultsOf({ ...drawn, frame: ' ', frameOn: null, drawnBy: null })).toEqual([
      '/frame',
      '/frameOn',
      '/drawnBy',
    ])
    expect(await faultsOf({ ...drawn, sampling: 'census', frameOn: '2031-01-01' })).toEqual(['/frameOn'])
  })

  test('only who sees the whole tree may say it', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const { survey } = await openSurvey(db)
    for (const cookie of [
      await signIn(app, db, 'analyst'),
      await signIn(app, db, 'manager', ids.get('X1') ?? 0),
    ]) {
      const url = `/api/v1/surveys/${survey.key}/sampling`
      const reply = await app.inject({ method: 'PUT', url, headers: { cookie }, payload: drawn })
      expect(reply.statusCode).toBe(403)
    }
  })

  test('may be told with a new survey', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const payload = {
      key: 'rut-mau-2026',
      title: 'Rút mẫu',
      template: 'sipas-5-dimensions',
      windowFrom: '2026-01-01',
      design: drawn,
    }

    const reply = await app.inject({ method: 'POST', url: '/api/v1/surveys', headers: { cookie }, payload })

    expect(reply.statusCode).toBe(201)
    expect(reply.json().design).toEqual(drawn)
  })

  test('figures claim a drawn sample until an open channel brings responses', async ({ app, db, clock }) => {
    const open = await openSurvey(db, { windowFrom: '2009-01-01', windowTo: '2009-12-31' })
    await changeDesign(db, { key: open.survey.key, design: drawn, actor: 'test' }, at)
    const send = async (some: OpenSurvey) => {
      clock.set('2009-03-10T12:00:00+07:00')
      for (let sent = 0; sent < 12; sent++) {
        const answers = { acc1: sent % 2 === 0 ? 5 : 2, pro1: 4 }
        const reply = await put(app, newId(), contentOf(some, answers, 'X1', '2009-03-10'))
        expect(reply.statusCode).toBe(201)
      }
      clock.set('2026-06-15T10:00:00+07:00')
      await fold(db, clock)
    }
    const query = 'instrument=sipas&from=2009-01&to=2009-12'

    await send(await through(open, db, 'interview'))
    const asked = await overviewOf(app, db, query)
    await send(await through(open, db, 'tablet'))
    const mixed = await overviewOf(app, db, query)

    expect(asked.whole.respondents).toBe(12)
    expect(asked.sampling).toBe('probability')
    expect(asked.surveys).toMatchObject([{ design: { ...drawn, openChannels: [] } }])
    expect(mixed.whole.respondents).toBe(24)
    expect(mixed.sampling).toBe('self_selected')
    expect(mixed.surveys).toMatchObject([{ design: { ...drawn, openChannels: ['tablet'] } }])
  })
})
