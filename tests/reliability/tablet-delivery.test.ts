import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSecret } from '../../server/auth/secrets.ts'
import { type Collector, ensureCollector } from '../../server/queries/collectors.ts'
import { addEnrolmentCode, enrolDevice } from '../../server/queries/devices.ts'
import { closeSurvey, offerSurvey } from '../../server/queries/surveys.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { runAsAdmin } from '../support/database.ts'
import { type FaultOptions, type FaultProxy, openFaultProxy } from '../support/fault-proxy.ts'
import { type Instances, openInstances } from '../support/instances.ts'
import { contentOf, newId, type OpenSurvey, openSurvey } from '../support/survey.ts'
import { makeTablet, type Tablet } from './tablet.ts'

// The tablet's own code, a network that breaks, and two real servers.

let instances: Instances
let open: OpenSurvey
let ledger: Ledger
let tablet: Tablet
const proxies: FaultProxy[] = []

beforeEach(async () => {
  instances = await openInstances(2)
  open = await openSurvey(instances.database.db)
  ledger = new Map()
  tablet = makeTablet(instances.clock, ledger)
})
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()))
  await instances.close()
})

async function network(options: Omit<FaultOptions, 'upstreams'>): Promise<FaultProxy> {
  const proxy = await openFaultProxy({ upstreams: instances.ports, ...options })
  proxies.push(proxy)
  return proxy
}

interface Place {
  collector: Collector
  /** Of the tablet that stands there. */
  token: string
}

/** Puts the tablet at a counter of a unit. */
async function standAt(unit: string): Promise<Place> {
  const { db } = instances.database
  const { unitId = 0 } = open.collectors[unit] ?? {}
  const counter = {
    token: newId().slice(0, 16),
    unitId,
    kind: 'tablet',
    channel: 'tablet',
    name: unit,
  } as const
  const collector = await ensureCollector(db, counter, instances.clock())
  await offerSurvey(db, collector.collectorId, open.survey.surveyId, 0)
  const [code, token] = [newId().slice(0, 8), newId()]
  await addEnrolmentCode(db, { code, collectorId: collector.collectorId, expiresAt: null })
  await enrolDevice(db, code, hashSecret(token), instances.clock())
  return { collector, token }
}

/** So many citizens answer there today. */
async function answer(count: number, { collector, token }: Place, comment = ''): Promise<void> {
  const day = instances.clock().toISOString().slice(0, 10)
  for (let index = 0; index < count; index++) {
    const answers = { acc1: 1 + (index % 5), acc2: 4, ...(comment ? { comment: `${comment} ${index}` } : {}) }
    const content = contentOf({ survey: open.survey, collectors: { here: collector } }, answers, 'here', day)
    await tablet.capture(content, { unitId: collector.unitId, token })
  }
}

const losses = () => findLosses(instances.database.adminUrl, ledger)

const storedCount = async () => {
  const { adminUrl } = instances.database
  const [row] = await runAsAdmin<{ n: number }>(adminUrl, 'select count(*)::int as n from response_key')
  return row?.n
}

test('a tablet that is moved to another unit between capture and retry', async () => {
  const before = await standAt('X1')
  await answer(30, before)
  const deaf = await network({ chances: { dropAnswer: 1 } })
  expect((await tablet.deliver(deaf.address)).kind).toBe('unreachable')
  expect(deaf.fired.dropAnswer).toBe(1)
  expect(await storedCount()).toBe(30)
  expect(tablet.waiting()).toHaveLength(30)

  await answer(5, before)
  await runAsAdmin(instances.database.adminUrl, 'update enrolments set ended_at = now()')
  const after = await standAt('X2')
  instances.clock.set('2026-07-02T09:00:00+07:00')
  await answer(10, after)
  const good = await network({ chances: {} })
  const end = await tablet.deliver(good.address)

  expect(end.kind).toBe('empty')
  expect(tablet.aside).toEqual([])
  expect([...ledger.values()].filter((sent) => sent.isAcknowledged)).toHaveLength(45)
  expect(await storedCount()).toBe(45)
  expect(new Set([...ledger.values()].map(({ unitId, day }) => `${unitId} ${day}`))).toHaveLength(2)
  expect(await losses()).toEqual([])
})

test('a tablet that delivers after the survey has closed', async () => {
  const place = await standAt('X1')
  await answer(12, place)
  instances.clock.set('2026-06-30T10:00:00+07:00')
  await answer(8, place)
  const { db } = instances.database
  await closeSurvey(db, open.survey.surveyId, '2026-06-30')
  instances.clock.set('2026-07-14T10:00:00+07:00')
  await answer(1, place)
  const good = await network({ chances: { dropAnswer: 0.5 } })

  for (let runs = 0; tablet.waiting().length > 0 && runs < 50; runs++) await tablet.deliver(good.address)

  // The one of July came too late and proves that the survey was closed.
  expect(tablet.aside.map(({ reason, entry }) => [reason, entry.day])).toEqual([
    ['survey_closed', '2026-07-14'],
  ])
  expect([...ledger.values()].filter((sent) => sent.isAcknowledged)).toHaveLength(20)
  expect(await storedCount()).toBe(20)
  expect(await losses()).toEqual([])
})

test('a batch that is cut in the middle, halved and sent again', async () => {
  await answer(120, await standAt('X1'), 'Cán bộ hướng dẫn rõ ràng, thời gian chờ hơi lâu. '.repeat(8))
  const place = await standAt('X2')
  await answer(30, place)
  const cutting = await network({ chances: { cutRequest: 1 } })
  expect((await tablet.deliver(cutting.address)).kind).toBe('unreachable')
  expect(cutting.fired.cutRequest).toBe(1)
  expect(await storedCount()).toBe(0)

  const narrow = await network({
    chances: { cutRequest: 0.2, dropAnswer: 0.2, cutAnswer: 0.2 },
    mostBytes: 20_000,
  })
  const broken = () => narrow.fired.cutRequest + narrow.fired.dropAnswer + narrow.fired.cutAnswer
  const sent = await deliverUntil(() => broken() > 0, { place, address: narrow.address, sent: 150 })

  expect(narrow.fired.tooLarge).toBeGreaterThan(0)
  expect(broken()).toBeGreaterThan(0)
  expect(tablet.waiting()).toEqual([])
  expect(tablet.aside).toEqual([])
  expect([...ledger.values()].filter((one) => one.isAcknowledged)).toHaveLength(sent)
  expect(await storedCount()).toBe(sent)
  expect(await losses()).toEqual([])
})

test('a portal, a cut answer or a changed byte takes nothing out of the queue that is not stored', async () => {
  const place = await standAt('X1')
  await answer(150, place)
  const hostile = await network({
    chances: { portal: 0.3, cutAnswer: 0.2, corruptAnswer: 0.2, duplicate: 0.2 },
  })
  const { fired } = hostile
  const all = () => fired.portal > 0 && fired.cutAnswer > 0 && fired.corruptAnswer > 0

  const sent = await deliverUntil(all, { place, address: hostile.address, sent: 150 }, async () => {
    expect((await losses()).filter((loss) => loss.includes('is not stored'))).toEqual([])
  })

  expect(all()).toBe(true)
  expect(await storedCount()).toBe(sent)
  expect(await losses()).toEqual([])
})

/**
 * Delivers until nothing waits and the network has done what it is here for: which requests it breaks is drawn, and
 * without more citizens the queue may be empty before it broke one.
 * @returns how many responses were captured in all
 */
async function deliverUntil(
  isDone: () => boolean,
  { place, address, sent }: { place: Place; address: string; sent: number },
  afterEach = async () => {},
): Promise<number> {
  let captured = sent
  for (let runs = 0; (tablet.waiting().length > 0 || !isDone()) && runs < 300; runs++) {
    if (tablet.waiting().length === 0) {
      await answer(10, place)
      captured += 10
    }
    await tablet.deliver(address)
    await afterEach()
  }
  return captured
}
