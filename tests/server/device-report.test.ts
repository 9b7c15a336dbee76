import { describe, expect } from 'vitest'
import type { ReportAnswer } from '#contract/kiosk.ts'
import {
  hasFallen,
  orderOf,
  type ReportHistory,
  remember,
  rememberedReports,
} from '../../server/devices/report-order.ts'
import { endEnrolment, revokeTablet } from '../../server/queries/tablets.ts'
import { runAsAdmin, type TestDatabase } from '../support/database.ts'
import { test } from '../support/server.ts'
import {
  dayOf,
  newNonce,
  placeTablet,
  reportOf,
  sendReport,
  standTablet,
} from '../support/standing-tablet.ts'
import { signIn } from '../support/survey.ts'

const storedOf = async ({ adminUrl }: TestDatabase, deviceId: string) => ({
  days: await runAsAdmin(
    adminUrl,
    'select day::text, captured, delivered, aside, waiting, stored from device_days where device_id = $1 order by day',
    [deviceId],
  ),
  report: (
    await runAsAdmin(
      adminUrl,
      'select sequence::int, release, clock_error_seconds, forked_at from device_reports where device_id = $1',
      [deviceId],
    )
  )[0],
})

describe('a report is taken', () => {
  test('it stores counters and state and answers with the configuration, once', async ({
    app,
    db,
    database,
  }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    const days = [dayOf(collector, { captured: 5, delivered: 3, waiting: 2, stored: 3 })]
    const ahead = {
      now: Date.parse('2026-06-15T10:02:00+07:00'),
      storage: { used: 10, quota: 1000, isPersistent: true },
    }

    const first = (await sendReport(app, tablet, reportOf(1, days, ahead))).json<ReportAnswer>()
    const { configurationHash } = first
    const second = (
      await sendReport(app, tablet, reportOf(2, [], { configurationHash }))
    ).json<ReportAnswer>()

    expect(first.configuration).toMatchObject({ collector: collector.token, deviceName: 'Máy 1' })
    expect(second).toEqual({ configurationHash, configuration: null })
    const { days: kept, report } = await storedOf(database, tablet.deviceId)
    expect(kept).toEqual([{ day: '2026-06-15', captured: 5, delivered: 3, aside: 0, waiting: 2, stored: 3 }])
    expect(report).toMatchObject({ sequence: 2, clock_error_seconds: 0, forked_at: null })
  })

  test('a change in the office reaches the tablet with its next report', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    const { configurationHash } = (await sendReport(app, tablet, reportOf(1, []))).json<ReportAnswer>()
    const cookie = await signIn(app, db)
    const payload = { kiosk: { idleSeconds: 30 } }
    await app.inject({
      method: 'PATCH',
      url: `/api/v1/collectors/${collector.collectorId}`,
      headers: { cookie },
      payload,
    })

    const answer = (
      await sendReport(app, tablet, reportOf(2, [], { configurationHash }))
    ).json<ReportAnswer>()

    expect(answer.configurationHash).not.toBe(configurationHash)
    expect(answer.configuration?.settings?.idleSeconds).toBe(30)
  })

  test('counters of a place where the tablet never stood are not taken', async ({ app, db, database }) => {
    const [here, elsewhere] = [await placeTablet(db), await placeTablet(db, 'X2')]
    const tablet = await standTablet(db, here.collector)

    const reply = await sendReport(app, tablet, reportOf(1, [dayOf(elsewhere.collector, { captured: 9 })]))

    expect(reply.statusCode).toBe(200)
    expect((await storedOf(database, tablet.deviceId)).days).toEqual([])
  })

  test('a replaced tablet is told that it is, but its counters are followed', async ({
    app,
    db,
    database,
    clock,
  }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    await endEnrolment(db, tablet.deviceId, clock())

    const reply = await sendReport(app, tablet, reportOf(1, [dayOf(collector, { captured: 2, waiting: 2 })]))

    expect([reply.statusCode, reply.json().code]).toEqual([401, 'device_unknown'])
    expect(reply.json().details).toEqual({ isReportTaken: true })
    expect((await storedOf(database, tablet.deviceId)).days).toMatchObject([{ captured: 2, waiting: 2 }])
  })

  test('a revoked tablet and a stranger are not listened to', async ({ app, db, database, clock }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    await revokeTablet(db, tablet.deviceId, clock())

    const revoked = await sendReport(app, tablet, reportOf(1, [dayOf(collector, { captured: 2 })]))
    const stranger = await sendReport(app, { token: 'a'.repeat(43) }, reportOf(1, []))

    expect([revoked.json().code, stranger.json().code]).toEqual(['device_unknown', 'device_unknown'])
    expect(revoked.json().details).toBeUndefined()
    expect((await storedOf(database, tablet.deviceId)).days).toEqual([])
  })

  test('reports that come late or twice take nothing back', async ({ app, db, database }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    const early = reportOf(1, [dayOf(collector, { captured: 4, waiting: 4 })])
    const late = reportOf(2, [dayOf(collector, { captured: 6, delivered: 2, waiting: 4, stored: 2 })])
    const newest = reportOf(3, [dayOf(collector, { captured: 6, delivered: 6, stored: 6 })])

    for (const report of [early, newest, late, early, newest]) await sendReport(app, tablet, report)

    const { days, report } = await storedOf(database, tablet.deviceId)
    expect(days).toMatchObject([{ captured: 6, delivered: 6, waiting: 0, stored: 6 }])
    expect(report).toMatchObject({ sequence: 3, forked_at: null })
  })
})

describe('a copied tablet', () => {
  const reportsOf = (count: number, from: number) =>
    Array.from({ length: count }, (_, position) => ({ sequence: from + position, nonce: newNonce() }))

  /** Whether any of the reports, taken in this order, shows two tablets. */
  const isNoticed = (reports: { sequence: number; nonce: string }[]) => {
    let history: ReportHistory | null = null
    let noticed = false
    for (const report of reports) {
      noticed ||= orderOf(history, report) === 'forked'
      history = remember(history, report)
    }
    return noticed
  }

  test('is flagged in 100 of 100 cases, however the reports of both are mixed', () => {
    let flagged = 0
    for (let run = 0; run < 100; run++) {
      const common = reportsOf(1 + (run % 30), 1)
      const next = common.length + 1
      const [original, copy] = [reportsOf(1 + (run % 40), next), reportsOf(1 + ((run * 7) % 40), next)]
      const mixed: typeof common = []
      while (original.length + copy.length > 0) {
        const source = original.length > 0 && (copy.length === 0 || Math.random() < 0.5) ? original : copy
        const report = source.shift()
        if (report) mixed.push(report)
      }
      if (isNoticed([...common, ...mixed])) flagged++
    }

    expect(flagged).toBe(100)
  })

  test('is never seen where one tablet repeats a report, skips numbers or is late', () => {
    for (let run = 0; run < 100; run++) {
      const reports = reportsOf(50, 1).filter(() => Math.random() > 0.1)
      const sent = reports.flatMap((report) => (Math.random() < 0.3 ? [report, report] : [report]))
      for (let position = 1; position < sent.length; position += 3) {
        const [before, here] = [sent[position - 1], sent[position]]
        if (before && here) sent.splice(position - 1, 2, here, before)
      }

      expect(isNoticed(sent)).toBe(false)
    }
  })

  test('remembers no more than it needs', () => {
    let history: ReportHistory | null = null
    for (const report of reportsOf(100, 1)) history = remember(history, report)

    expect(Object.keys(history?.recent ?? {})).toHaveLength(rememberedReports)
    expect(history?.sequence).toBe(100)
  })

  test('is also told by a counter that falls', () => {
    const known = { captured: 5, delivered: 4, aside: 1, stored: 4 }

    expect(hasFallen(known, { ...known, delivered: 3 })).toBe(true)
    expect(hasFallen(known, { ...known, captured: 6 })).toBe(false)
  })

  test('is flagged on the server, and the flag stays', async ({ app, db, database }) => {
    const { collector } = await placeTablet(db)
    const tablet = await standTablet(db, collector)
    await sendReport(app, tablet, reportOf(1, [dayOf(collector, { captured: 5, delivered: 5, stored: 5 })]))
    await sendReport(app, tablet, reportOf(2, []))
    await sendReport(app, tablet, reportOf(2, []))
    await sendReport(app, tablet, reportOf(3, []))

    const { report } = await storedOf(database, tablet.deviceId)
    expect(report?.forked_at).not.toBeNull()

    const other = await standTablet(db, collector)
    await sendReport(app, other, reportOf(1, [dayOf(collector, { captured: 5, delivered: 5 })]))
    await sendReport(app, other, reportOf(2, [dayOf(collector, { captured: 4, delivered: 4 })]))
    expect((await storedOf(database, other.deviceId)).report?.forked_at).not.toBeNull()
  })
})
