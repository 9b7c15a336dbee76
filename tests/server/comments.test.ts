import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { CommentPage, ThemeFigures } from '#contract/comments.ts'
import type { ThemeList } from '#contract/themes.ts'
import type { Db } from '../../server/db/client.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type TestClock, test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

interface Writing {
  unit?: string
  body: string
  level?: number
  day?: string
}

/** Sends a response with a comment, captured on a day before today. */
async function write(app: FastifyInstance, open: OpenSurvey, { unit = 'X1', body, level = 4 }: Writing) {
  const reply = await put(app, newId(), contentOf(open, { acc1: level, comment: body }, unit))
  if (reply.statusCode !== 201) throw new Error(reply.body)
}

async function writeMany(app: FastifyInstance, open: OpenSurvey, count: number, writing: Writing) {
  for (let made = 0; made < count; made++)
    await write(app, open, { ...writing, body: `${writing.body} (${made})` })
}

/** Folds now and again two days later, when what waits may appear. */
async function letAppear(db: Db, clock: TestClock) {
  const now = clock().getTime()
  await fold(db, clock)
  clock.set(new Date(now + 2 * 86_400_000).toISOString())
  await fold(db, clock)
  clock.set(new Date(now).toISOString())
}

async function get<T>(app: FastifyInstance, cookie: string, url: string): Promise<T> {
  const reply = await app.inject({ url: `/api/v1${url}`, headers: { cookie } })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json()
}

const bodies = ({ comments }: CommentPage) => comments.map(({ body }) => body).sort()

describe('comments appear', () => {
  test('ten of one unit and survey at a time, and never sooner than a whole day after', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    const read = (who = cookie) =>
      get<CommentPage>(app, who, `/comments?unit=${ids.get('P')}&instrument=sipas&survey=${open.survey.key}`)
    await writeMany(app, open, 9, { body: 'Chờ lâu' })
    await writeMany(app, open, 9, { unit: 'X2', body: 'Ở nơi khác' })

    await letAppear(db, clock)
    expect((await read()).total).toBe(0)

    await write(app, open, { body: 'Chờ lâu (9)' })
    await fold(db, clock)
    clock.set('2026-06-16T23:59:00+07:00')
    await fold(db, clock)
    const early = await read(await signIn(app, db))
    clock.set('2026-06-15T10:00:00+07:00')
    await letAppear(db, clock)

    expect(early.total).toBe(0)
    const page = await read()
    expect(page.total).toBe(10)
    expect(new Set(page.comments.map(({ unitId }) => unitId))).toEqual(new Set([ids.get('X1')]))
  })

  test('what is left of a survey that ended appears with the unit above, ten together', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db, { windowTo: '2026-06-15' })
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    for (const unit of ['X1', 'X2']) await writeMany(app, open, 6, { unit, body: `Góp ý ${unit}` })

    await letAppear(db, clock)

    const url = `&instrument=sipas&survey=${open.survey.key}`
    const all = await get<CommentPage>(app, cookie, `/comments?unit=${ids.get('P')}${url}`)
    const own = await get<CommentPage>(app, cookie, `/comments?unit=${ids.get('X1')}${url}`)
    expect([all.total, own.total]).toEqual([12, 0])
    expect(new Set(all.comments.map(({ unitId }) => unitId))).toEqual(new Set([ids.get('P')]))
  })

  test('nothing of a comment tells its response, its order or a day', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    for (let made = 0; made < 30; made++)
      await write(app, open, { body: `Thứ ${String(made).padStart(2, '0')}` })
    await letAppear(db, clock)
    const url = `/comments?unit=${ids.get('X1')}&instrument=sipas&survey=${open.survey.key}`

    const [first, again] = [
      await get<CommentPage>(app, cookie, url),
      await get<CommentPage>(app, cookie, url),
    ]
    const second = await get<CommentPage>(app, cookie, `${url}&page=2`)

    expect(first).toEqual(again)
    expect(Object.keys(first.comments[0] ?? {}).sort()).toEqual(
      ['body', 'from', 'side', 'survey', 'themes', 'to', 'unitId'].sort(),
    )
    const order = [...first.comments, ...second.comments].map(({ body }) => body)
    expect(new Set(order).size).toBe(30)
    expect(order).not.toEqual(order.toSorted())
    expect(JSON.stringify([first, second])).not.toMatch(/2026-06-\d\d/)
    const { rows } = await db.execute<{ body: string }>(
      sql`select body from comments where survey_id = ${open.survey.surveyId} order by ctid`,
    )
    expect(rows.map(({ body }) => body)).not.toEqual(rows.map(({ body }) => body).toSorted())
  })
})

describe('finding comments', () => {
  test('words are found without diacritics, from the beginning of a word on', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    await write(app, open, { body: 'Cán bộ Đất đai tốt' })
    await write(app, open, { body: 'Cần bổ sung nhiều' })
    await writeMany(app, open, 8, { body: 'Không rõ 100%_a' })
    await letAppear(db, clock)
    const find = async (search: string) =>
      bodies(
        await get<CommentPage>(
          app,
          cookie,
          `/comments?unit=${ids.get('X1')}&instrument=sipas&survey=${open.survey.key}&search=${encodeURIComponent(search)}`,
        ),
      )

    expect(await find('can bo')).toEqual(['Cán bộ Đất đai tốt', 'Cần bổ sung nhiều'])
    expect(await find('CÁN  bộ đất')).toEqual(['Cán bộ Đất đai tốt'])
    expect(await find('an bo')).toEqual([])
    expect(await find('%')).toHaveLength(10)
    expect(await find('100%_a')).toHaveLength(8)
  })

  test('month and side are told only where ten share them', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    await writeMany(app, open, 11, { body: 'Tốt', level: 5 })
    await writeMany(app, open, 3, { body: 'Tệ', level: 1 })
    await writeMany(app, open, 10, { unit: 'X2', body: 'Tốt', level: 5 })
    await writeMany(app, open, 12, { unit: 'X2', body: 'Tệ', level: 1 })
    await letAppear(db, clock)
    const read = (unit: string, rest = '') =>
      get<CommentPage>(
        app,
        cookie,
        `/comments?unit=${ids.get(unit)}&instrument=sipas&survey=${open.survey.key}${rest}`,
      )

    const [few, fewBad] = [await read('X1'), await read('X1', '&side=dissatisfied')]
    const [many, manyBad] = [await read('X2'), await read('X2', '&side=dissatisfied')]
    const inQuarter = await read('P', '&period=2026-Q2&side=satisfied')

    expect(few.comments.every(({ side, from }) => side === null && from === '2026-06')).toBe(true)
    expect([fewBad.total, fewBad.untold]).toEqual([0, 14])
    expect(new Set(many.comments.map(({ side }) => side))).toEqual(new Set(['satisfied', 'dissatisfied']))
    expect([manyBad.total, manyBad.untold]).toEqual([12, 0])
    expect([inQuarter.total, inQuarter.untold]).toEqual([10, 14])
    expect((await read('P', '&period=2026-Q1')).total).toBe(0)
  })

  test('a head of unit sees the comments of the own unit, and no other', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    await openSurvey(db)
    const cookie = await signIn(app, db, 'unit_head', ids.get('X1') ?? 0)
    const clerk = await signIn(app, db, 'clerk')
    const ask = async (unit: string, who: string) =>
      (
        await app.inject({
          url: `/api/v1/comments?unit=${ids.get(unit)}&instrument=sipas`,
          headers: { cookie: who },
        })
      ).statusCode

    expect([await ask('X1', cookie), await ask('X2', cookie), await ask('P', cookie)]).toEqual([
      200, 404, 404,
    ])
    expect(await ask('X1', clerk)).toBe(403)
  })

  test('every look is in the audit log, with what was looked for and how much was found', async ({
    app,
    db,
  }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db)
    await get(
      app,
      cookie,
      `/comments?unit=${ids.get('X3')}&instrument=counter&search=0912345678&side=dissatisfied`,
    )

    const { rows } = await db.execute<{ subject: object }>(
      sql`select subject from audit_log where act = 'comments_seen' order by number desc limit 1`,
    )
    expect(rows[0]?.subject).toEqual({
      unit: 'X3',
      instrument: 'counter',
      side: 'dissatisfied',
      search: '[…]',
      shown: 0,
      found: 0,
    })
  })
})

describe('themes', () => {
  test('count what is spoken of and how satisfied those were, with an interval', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const ids = await setUpUnits(db)
    await writeMany(app, open, 6, { body: 'Thái độ niềm nở', level: 5 })
    await writeMany(app, open, 6, { body: 'thai do cau gat', level: 1 })
    await writeMany(app, open, 12, { body: 'Tôi đồng ý', level: 5 })
    await writeMany(app, open, 4, { body: 'Lệ phí cao', level: 1 })
    await letAppear(db, clock)

    const figures = await get<ThemeFigures>(
      app,
      cookie,
      `/comments/themes?unit=${ids.get('X1')}&instrument=sipas&survey=${open.survey.key}`,
    )

    const of = (key: string) => figures.themes.find((theme) => theme.key === key)
    expect(of('thai-do')).toMatchObject({ comments: 12, judged: 12, share: 0.5, withheld: null })
    expect(of('thai-do')?.low).toBeCloseTo(0.2538, 3)
    expect(of('thai-do')?.high).toBeCloseTo(0.7462, 3)
    expect(of('le-phi')).toMatchObject({ comments: null, share: null, withheld: 'small' })
    expect(of('truc-tuyen')).toMatchObject({ comments: 0, share: null, withheld: null })
    expect(figures.whole).toMatchObject({ comments: 28, judged: 28 })
  })

  test('managers change them; comments follow; nobody overwrites another', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    const [cookie, analyst] = [await signIn(app, db, 'manager'), await signIn(app, db, 'analyst')]
    const ids = await setUpUnits(db)
    await writeMany(app, open, 10, { body: 'Wifi yếu quá' })
    await letAppear(db, clock)
    const before = await get<ThemeList>(app, cookie, '/themes')
    const themes = [
      ...before.themes,
      { key: 'wifi', title: { vi: 'Mạng', en: 'Network' }, keywords: ['wifi', 'mạng yếu'] },
    ]
    const change = (who: string, basedOn: number, list: unknown = themes) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/themes',
        headers: { cookie: who },
        payload: { basedOn, themes: list },
      })

    expect((await change(analyst, before.version)).statusCode).toBe(403)
    expect((await change(cookie, before.version)).json()).toMatchObject({ version: before.version + 1 })
    expect((await change(cookie, before.version)).json().code).toBe('themes_changed')
    expect((await change(cookie, before.version + 1, [...themes, themes[0]])).json().code).toBe(
      'themes_refused',
    )
    const found = await get<CommentPage>(
      app,
      cookie,
      `/comments?unit=${ids.get('X1')}&instrument=sipas&survey=${open.survey.key}&theme=wifi`,
    )
    expect(found.total).toBe(10)
  })
})

describe('reply notes', () => {
  test('a head of unit answers for the own unit, and a note can be withdrawn', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db, 'unit_head', ids.get('X1') ?? 0)
    const send = (unit: string, rest: object = {}) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/reply-notes',
        headers: { cookie },
        payload: {
          unit: ids.get(unit),
          theme: 'thai-do',
          period: '2026-Q2',
          heard: 'Người dân phải chờ lâu, ông Nguyễn Văn An nói',
          did: 'Mở thêm một quầy buổi sáng',
          ...rest,
        },
      })

    expect((await send('X2')).statusCode).toBe(404)
    expect((await send('X1', { theme: 'khong-co' })).statusCode).toBe(404)
    const made = await send('X1')
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ heard: 'Người dân phải chờ lâu, ông […] nói', period: '2026-Q2' })
    const list = () => get<unknown[]>(app, cookie, `/reply-notes?unit=${ids.get('X1')}`)
    expect(await list()).toHaveLength(1)
    const withdraw = () =>
      app.inject({
        method: 'DELETE',
        url: `/api/v1/reply-notes/${ids.get('X1')}/${made.json().noteId}`,
        headers: { cookie },
      })
    expect([(await withdraw()).statusCode, (await withdraw()).statusCode]).toEqual([204, 404])
    expect(await list()).toHaveLength(0)
  })
})
