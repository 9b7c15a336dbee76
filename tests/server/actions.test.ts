import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Action, ActionSummary, OwnLine, RulePreview } from '#contract/actions.ts'
import { closedPeriods } from '../../server/actions/closed-periods.ts'
import { judgeActions } from '../../server/actions/judge.ts'
import { findLow } from '../../server/actions/judge-parts.ts'
import type { ShownPart } from '../../server/actions/read-parts.ts'
import type { Db } from '../../server/db/client.ts'
import { readSettings, saveSetting } from '../../server/queries/settings.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type TestClock, test } from '../support/server.ts'
import {
  asTablet,
  contentOf,
  newId,
  type OpenSurvey,
  openSurvey,
  put,
  setUpUnits,
  signIn,
} from '../support/survey.ts'

/** Sends responses captured on a day, of which some are satisfied with the first step. */
async function answer(
  app: FastifyInstance,
  db: Db,
  open: OpenSurvey,
  { day, all, satisfied, unit = 'X1' }: { day: string; all: number; satisfied: number; unit?: string },
  clock: TestClock,
) {
  clock.set(`${day}T10:00:00+07:00`)
  const headers = await asTablet(db)
  for (let made = 0; made < all; made++) {
    const acc1 = made < satisfied ? 5 : 2
    const reply = await put(app, newId(), contentOf(open, { acc1, acc2: 5 }, unit, day), 0, headers)
    if (reply.statusCode !== 201) throw new Error(reply.body)
  }
}

const judgeOn = async (db: Db, clock: TestClock, day: string) => {
  clock.set(`${day}T10:00:00+07:00`)
  await fold(db, clock)
  return judgeActions(db, clock)
}

/** Months as periods; the calendar is then quick to walk through. */
async function judgeMonths(db: Db) {
  const { actionRules } = await readSettings(db)
  const sipas = { ...actionRules.sipas, months: 1 as const }
  await saveSetting(db, 'actionRules', { ...actionRules, sipas })
}

describe('what opens an action', () => {
  test('an item under its line for two closed months, with its figures frozen; the next month is compared', async ({
    app,
    db,
    clock,
  }) => {
    const ids = await setUpUnits(db)
    const open = await openSurvey(db)
    await judgeMonths(db)
    await answer(app, db, open, { day: '2026-01-15', all: 60, satisfied: 24 }, clock)
    await answer(app, db, open, { day: '2026-02-15', all: 60, satisfied: 30 }, clock)

    expect(await judgeOn(db, clock, '2026-03-03')).toEqual({ opened: 0, compared: 0 })
    expect((await judgeOn(db, clock, '2026-03-06')).opened).toBe(1)
    expect(await judgeOn(db, clock, '2026-03-07')).toEqual({ opened: 0, compared: 0 })

    const cookie = await signIn(app, db)
    const list = async (state = 'unfinished') => {
      const url = `/api/v1/actions?unit=${ids.get('P')}&state=${state}`
      return (await app.inject({ url, headers: { cookie } })).json() as ActionSummary[]
    }
    const [action] = await list()
    expect(action).toMatchObject({ unitId: ids.get('X1'), part: 'item', origin: 'rule', state: 'open' })
    expect(action?.evidence?.periods).toEqual([
      expect.objectContaining({ from: '2026-01', respondents: 60, index: 0.4 }),
      expect.objectContaining({ from: '2026-02', respondents: 60, index: 0.5 }),
    ])

    await answer(app, db, open, { day: '2026-03-15', all: 60, satisfied: 54 }, clock)
    expect(await judgeOn(db, clock, '2026-04-06')).toEqual({ opened: 0, compared: 1 })

    const [compared] = await (async () => {
      const fresh = await signIn(app, db)
      const url = `/api/v1/actions?unit=${ids.get('X1')}`
      return (await app.inject({ url, headers: { cookie: fresh } })).json() as ActionSummary[]
    })()
    // Newcombe (1998), method 10, by hand from the Wilson limits of 30/60 and 54/60.
    expect(compared?.comparison).toMatchObject({ isClear: true, figure: { index: 0.9 } })
    expect(compared?.comparison?.difference).toBeCloseTo(0.4, 10)
    expect(compared?.comparison?.low).toBeCloseTo(0.2408, 3)
    expect(compared?.comparison?.high).toBeCloseTo(0.5338, 3)
    expect(compared?.evidence).toEqual(action?.evidence)
  })

  const part = (key: string, index: number, high: number, dimension: string | null = 'd'): ShownPart => ({
    part: dimension === null ? 'dimension' : 'item',
    key,
    title: { vi: key },
    dimension,
    figure: { from: '2026-01', to: '2026-03', respondents: 50, index, low: index - 0.1, high },
    estimate: {
      respondents: 50,
      answers: 50,
      index,
      standardError: 0.05,
      interval: { low: 0, high },
      share: null,
    },
  })
  const keysOf = (low: ReturnType<typeof findLow>) => low.map(({ later }) => later.key)

  test('under the line in both, in the later with the whole interval, the lowest first', () => {
    const earlier = [part('a', 0.7, 0.85), part('b', 0.7, 0.78), part('c', 0.9, 0.95), part('e', 0.5, 0.6)]
    const later = [
      part('a', 0.7, 0.79),
      part('b', 0.75, 0.84),
      part('c', 0.5, 0.6),
      part('e', 0.5, 0.6),
      part('f', 0.1, 0.2),
    ]

    expect(keysOf(findLow(earlier, later, { line: 0.8, certainty: 'interval' }))).toEqual(['e', 'a'])
    expect(keysOf(findLow(earlier, later, { line: 0.8, certainty: 'point' }))).toEqual(['e', 'a', 'b'])
  })

  test('a dimension is named only where none of its items is', () => {
    const both = [part('d', 0.5, 0.6, null), part('d2', 0.5, 0.6, null), part('a', 0.5, 0.6, 'd')]

    expect(keysOf(findLow(both, both, { line: 0.8, certainty: 'interval' }))).toEqual(['d2', 'a'])
  })

  test.for([
    ['2026-04-05', 3, '2025-10', '2025-12'],
    ['2026-04-06', 3, '2026-01', '2026-03'],
    ['2026-07-01', 3, '2026-01', '2026-03'],
    ['2026-07-06', 1, '2026-06', '2026-06'],
    ['2026-01-06', 3, '2025-10', '2025-12'],
  ] as const)('on %s the latest closed period of %s months is %s to %s', ([today, months, from, to]) => {
    expect(closedPeriods(today, months).later).toEqual({ from, to })
  })
})

describe('working on an action', () => {
  const setUp = async (app: FastifyInstance, db: Db) => {
    const ids = await setUpUnits(db)
    const head = await signIn(app, db, 'unit_head', ids.get('X2') ?? 0)
    const post = (unit: string, cookie = head) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/actions',
        headers: { cookie },
        payload: { unit: ids.get(unit), instrument: 'sipas', title: 'Thêm ghế ở phòng chờ' },
      })
    const patch = (action: Action, change: object, cookie = head) =>
      app.inject({
        method: 'PATCH',
        url: `/api/v1/actions/${action.unitId}/${action.actionId}`,
        headers: { cookie },
        payload: { revision: action.revision, ...change },
      })
    return { ids, head, post, patch }
  }

  test('goes from state to state, each wanting what belongs to it, and keeps its history', async ({
    app,
    db,
  }) => {
    const { post, patch } = await setUp(app, db)
    const opened = (await post('X2')).json() as Action

    expect((await patch(opened, { state: 'in_work' })).json().code).toBe('action_refused')
    expect((await patch(opened, { state: 'checked', result: 'x' })).json().code).toBe('action_refused')
    expect((await patch(opened, { state: 'dismissed' })).json().code).toBe('action_refused')
    const inWork = (
      await patch(opened, { state: 'in_work', owner: 'Bà Lan', dueOn: '2026-01-31' })
    ).json() as Action
    expect(inWork).toMatchObject({ state: 'in_work', revision: 2, isLate: true })
    expect((await patch(opened, { cause: 'x' })).json().code).toBe('action_changed')
    const done = (await patch(inWork, { state: 'done', result: 'Đã thêm 20 ghế' })).json() as Action
    expect(done.isLate).toBe(false)
    const checked = (await patch(done, { state: 'checked' })).json() as Action
    expect(checked.steps.map(({ kind }) => kind)).toEqual(['opened', 'changed', 'changed', 'changed'])
    expect(checked.steps[1]?.content).toEqual({ state: 'in_work', owner: 'Bà Lan', dueOn: '2026-01-31' })
    const { rows } = await db.execute(sql`select from audit_log where act = 'action_changed'`)
    expect(rows).toHaveLength(3)
  })

  test('is for those who see the unit, and changed by its head and the managers alone', async ({
    app,
    db,
  }) => {
    const { ids, head, post, patch } = await setUp(app, db)
    const opened = (await post('X2')).json() as Action
    const [other, analyst] = [
      await signIn(app, db, 'unit_head', ids.get('X1') ?? 0),
      await signIn(app, db, 'analyst'),
    ]
    const read = async (cookie: string) =>
      (await app.inject({ url: `/api/v1/actions/${opened.unitId}/${opened.actionId}`, headers: { cookie } }))
        .statusCode

    expect((await post('X1', head)).statusCode).toBe(404)
    expect([await read(head), await read(other), await read(analyst)]).toEqual([200, 404, 200])
    expect((await patch(opened, { cause: 'x' }, other)).statusCode).toBe(404)
    expect((await patch(opened, { cause: 'x' }, analyst)).statusCode).toBe(403)
  })

  test('the late come first', async ({ app, db }) => {
    const { ids, head, post, patch } = await setUp(app, db)
    const [first, second] = [(await post('X2')).json() as Action, (await post('X2')).json() as Action]
    await patch(first, { dueOn: '2099-01-01' })
    await patch(second, { dueOn: '2020-01-01' })

    const list = (
      await app.inject({ url: `/api/v1/actions?unit=${ids.get('X2')}`, headers: { cookie: head } })
    ).json() as ActionSummary[]
    expect(list.find(({ dueOn }) => dueOn !== null)?.actionId).toBe(second.actionId)
    expect(list[0]?.isLate).toBe(true)
    expect(list.map(({ comparison }) => comparison)).toEqual(list.map(() => null))
  })
})

describe('a rule', () => {
  test('tells what it would open before it is set, and opens just that', async ({ app, db, clock }) => {
    const ids = await setUpUnits(db)
    const open = await openSurvey(db)
    await judgeMonths(db)
    await answer(app, db, open, { day: '2027-01-15', all: 60, satisfied: 42, unit: 'X2' }, clock)
    await answer(app, db, open, { day: '2027-02-15', all: 60, satisfied: 42, unit: 'X2' }, clock)
    clock.set('2027-03-10T10:00:00+07:00')
    await fold(db, clock)
    const cookie = await signIn(app, db)
    const byMonth = { isOn: true, ownLines: [], months: 1, certainty: 'interval' }
    const preview = async (payload: object, who = cookie) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/action-rules/sipas/preview',
        headers: { cookie: who },
        payload,
      })
    const months = async (line: number, certainty = 'interval') =>
      (await preview({ ...byMonth, line, certainty })).json<RulePreview>()

    const strict = await months(0.85)
    const [byInterval, byPoint] = [await months(0.75), await months(0.75, 'point')]
    const quarters = await preview({ ...byMonth, line: 0.85, months: 3 })
    const before = (await db.execute(sql`select count(*)::int as n from actions`)).rows[0]
    const { opened } = await changeAndJudge()
    const after = await months(0.85)

    // 42 of 60 is 70 %, by Wilson at most 80.1 %: under 85 with the whole interval, under 75 as a point alone.
    expect(strict).toMatchObject({
      earlier: { from: '2027-01', to: '2027-01' },
      later: { from: '2027-02', to: '2027-02' },
      isJudged: false,
      units: 1,
      openings: [{ unitId: ids.get('X2'), line: 0.85, earlier: 0.7, later: 0.7 }],
    })
    expect([byInterval.openings.length, byPoint.openings.length]).toEqual([0, 1])
    expect(quarters.json<RulePreview>().openings).toEqual([])
    expect(opened).toBe(1)
    expect(after).toMatchObject({ isJudged: true, openings: [] })
    expect((await db.execute(sql`select count(*)::int as n from actions`)).rows[0]).toEqual({
      n: Number(before?.n) + 1,
    })
    expect((await preview({ ...byMonth, line: 0.8, months: 2 })).statusCode).toBe(400)
    expect((await preview({ ...byMonth, line: 0.8 }, await signIn(app, db, 'analyst'))).statusCode).toBe(403)

    async function changeAndJudge() {
      const { actionRules } = await readSettings(db)
      const payload = { rule: { ...actionRules.sipas, line: 0.85 }, seen: actionRules.sipas }
      const url = '/api/v1/action-rules/sipas'
      const replies = await Promise.all(
        [payload, payload].map((body) =>
          app.inject({ method: 'PUT', url, headers: { cookie }, payload: body }),
        ),
      )
      expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      return judgeActions(db, clock)
    }
  })

  test('judges each unit by its own line, that of the unit above, or that of its kind', async ({
    app,
    db,
    clock,
  }) => {
    const ids = await setUpUnits(db)
    const open = await openSurvey(db)
    const unit = (code: string) => ({ unitId: ids.get(code) ?? 0 })
    for (const day of ['2028-01-15', '2028-02-15'])
      for (const code of ['X1', 'X2'])
        await answer(app, db, open, { day, all: 60, satisfied: 42, unit: code }, clock)
    clock.set('2028-03-10T10:00:00+07:00')
    await fold(db, clock)
    // What other tests opened is not opened twice.
    await db.execute(sql`update actions set state = 'dismissed'`)
    const cookie = await signIn(app, db)
    const rule = { isOn: true, line: 0.5, months: 1, certainty: 'interval' }
    const opened = async (ownLines: OwnLine[]) => {
      const url = '/api/v1/action-rules/sipas/preview'
      const payload = { ...rule, ownLines }
      const reply = await app.inject({ method: 'POST', url, headers: { cookie }, payload })
      return reply.json<RulePreview>().openings.map(({ unitId, line }) => [unitId, line])
    }
    const [one, two, top] = [unit('X1'), unit('X2'), unit('P')]

    // 70 % of each, by Wilson at most 80.1 %.
    expect(await opened([])).toEqual([])
    expect(await opened([{ ...one, line: 0.85 }])).toEqual([[one.unitId, 0.85]])
    expect(await opened([{ kind: 'commune', line: 0.85 }])).toHaveLength(2)
    expect(
      await opened([
        { kind: 'commune', line: 0.85 },
        { ...top, line: 0.4 },
      ]),
    ).toEqual([])
    expect(
      await opened([
        { ...two, line: 0.9 },
        { ...top, line: 0.4 },
      ]),
    ).toEqual([[two.unitId, 0.9]])

    const { actionRules } = await readSettings(db)
    const put = (ownLines: OwnLine[]) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/action-rules/custom',
        headers: { cookie },
        payload: { rule: { ...rule, ownLines }, seen: actionRules.custom },
      })
    const twice = await put([
      { ...one, line: 0.5 },
      { ...one, line: 0.6 },
    ])
    const nobody = await put([{ unitId: 987_654, line: 0.5 }])
    const both = await put([{ ...one, kind: 'commune', line: 0.5 } as OwnLine])
    const saved = await put([
      { ...one, line: 0.705 },
      { kind: 'commune', line: 0.6 },
    ])
    expect([twice, nobody, both, saved].map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 200])
    const { rows } = await db.execute(
      sql`select subject ->> 'rule' as rule from audit_log where act = 'action_rules_changed' order by number desc limit 1`,
    )
    expect(rows).toEqual([{ rule: `50 %, 1 months, interval, unit-${one.unitId} 70.5 %, commune 60 %` }])
    // Put back: later tests judge by it too.
    await saveSetting(db, 'actionRules', actionRules)
  })

  test('is changed by managers of the whole tree, each instrument alone, and recorded', async ({
    app,
    db,
  }) => {
    const cookie = await signIn(app, db)
    const { actionRules } = await readSettings(db)
    const put = (instrument: string, payload: object, who = cookie) =>
      app.inject({
        method: 'PUT',
        url: `/api/v1/action-rules/${instrument}`,
        headers: { cookie: who },
        payload,
      })
    const off = { rule: { ...actionRules.counter, isOn: false }, seen: actionRules.counter }

    const changed = await put('counter', off)
    const wrong = await put('custom', { rule: { ...off.rule, line: 80 }, seen: actionRules.custom })
    const barred = await put('custom', off, await signIn(app, db, 'unit_head'))

    expect(changed.json()).toEqual({ ...actionRules, counter: off.rule })
    expect([wrong.statusCode, barred.statusCode]).toEqual([400, 403])
    const { rows } = await db.execute(
      sql`select subject from audit_log where act = 'action_rules_changed' order by number desc limit 1`,
    )
    expect(rows).toEqual([{ subject: { instrument: 'counter', rule: 'off' } }])
  })
})
