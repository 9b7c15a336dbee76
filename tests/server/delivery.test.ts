import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { verifyDelivery } from '../../server/commands/tablets.ts'
import type { Db } from '../../server/db/client.ts'
import { findStorageGaps, settleDay } from '../../server/devices/delivery.ts'
import { isDelayed, isSilent } from '../../server/devices/silence.ts'
import { takeReport } from '../../server/devices/take-report.ts'
import { watchDelivery } from '../../server/devices/watch.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'
import {
  dayOf,
  placeTablet,
  reportOf,
  type StandingTablet,
  standTablet,
  type TabletPlace,
} from '../support/tablet.ts'

const now = new Date('2026-06-15T10:00:00+07:00')

describe('what becomes of a captured response', () => {
  const day = { captured: 10, delivered: 6, aside: 1, waiting: 3, writtenOff: 0 }

  test('delivered, set aside and waiting add up to what was captured', () => {
    expect(settleDay(day)).toMatchObject({ missing: 0, waiting: 3 })
    expect(settleDay({ ...day, waiting: 2 })).toMatchObject({ missing: 1, waiting: 2 })
  })

  test('a write-off covers what is missing, then what waits', () => {
    expect(settleDay({ ...day, waiting: 2, writtenOff: 1 })).toMatchObject({ missing: 0, waiting: 2 })
    expect(settleDay({ ...day, waiting: 2, writtenOff: 2 })).toMatchObject({ missing: 0, waiting: 1 })
  })

  test('a tablet that did not count what it captured misses nothing', () => {
    expect(settleDay({ ...day, captured: 0 })).toMatchObject({ missing: 0, waiting: 3 })
  })

  test('more responses than receipts told of is no gap', () => {
    const stored = { unitId: 1, day: '2026-06-15', receipts: 5, tablets: ['Máy 1'] }

    expect(findStorageGaps([{ ...stored, found: 6 }])).toEqual([])
    expect(findStorageGaps([{ ...stored, found: 4 }])).toMatchObject([{ missing: 1 }])
  })
})

describe('silence', () => {
  const weekdays = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }]
  const at = (text: string) => new Date(`2026-06-${text}:00+07:00`)

  test('within opening hours an hour is too long', () => {
    expect(isSilent(at('15T09:00'), at('15T10:00'), weekdays)).toBe(false)
    expect(isSilent(at('15T09:00'), at('15T10:01'), weekdays)).toBe(true)
  })

  test('a night and a week-end do not count', () => {
    expect(isSilent(at('12T16:30'), at('15T08:00'), weekdays)).toBe(false)
    expect(isSilent(at('12T16:30'), at('15T08:01'), weekdays)).toBe(true)
  })

  test('without opening hours a day is too long', () => {
    expect(isSilent(at('14T10:00'), at('15T10:00'), [])).toBe(false)
    expect(isSilent(at('14T10:00'), at('15T10:01'), [])).toBe(true)
  })

  test('whatever waits for more than a day is delayed', () => {
    expect(isDelayed('2026-06-14', now)).toBe(false)
    expect(isDelayed('2026-06-13', now)).toBe(true)
    expect(isDelayed(null, now)).toBe(false)
  })
})

describe('a single response among 100,000', () => {
  const tabletCount = 100
  const days = Array.from({ length: 10 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`)
  const perDay = 100

  interface Fleet extends TabletPlace {
    tablets: StandingTablet[]
  }

  /** Every tablet captured 100 a day, delivered 99 and keeps one. */
  async function standFleet(db: Db): Promise<Fleet> {
    const place = await placeTablet(db, 'X3')
    const tablets: StandingTablet[] = []
    for (let number = 1; number <= tabletCount; number++) {
      const tablet = await standTablet(db, place.collector, `Máy ${number}`)
      tablets.push(tablet)
      await takeReport(
        db,
        tablet.deviceId,
        reportOf(
          1,
          days.map((day) => stateOf(place, day)),
        ),
        now,
      )
    }
    return { ...place, tablets }
  }

  const stateOf = ({ collector }: TabletPlace, day: string, waiting = 1) =>
    dayOf(collector, { day, captured: perDay, delivered: perDay - 1, waiting, stored: perDay - 1 })

  const storeResponses = (adminUrl: string, { collector, survey }: TabletPlace) =>
    runAsAdmin(
      adminUrl,
      `insert into responses (unit_id, day, response_id, survey_id, version, channel, language, notice, levels, other,
         respondent, day_uncertain)
       select $1, day::date, gen_random_uuid(), $2, 1, 'tablet', 'vi', 1, '{5}', '{}', '{}', false
       from unnest($3::text[]) day, generate_series(1, $4::int)`,
      [collector.unitId, survey.surveyId, days, tabletCount * (perDay - 1)],
    )

  test('is found wherever it is lost, with tablet, place, day and unit', async ({ db, database }) => {
    const fleet = await standFleet(db)
    await storeResponses(database.adminUrl, fleet)
    const { unitId, collectorId } = fleet.collector
    const check = () => watchDelivery(db, [unitId], now)
    const printed: string[] = []
    const verify = () => verifyDelivery(db, now, (line) => printed.push(line))

    // Nothing was removed, and nothing is said to be missing.
    const before = await check()
    await verify()
    expect(before.tablets.reduce((sum, { counts }) => sum + counts.captured, 0)).toBe(100_000)
    expect(before.tablets.filter(({ counts }) => counts.missing > 0)).toEqual([])
    expect(before.gaps).toEqual([])
    expect(printed.join()).toContain('accounted for')

    // One response is taken out of the queue of one tablet: its next report gives it away.
    const robbed = fleet.tablets[36]
    if (!robbed) throw new Error('no tablet')
    await takeReport(db, robbed.deviceId, reportOf(2, [stateOf(fleet, '2026-06-04', 0)]), now)
    const afterTablet = await check()
    expect(afterTablet.tablets[0]).toMatchObject({
      deviceId: robbed.deviceId,
      name: 'Máy 37',
      counts: { missing: 1 },
      gaps: [{ collectorId, place: 'Quầy số 1', day: '2026-06-04', missing: 1 }],
      faults: expect.arrayContaining(['missing']),
    })
    expect(afterTablet.tablets.filter(({ counts }) => counts.missing > 0)).toHaveLength(1)
    expect(afterTablet.gaps).toEqual([])
    await expect(verify()).rejects.toThrow(/Máy 37 .*at Quầy số 1, 2026-06-04: 1 of 100/)

    // One row is taken out of the database: the next check finds it.
    await runAsAdmin(
      database.adminUrl,
      `delete from responses where ctid in (select ctid from responses where unit_id = $1 and day = '2026-06-07' limit 1)
         and unit_id = $1 and day = '2026-06-07'`,
      [unitId],
    )
    const { gaps } = await check()
    expect(gaps).toMatchObject([{ unitId, day: '2026-06-07', receipts: 9900, found: 9899, missing: 1 }])
    expect(gaps[0]?.tablets).toHaveLength(100)
    await expect(verify()).rejects.toThrow(`unit ${unitId}, 2026-06-07: 1 of 9900`)
  })
})

describe('reports in any order', () => {
  test('never show a gap where nothing was lost', async ({ db }) => {
    const { collector } = await placeTablet(db)
    // What happens on a tablet between two reports: captured, delivered, set aside.
    const step = fc.record({ captured: fc.nat(5), delivered: fc.nat(5), aside: fc.nat(1) })
    const history = fc.array(step, { minLength: 2, maxLength: 8 }).chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        arrival: fc.shuffledSubarray([...steps.keys(), ...steps.keys()], { minLength: 1 }),
      }),
    )

    await fc.assert(
      fc.asyncProperty(history, async ({ steps, arrival }) => {
        const { deviceId } = await standTablet(db, collector)
        const sum = { captured: 0, delivered: 0, aside: 0, waiting: 0, stored: 0 }
        const reports = steps.map(({ captured, delivered, aside }, index) => {
          sum.captured += captured
          sum.waiting += captured
          const sent = Math.min(delivered, sum.waiting)
          sum.delivered += sent
          sum.stored += sent
          sum.waiting -= sent
          const refused = Math.min(aside, sum.waiting)
          sum.aside += refused
          sum.waiting -= refused
          return reportOf(index + 1, [dayOf(collector, sum)])
        })

        for (const index of arrival) {
          const report = reports[index]
          if (report) await takeReport(db, deviceId, report, now)
          const { tablets } = await watchDelivery(db, [collector.unitId], now)
          const seen = tablets.find((tablet) => tablet.deviceId === deviceId)
          expect(seen?.counts.missing).toBe(0)
          expect(seen?.forkedAt).toBeNull()
        }
      }),
      { numRuns: 40 },
    )
  })
})
