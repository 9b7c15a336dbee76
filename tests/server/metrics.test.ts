import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { fold } from '../../server/rollups/fold.ts'
import { makeFoldWatch, noteFold } from '../../server/watching/fold-watch.ts'
import { makeApp } from '../support/app.ts'
import { type Series, scrape } from '../support/metrics.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

const read = (series: Series[], name: string, labels: Record<string, string> = {}) =>
  series.find(
    (one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value),
  )?.value

describe('/metrics', () => {
  test('counts requests, and what became of responses', async ({ app, db }) => {
    const open = await openSurvey(db)
    const before = (await scrape(app)).series
    const id = newId()
    await put(app, id, contentOf(open, { acc1: 4 }))
    await put(app, id, contentOf(open, { acc1: 4 }))
    await put(app, id, contentOf(open, { acc1: 2 }))
    await put(app, newId(), contentOf(open, { acc1: 77 }))
    await put(app, newId(), { ...contentOf(open, { acc1: 4 }), collector: 'nowhere' })
    const { series } = await scrape(app)
    const grown = (name: string, labels: Record<string, string>) =>
      (read(series, name, labels) ?? 0) - (read(before, name, labels) ?? 0)
    const outcomes = ['accepted', 'duplicate', 'differing', 'quarantined', 'refused', 'busy', 'failed']
    const route = { method: 'PUT', route: '/api/v1/responses/:id' }

    expect(outcomes.map((outcome) => grown('hailong_responses_total', { outcome }))).toEqual([
      1, 1, 1, 1, 1, 0, 0,
    ])
    expect(
      ['201', '200', '409', '422', '404'].map((status) =>
        grown('hailong_http_requests_total', { ...route, status }),
      ),
    ).toEqual([1, 1, 1, 1, 1])
    expect(grown('hailong_http_request_seconds_count', route)).toBe(5)
  })

  test('tells what waits, connections, memory and the loop', async ({ db, clock }) => {
    const folds = makeFoldWatch(clock())
    const pools = {
      office: () => ({ busy: 1, idle: 2, waiting: 3 }),
      intake: () => ({ busy: 0, idle: 0, waiting: 0 }),
    }
    const app = await makeApp({
      db,
      clock,
      watch: { folds, pools, dataDir: '/', lastBackup: async () => new Date(1_000_000) },
    })
    const open = await openSurvey(db)
    for (let sent = 0; sent < 7; sent++) await put(app, newId(), contentOf(open, { acc1: 4 }))
    await fold(db, clock)
    noteFold(folds, { isDone: true, at: new Date(5_000) })
    noteFold(folds, { isDone: false, at: new Date(9_000) })
    const { series } = await scrape(app)
    await app.close()

    // Five of a running month move only when five more stay behind.
    expect(read(series, 'hailong_responses_waiting')).toBeGreaterThanOrEqual(7)
    expect(read(series, 'hailong_quarantine_responses')).toBeGreaterThanOrEqual(1)
    expect(read(series, 'hailong_jobs', { state: 'queued' })).toBe(0)
    expect(read(series, 'hailong_audit_rows')).toBeGreaterThanOrEqual(0)
    expect(read(series, 'hailong_tablets_silent')).toBe(0)
    expect(read(series, 'hailong_database_connections', { pool: 'office', state: 'waiting' })).toBe(3)
    expect(read(series, 'hailong_last_fold_timestamp_seconds')).toBe(5)
    expect(read(series, 'hailong_folds_total', { outcome: 'failed' })).toBe(1)
    expect(read(series, 'hailong_last_backup_timestamp_seconds')).toBe(1000)
    expect(read(series, 'hailong_disk_bytes', { part: 'free' })).toBeGreaterThan(0)
    expect(read(series, 'hailong_unready', { fault: 'unreachable' })).toBe(0)
    expect(read(series, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
    expect(read(series, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  })

  test('labels are few and name nobody: patterns of routes, never what was asked for', async ({
    app,
    db,
  }) => {
    const open = await openSurvey(db)
    const cookie = await signIn(app, db)
    const { token = '' } = open.collectors.X1 ?? {}
    const canaries = Array.from({ length: 30 }, () => `chim${randomBytes(6).toString('hex')}`)
    const ids = canaries.map(() => newId())
    for (const [index, canary] of canaries.entries()) {
      await app.inject(`/q/${token}?lang=${canary}`)
      await app.inject(`/q/${canary}`)
      await app.inject(`/${canary}/${index}`)
      await app.inject(`/assets/${canary}`)
      await app.inject({ url: `/api/v1/units/${index}/history?x=${canary}`, headers: { cookie } })
      await app.inject({ method: 'OPTIONS', url: `/${canary}` })
      await put(app, ids[index] ?? '', contentOf(open, { acc1: 4, comment: canary }))
    }
    const { text, series } = await scrape(app)
    const routes = new Set(app.declaredRoutes.map(({ url }) => url))
    const labels = new Set(series.flatMap((one) => Object.keys(one.labels)))

    for (const secret of [...canaries, ...ids, token, cookie.split('=')[1] ?? ''])
      expect(text).not.toContain(secret)
    for (const one of series) if (one.labels.route) expect([...routes, 'none']).toContain(one.labels.route)
    expect(
      [...labels].filter((label) => /unit|person|staff|token|device|collector|survey|login/.test(label)),
    ).toEqual([])
    // What was asked for thirty times made one series each and not thirty.
    expect(series.filter(({ name }) => name === 'hailong_http_requests_total').length).toBeLessThan(40)
  })

  test('is told on the machine itself and to who has the token, and to nobody else', async ({
    db,
    clock,
  }) => {
    const token = 'm'.repeat(40)
    const make = async (watch: { token?: string }) =>
      makeApp({
        db,
        clock,
        watch,
      })
    const [closed, open] = [await make({}), await make({ token })]
    const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
    const far = { remoteAddress: '203.0.113.9' }
    const ask = async (app: typeof open, options: object) =>
      (await app.inject({ url: '/metrics', ...options })).statusCode
    const answers = [
      await ask(closed, {}),
      await ask(closed, far),
      await ask(closed, { ...far, headers: bearer(token) }),
      await ask(closed, { headers: { 'x-forwarded-for': '203.0.113.9' } }),
      await ask(closed, { headers: { host: 'hailong.example' } }),
      await ask(open, { ...far, headers: bearer(token) }),
      await ask(open, { ...far, headers: bearer('n'.repeat(40)) }),
      await ask(open, { headers: bearer('n'.repeat(40)) }),
      await ask(open, far),
    ]
    await closed.close()
    await open.close()

    expect(answers).toEqual([200, 403, 403, 403, 403, 200, 403, 403, 403])
  })

  test('answers without its database, telling that', async ({ clock }) => {
    const gone = { execute: () => Promise.reject(new Error('gone')) } as never
    const app = await makeApp({
      db: gone,
      clock,
    })
    const { series } = await scrape(app)
    await app.close()

    expect(read(series, 'hailong_unready', { fault: 'unreachable' })).toBe(1)
    expect(read(series, 'hailong_responses_waiting')).toBeNaN()
    expect(read(series, 'hailong_jobs', { state: 'queued' })).toBeUndefined()
  })
})
