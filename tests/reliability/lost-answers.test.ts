import { afterEach, expect, test } from 'vitest'
import { seededRandom } from '../../server/demo/random.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { type Errand, sendAll } from '../support/faithful-sender.ts'
import { type Fault, type FaultProxy, openFaultProxy } from '../support/fault-proxy.ts'
import { dropUniqueKeys, type Instances, openInstances } from '../support/instances.ts'
import { contentOf, openSurvey } from '../support/survey.ts'

let instances: Instances
let proxy: FaultProxy
afterEach(async () => {
  await proxy.close()
  await instances.close()
})

async function begin(chances: Partial<Record<Fault, number>>): Promise<void> {
  instances = await openInstances(2)
  proxy = await openFaultProxy({ upstreams: instances.ports, chances })
}

/** So many responses of three units. */
async function errandsOf(count: number): Promise<Errand[]> {
  const open = await openSurvey(instances.database.db)
  const random = seededRandom(proxy.seed)
  return Array.from({ length: count }, () => {
    const unit = random.pick(['X1', 'X2', 'X3'])
    const answers = { acc1: 1 + random.below(5), acc2: 1 + random.below(5), comment: random.hex(40) }
    return {
      id: random.hex(32),
      content: contentOf(open, answers, unit),
      unitId: open.collectors[unit]?.unitId ?? 0,
    }
  })
}

test('ten thousand responses through a network that loses three answers in ten and cuts one request in ten', {
  timeout: 240_000,
}, async () => {
  await begin({ dropAnswer: 0.3, cutRequest: 0.1 })
  const ledger: Ledger = new Map()

  const { attempts, foundStored } = await sendAll(await errandsOf(10_000), {
    address: proxy.address,
    ledger,
    parallel: 32,
  })

  expect(proxy.fired.dropAnswer).toBeGreaterThan(3000)
  expect(proxy.fired.cutRequest).toBeGreaterThan(1000)
  expect(attempts).toBeGreaterThan(14_000)
  expect(foundStored).toBeGreaterThanOrEqual(2000)
  expect([...ledger.values()].filter((sent) => sent.isAcknowledged)).toHaveLength(10_000)
  expect(await findLosses(instances.database.adminUrl, ledger)).toEqual([])
})

test('every other mischief of a network loses and doubles nothing', async () => {
  const faults: Fault[] = [
    'delay',
    'reorder',
    'dropRequest',
    'cutAnswer',
    'duplicate',
    'portal',
    'corruptAnswer',
  ]
  await begin(Object.fromEntries(faults.map((fault) => [fault, 0.1])))
  const ledger: Ledger = new Map()

  await sendAll(await errandsOf(1000), { address: proxy.address, ledger, parallel: 32 })

  for (const fault of faults) expect(proxy.fired[fault], fault).toBeGreaterThan(20)
  expect([...ledger.values()].every((sent) => sent.isAcknowledged)).toBe(true)
  expect(await findLosses(instances.database.adminUrl, ledger)).toEqual([])
})

test('without the unique key the lost answers are found out', async () => {
  await begin({ dropAnswer: 0.3, cutRequest: 0.1 })
  await dropUniqueKeys(instances.database)
  const ledger: Ledger = new Map()

  await sendAll(await errandsOf(200), { address: proxy.address, ledger, parallel: 32 })

  expect(proxy.fired.dropAnswer).toBeGreaterThan(20)
  const faults = await findLosses(instances.database.adminUrl, ledger)
  expect(faults.filter((fault) => /has [2-9] keys/.test(fault)).length).toBeGreaterThan(20)
})
