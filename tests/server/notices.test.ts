import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { firstNotice, type Notice, type NoticeText, type NoticeUse } from '#contract/notice.ts'
import { missingParts } from '#contract/notice-parts.ts'
import { allItems } from '#contract/questionnaire.ts'
import { configurationOf } from '../../server/devices/configuration.ts'
import { listVersions } from '../../server/queries/questionnaires.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

const vi =
  'Phiếu không ghi tên hay số điện thoại. Chỉ công bố số liệu gộp; cán bộ tiếp Ông/Bà không xem được phiếu. Góp ý được giữ một năm rồi xóa.'
const en =
  'No name or telephone is kept. Only totals are published; the official who served you cannot see this form. Comments are deleted after one year.'

describe('the privacy notice', () => {
  test('a new version is shown from its day on, on phone and tablet; the old one stays readable', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const token = open.collectors.X1?.token ?? ''
    const collectorId = open.collectors.X1?.collectorId ?? 0
    const publish = (payload: object, who = cookie) =>
      app.inject({ method: 'POST', url: '/api/v1/notices', headers: { cookie: who }, payload })
    const onPhone = async () => (await app.inject(`/q/${token}`)).body

    const made = await publish({ vi, en, fromDay: '2026-06-16' })
    expect(made.json()).toMatchObject({ version: 2, fromDay: '2026-06-16' })
    expect((await publish({ vi, en, fromDay: '2026-06-14' })).json().code).toBe('day_over')
    expect((await publish({ vi, en, fromDay: '2026-06-15' })).statusCode).toBe(400)
    expect((await publish({ vi: 'ngắn', en, fromDay: '2026-06-17' })).statusCode).toBe(400)
    expect(
      (await publish({ vi, en, fromDay: '2026-06-17' }, await signIn(app, db, 'analyst'))).statusCode,
    ).toBe(403)
    expect(await onPhone()).toContain(firstNotice.text.vi)

    clock.set('2026-06-16T08:00:00+07:00')
    const page = await onPhone()
    const device = { deviceId: '00000000-0000-4000-8000-000000000001', collectorId }
    const { notice } = await configurationOf(db, device as never, '2026-06-16')
    clock.set('2026-06-15T10:00:00+07:00')

    expect(page).toContain(vi)
    expect(page).toMatch(/name="_notice" value="2"/)
    expect(notice).toEqual({ version: 2, text: { vi, en } })
    const read = async (version: number) => (await app.inject(`/api/v1/notices/${version}`)).json() as Notice
    expect([await read(1), await read(2)]).toEqual([firstNotice, { version: 2, text: { vi, en } }])
    expect((await app.inject('/api/v1/notices/3')).statusCode).toBe(404)
  })

  test('of several that are published at once, each follows another', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const before = (await app.inject({ url: '/api/v1/notices', headers: { cookie } })).json<Notice[]>().length
    const payload = { vi, en, fromDay: '2026-07-01' }
    const publish = () => app.inject({ method: 'POST', url: '/api/v1/notices', headers: { cookie }, payload })

    const replies = await Promise.all(Array.from({ length: 6 }, publish))

    expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201))
    expect(new Set(replies.map((reply) => reply.json<Notice>().version)).size).toBe(6)
    const now = (await app.inject({ url: '/api/v1/notices', headers: { cookie } })).json<Notice[]>()
    expect(now).toHaveLength(before + 6)
  })

  test('what it has to tell is looked for in both languages, or vouched for', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const publish = (payload: object) =>
      app.inject({ method: 'POST', url: '/api/v1/notices', headers: { cookie }, payload })
    const vague = 'Mọi câu trả lời đều được chúng tôi giữ gìn cẩn thận theo quy định hiện hành.'

    const refused = await publish({ vi: vague, en, fromDay: '2026-07-02' })
    const vouched = await publish({
      vi: vague,
      en,
      fromDay: '2026-07-02',
      saidOtherwise: ['anonymity', 'totals', 'officials'],
    })

    expect(missingParts(firstNotice.text as NoticeText)).toEqual([])
    expect(refused.json()).toMatchObject({
      code: 'notice_incomplete',
      details: {
        missing: [
          { part: 'anonymity', languages: ['vi'] },
          { part: 'totals', languages: ['vi'] },
          { part: 'officials', languages: ['vi'] },
        ],
      },
    })
    expect(vouched.statusCode).toBe(201)
    const { rows } = await db.execute(
      sql`select subject ->> 'saidOtherwise' as vouched from audit_log
        where act = 'notice_published' order by number desc limit 1`,
    )
    expect(rows).toEqual([{ vouched: 'anonymity totals officials' }])
  })

  test('one that was written on an older version than the newest is refused', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const publish = (after: number) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/notices',
        headers: { cookie },
        payload: { vi, en, fromDay: '2026-07-03', after },
      })
    const newest = (await app.inject({ url: '/api/v1/notices', headers: { cookie } })).json<Notice[]>().at(-1)
      ?.version as number

    const replies = await Promise.all([publish(newest), publish(newest)])

    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  })

  test('the office sees where it is read, and which one each paper batch keeps', async ({ app, db }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const uses = async () =>
      (await app.inject({ url: '/api/v1/notice-uses', headers: { cookie } }))
        .json<NoticeUse[]>()
        .find(({ key }) => key === open.survey.key)
    const before = await uses()
    const unitId = (await setUpUnits(db)).get('X1')
    const batch = {
      unitId,
      survey: open.survey.key,
      name: 'Lô 1',
      day: '2026-06-15',
      issued: 20,
      firstSerial: 1,
    }

    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/paper-batches',
      headers: { cookie },
      payload: { ...batch, keyings: 1 },
    })
    await db.execute(sql`update collectors set status = 'closed'
      where collector_id = ${open.collectors.X1?.collectorId ?? 0}`)

    expect(made.statusCode).toBe(201)
    expect(before).toMatchObject({ tablets: 0, batches: [] })
    expect(await uses()).toEqual({
      ...before,
      links: (before?.links ?? 0) - 1,
      batches: [{ notice: 1, count: 1 }],
    })
  })

  test('its version is stored with the response', async ({ app, db }) => {
    const open = await openSurvey(db)
    await put(app, newId(), { ...contentOf(open, { acc1: 4 }), notice: 2 })

    const { rows } = await db.execute(
      sql`select notice from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows).toEqual([{ notice: 2 }])
  })

  test('the form says who runs the survey and whom to ask', async ({ app, db }) => {
    const own = await openSurvey(db)
    const other = await openSurvey(db)
    const cookie = await signIn(app, db)
    const set = (who: string, payload: object, seen = '') =>
      app.inject({
        method: 'PUT',
        url: `/api/v1/surveys/${other.survey.key}/organiser${seen}`,
        headers: { cookie: who },
        payload,
      })
    const named = await set(cookie, { conductedBy: ' Viện Nghiên cứu Xã hội ' })
    const late = await set(cookie, { conductedBy: 'Trường Đại học' }, '?seen=0123456789abcdef')
    const barred = await set(await signIn(app, db, 'analyst'), { conductedBy: null })
    await saveSetting(db, 'contact', '0204 3555 123')
    const unnamed = (await app.inject(`/q/${own.collectors.X1?.token}`)).body
    await saveSetting(db, 'issuingAgency', 'SỞ NỘI VỤ')
    const page = async ({ collectors }: typeof own) => (await app.inject(`/q/${collectors.X1?.token}`)).body

    const pages = [await page(own), await page(other)]
    const device = { deviceId: randomUUID(), collectorId: own.collectors.X1?.collectorId ?? 0 }
    const { contact } = await configurationOf(db, device as never, '2026-06-15')
    await saveSetting(db, 'contact', '')

    // Nobody has said who runs it: the form names nobody, rather than an agency that was never entered.
    expect(unnamed).not.toContain('Đơn vị thực hiện')
    expect(pages[0]).toContain('Đơn vị thực hiện: SỞ NỘI VỤ. Liên hệ: 0204 3555 123.')
    expect(pages[1]).toContain('Đơn vị thực hiện: Viện Nghiên cứu Xã hội. Liên hệ: 0204 3555 123.')
    expect(contact).toBe('0204 3555 123')
    expect(await page(own)).not.toContain('Liên hệ')
    expect(await configurationOf(db, device as never, '2026-06-15')).not.toHaveProperty('contact')
    expect(named.json()).toMatchObject({ conductedBy: 'Viện Nghiên cứu Xã hội' })
    expect([late.statusCode, barred.statusCode]).toEqual([409, 403])
    const { rows } = await db.execute(sql`select subject from audit_log where act = 'survey_organiser_set'`)
    expect(rows).toEqual([
      { subject: { survey: other.survey.key, before: null, after: 'Viện Nghiên cứu Xã hội' } },
    ])
  })
})

describe('choice', () => {
  test('nothing on a form is chosen beforehand, and every demographic can be left unanswered', async ({
    app,
    db,
  }) => {
    const open = await openSurvey(db)

    const { body } = await app.inject(`/q/${open.collectors.X1?.token}`)

    expect(body).not.toMatch(/<(input|option)[^>]*\s(checked|selected)/)
    const options = [...body.matchAll(/name="respondent\.([A-Za-z]+)" value(?:="([^"]*)")?/g)]
    const groups = Map.groupBy(options, ([, band]) => band)
    expect(groups.size).toBeGreaterThan(3)
    for (const [band, list] of groups) expect(list.at(-1)?.[2] ?? '', band).toBe('')
    expect(body.match(/Không muốn trả lời/g)).toHaveLength(groups.size)
  })

  test('no demographic is required in any questionnaire, none asks for more than bands', async ({
    db,
    clock,
  }) => {
    await loadTemplates(db, clock())

    for (const { document } of await listVersions(db)) {
      for (const item of document.respondent) {
        expect('required' in item && item.required, `${document.key} ${item.key}`).toBeFalsy()
        if (/ethnic|danToc|dan_toc/i.test(item.key)) expect(item.options.length).toBeLessThanOrEqual(2)
      }
      expect(allItems(document).length).toBeGreaterThan(0)
    }
  })

  test('refusing all demographics costs no question and no acceptance', async ({ app, db }) => {
    const open = await openSurvey(db)
    const told = { ...contentOf(open, { acc1: 4, pro1: 3 }), respondent: { type: 'citizen' } }
    const refused = { ...contentOf(open, { acc1: 4, pro1: 3 }), respondent: {} }

    expect((await put(app, newId(), told)).statusCode).toBe(201)
    expect((await put(app, newId(), refused)).statusCode).toBe(201)
    const { rows } = await db.execute<{ levels: unknown }>(
      sql`select distinct levels from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows).toHaveLength(1)
  })
})
