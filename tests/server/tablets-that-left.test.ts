import { expect } from 'vitest'
import type { TabletSummary } from '#contract/tablets.ts'
import type { Db } from '../../server/db/client.ts'
import { move, revoke } from '../../server/devices/acts.ts'
import { takeReport } from '../../server/devices/take-report.ts'
import { watchDelivery } from '../../server/devices/watch.ts'
import { findTablet } from '../../server/queries/tablets.ts'
import { test } from '../support/server.ts'
import { dayOf, placeTablet, reportOf, standTablet } from '../support/standing-tablet.ts'

const at = (time: string) => new Date(`2026-06-15T${time}:00+07:00`)

/** A tablet that went from X1 to X2 at ten, told of both, and was revoked in the evening. */
async function moveOn(db: Db, counters = { captured: 4, delivered: 2, waiting: 2, stored: 2 }) {
  const old = await placeTablet(db, 'X1', 'Quầy cũ')
  const next = await placeTablet(db, 'X2', 'Quầy mới')
  const { deviceId } = await standTablet(db, old.collector)
  await takeReport(db, deviceId, reportOf(1, [dayOf(old.collector, counters)]), at('09:00'))
  const tablet = await findTablet(db, deviceId)
  if (!tablet) throw new Error('no tablet')
  const acting = { actor: 'quản lý', at: at('10:00') }
  await move(db, tablet, next.collector.collectorId, acting)
  const days = [
    dayOf(old.collector, counters),
    dayOf(next.collector, { day: '2026-06-01', captured: 1, waiting: 1 }),
  ]
  const facts = { release: '2026.7.0', oldestWaitingDay: '2026-06-01', storage: { used: 9, quota: 10 } }
  await takeReport(db, deviceId, reportOf(2, days, facts), at('17:00'))
  await revoke(db, tablet, 'hỏng', { actor: 'quản lý', at: at('18:00') })
  const seenBy = async (...places: (typeof old)[]): Promise<TabletSummary | undefined> => {
    const units = places.map(({ collector }) => collector.unitId)
    const { tablets } = await watchDelivery(db, units, at('19:00'))
    return tablets.find((seen) => seen.deviceId === deviceId)
  }
  return { old, next, seenBy }
}

test('the unit that a tablet left sees what it has left there, and nothing that came later', async ({
  db,
}) => {
  const { old, seenBy } = await moveOn(db)

  const seen = await seenBy(old)

  const { collectorId, unitId } = old.collector
  expect(seen).toMatchObject({
    place: { collectorId, name: 'Quầy cũ', unitId },
    enrolment: 'ended',
    endedAt: at('10:00').toISOString(),
    lastContact: at('10:00').toISOString(),
    release: null,
    storage: { used: null, quota: null, isPersistent: null },
    oldestWaitingDay: '2026-06-15',
    counts: { captured: 4, delivered: 2, waiting: 2 },
  })
  expect(JSON.stringify(seen)).not.toMatch(/Quầy mới|2026\.7\.0|2026-06-01/)
})

test('the unit where it stands, and whoever sees both, see it there', async ({ db }) => {
  const { old, next, seenBy } = await moveOn(db)

  for (const seen of [await seenBy(next), await seenBy(old, next)])
    expect(seen).toMatchObject({
      place: { name: 'Quầy mới', unitId: next.collector.unitId },
      enrolment: 'revoked',
      lastContact: at('17:00').toISOString(),
      release: '2026.7.0',
      oldestWaitingDay: '2026-06-01',
    })
})

test('a tablet that left nothing behind is seen no more', async ({ db }) => {
  const old = await placeTablet(db, 'X1', 'Quầy cũ')
  const next = await placeTablet(db, 'X2', 'Quầy mới')
  const { deviceId } = await standTablet(db, old.collector)
  const tablet = await findTablet(db, deviceId)
  if (!tablet) throw new Error('no tablet')
  await move(db, tablet, next.collector.collectorId, { actor: 'quản lý', at: at('10:00') })

  const { tablets } = await watchDelivery(db, [old.collector.unitId], at('11:00'))

  expect(tablets.map((seen) => seen.deviceId)).not.toContain(deviceId)
})

test('a tablet that came back is seen as it is', async ({ db }) => {
  const old = await placeTablet(db, 'X1', 'Quầy cũ')
  const next = await placeTablet(db, 'X2', 'Quầy mới')
  const { deviceId } = await standTablet(db, old.collector)
  for (const [place, time] of [
    [next, '10:00'],
    [old, '12:00'],
  ] as const) {
    const tablet = await findTablet(db, deviceId)
    if (tablet) await move(db, tablet, place.collector.collectorId, { actor: 'quản lý', at: at(time) })
  }
  await takeReport(db, deviceId, reportOf(1, []), at('13:00'))

  const { tablets } = await watchDelivery(db, [old.collector.unitId], at('14:00'))

  const seen = tablets.find((tablet) => tablet.deviceId === deviceId)
  expect(seen).toMatchObject({ enrolment: 'enrolled', lastContact: at('13:00').toISOString() })
})
