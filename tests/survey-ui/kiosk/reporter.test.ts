import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import type { Reply } from '../../../survey-ui/api.ts'
import type { Message } from '../../../survey-ui/kiosk/delivery/batch.ts'
import type { DeviceReport } from '../../../survey-ui/kiosk/delivery/report.ts'
import { startReporter } from '../../../survey-ui/kiosk/delivery/reporter.ts'
import { contentOf, entryOf, newStorage, now, passSeconds, reply } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const configuration = (collector: string) => ({ collector }) as KioskConfiguration
const current = reply(200, { configurationHash: 'h1', configuration: null })

/** An enrolled tablet, and a server that gives the answers put before it. */
async function setUp() {
  const storage = await newStorage()
  await storage.device.enrol({ token: 'token-1', configuration: configuration('quay-so-1') })
  const messages: Message[] = []
  const told: unknown[] = []
  const server = { answer: current as Reply<unknown> | null }
  const reporter = startReporter({
    storage,
    send: async (message) => {
      messages.push(message)
      if (!server.answer) throw new TypeError('Failed to fetch')
      return server.answer
    },
    readFacts: async () => ({
      release: '0.1.0+test',
      now,
      storage: { used: 10, quota: 100, isPersistent: true },
    }),
    alone: (work) => work(),
    onConfiguration: ({ token, configuration: { collector } }) => told.push(`${token} at ${collector}`),
    onEnded: () => told.push('ended'),
    onServerTime: () => undefined,
  })
  const reports = () => messages.map(({ text }): DeviceReport => JSON.parse(text))
  return { storage, server, reporter, messages, reports, told }
}

test('reports at once when asked, and every five minutes', async () => {
  const { reporter, messages, reports } = await setUp()

  reporter.now()
  await passSeconds(0)
  await passSeconds(299)
  expect(messages).toHaveLength(1)
  await passSeconds(1)

  expect(messages).toHaveLength(2)
  expect(messages[0]).toMatchObject({ method: 'POST', path: '/api/v1/devices/report', token: 'token-1' })
  expect(reports().map(({ sequence }) => sequence)).toEqual([1, 2])
  expect(reports()[1]).toMatchObject({ configurationHash: 'h1', release: '0.1.0+test', now })
})

test('several changes in a row make one report, ten seconds after the first', async () => {
  const { storage, reporter, reports } = await setUp()
  for (let visit = 0; visit < 3; visit++) {
    await storage.outbox.add(await entryOf(contentOf(visit)))
    reporter.soon()
    await passSeconds(3)
  }

  await passSeconds(2)

  expect(reports()).toMatchObject([{ days: [{ captured: 3, waiting: 3 }], oldestWaitingDay: '2026-06-15' }])
})

test('without an answer it keeps number and nonce, then tells at once how things stand now', async () => {
  const { storage, server, reporter, reports } = await setUp()
  server.answer = null
  reporter.now()
  await passSeconds(0)
  await storage.outbox.add(await entryOf(contentOf(1)))
  await passSeconds(300)

  server.answer = current
  reporter.now()
  await passSeconds(0)

  const [first, again, answered, fresh] = reports()
  expect([again, answered]).toEqual([first, first])
  expect(fresh).toMatchObject({ sequence: 2, days: [{ captured: 1 }] })
})

test('a new configuration is kept and told', async () => {
  const { storage, server, reporter, told } = await setUp()
  server.answer = reply(200, { configurationHash: 'h2', configuration: configuration('quay-so-2') })

  reporter.now()
  await passSeconds(0)

  expect(told).toEqual(['token-1 at quay-so-2'])
  expect((await storage.device.load())?.configuration.collector).toBe('quay-so-2')
})

test('an enrolment that the office ended is told, and its token stays for what is left to send', async () => {
  const { storage, server, reporter, told } = await setUp()
  server.answer = reply(401, { code: 'device_unknown' })

  reporter.now()
  await passSeconds(900)

  expect(told).toEqual(['ended'])
  expect(await storage.device.load()).toMatchObject({ token: 'token-1', hasEnded: true })
})

test('after its end a tablet still tells what became of what was left, with its old token', async () => {
  const { storage, server, reporter, reports, messages } = await setUp()
  await storage.outbox.add(await entryOf(contentOf(1)))
  server.answer = reply(401, { code: 'device_unknown', details: { isReportTaken: true } })
  reporter.now()
  await passSeconds(0)
  const [entry] = await storage.outbox.next(0, 1)
  if (entry) await storage.outbox.settle([{ entry, kind: 'aside', reason: 'device_revoked' }])

  reporter.soon()
  await passSeconds(10)

  expect(reports()).toMatchObject([
    { sequence: 1, days: [{ waiting: 1, aside: 0 }] },
    { sequence: 2, days: [{ waiting: 0, aside: 1 }] },
  ])
  expect(messages[1]?.token).toBe('token-1')
})

test.each([
  ['401 of a portal', reply(401, null)],
  ['a portal that answers 200', reply(200, null)],
  ['an address that nothing answers', reply(404, { code: 'no_route' })],
])('%s changes nothing', async (_, answer) => {
  const { storage, server, reporter, told, reports } = await setUp()
  server.answer = answer

  reporter.now()
  await passSeconds(300)

  expect(told).toEqual([])
  expect((await storage.device.load())?.hasEnded).toBeUndefined()
  expect(reports()[1]).toEqual(reports()[0])
})

test('a report that our server cannot take gives way to a new one with the next number', async () => {
  const { server, reporter, reports } = await setUp()
  server.answer = reply(400, { code: 'invalid_request' })

  reporter.now()
  await passSeconds(300)

  expect(reports().map(({ sequence }) => sequence)).toEqual([1, 2])
})

test('a tablet that moved tells of both places, each as the tablet it was there', async () => {
  const { storage, reporter, reports, messages } = await setUp()
  await storage.outbox.add(await entryOf(contentOf(1)))
  reporter.now()
  await passSeconds(0)
  await storage.device.enrol({ token: 'token-2', configuration: configuration('quay-so-2') })
  const there = { collector: 'quay-so-2' }
  await storage.outbox.add(await entryOf(contentOf(2, there), { token: 'token-2' }))
  const [left] = await storage.outbox.next(0, 1)
  if (left) await storage.outbox.settle([{ entry: left, kind: 'delivered', day: left.day }])

  reporter.now()
  await passSeconds(0)

  const counts = { captured: 1, delivered: 0, waiting: 1 }
  expect(messages.map(({ token }) => token)).toEqual(['token-1', 'token-2', 'token-1'])
  expect(reports()).toMatchObject([
    { sequence: 1, days: [{ collector: 'quay-so-1', ...counts }] },
    { sequence: 1, days: [{ collector: 'quay-so-2', ...counts }] },
    { sequence: 2, days: [{ collector: 'quay-so-1', captured: 1, delivered: 1, waiting: 0 }] },
  ])
})
