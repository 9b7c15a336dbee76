import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KioskConfiguration, Pairing } from '#contract/kiosk.ts'
import type { Reply } from '../../../survey-ui/api.ts'
import { type PairingServer, type PairingView, startPairing } from '../../../survey-ui/kiosk/pairing.ts'
import { newStorage, passSeconds, reply } from './support.ts'

// The imitated database works with setImmediate, which stays real.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const configuration = { collector: 'quay-so-1' } as KioskConfiguration

/** An office that gives codes and accepts when it is told to. */
function makeOffice() {
  const office = { isUp: true, isTooMany: false, isAccepted: false, isExpired: false, given: 0, looks: [''] }
  const server: PairingServer = {
    async ask() {
      if (!office.isUp) return null
      if (office.isTooMany) return reply(429, { code: 'too_many_requests' }, 60) as Reply<Pairing>
      office.given += 1
      const pairing = {
        secret: `secret-${office.given}`,
        code: `lan-thu-${office.given}`,
        url: 'https://hailong.example/office/pair',
        expiresAt: '2026-06-15T03:15:00Z',
      }
      return reply(201, pairing) as Reply<Pairing>
    },
    async look(secret) {
      office.looks.push(secret)
      if (!office.isUp) return null
      const body = office.isExpired
        ? { code: 'pairing_expired' }
        : office.isAccepted
          ? { state: 'accepted', configuration }
          : { state: 'waiting' }
      office.isExpired = false
      return reply('code' in body ? 404 : 200, body) as Awaited<ReturnType<PairingServer['look']>>
    },
  }
  return { office, server }
}

async function setUp(storage: Awaited<ReturnType<typeof newStorage>>, made = makeOffice()) {
  const views: PairingView[] = []
  const accepted: { collector: string; token: string; stored: string | undefined }[] = []
  const stop = startPairing({
    store: storage.device,
    server: made.server,
    listen: (view) => views.push(view),
    onAccepted: async ({ token, configuration: { collector } }) =>
      accepted.push({ collector, token, stored: (await storage.device.load())?.token }),
  })
  await passSeconds(0)
  return { ...made, views, accepted, stop }
}

test('shows a code, and is enrolled with its secret once the office accepts', async () => {
  const storage = await newStorage()
  const { office, views, accepted } = await setUp(storage)
  await passSeconds(5)
  expect(views.at(-1)).toMatchObject({ kind: 'shown', code: 'lan-thu-1' })

  office.isAccepted = true
  await passSeconds(5)

  expect(accepted).toEqual([{ collector: 'quay-so-1', token: 'secret-1', stored: 'secret-1' }])
  expect(await storage.device.loadPairing()).toBeNull()
})

test('a page that is loaded again while the office accepts loses nothing', async () => {
  const storage = await newStorage()
  const before = await setUp(storage)
  before.stop()
  before.office.isAccepted = true

  const after = await setUp(storage, before)
  await passSeconds(1)

  expect(after.office.given).toBe(1)
  expect(after.accepted).toEqual([{ collector: 'quay-so-1', token: 'secret-1', stored: 'secret-1' }])
})

test('asks for a new code when one ran out', async () => {
  const { office, views } = await setUp(await newStorage())

  office.isExpired = true
  await passSeconds(8)

  expect(views.at(-1)).toMatchObject({ kind: 'shown', code: 'lan-thu-2' })
})

test('says that the server cannot be reached, and shows a code when it can', async () => {
  const made = makeOffice()
  made.office.isUp = false
  const { views } = await setUp(await newStorage(), made)
  expect(views.at(-1)).toEqual({ kind: 'unreachable' })

  made.office.isUp = true
  await passSeconds(6)

  expect(views.at(-1)).toMatchObject({ kind: 'shown' })
})

test('a code that is shown stays while the network is away', async () => {
  const { office, views } = await setUp(await newStorage())

  office.isUp = false
  await passSeconds(30)

  expect(views.at(-1)).toMatchObject({ kind: 'shown', code: 'lan-thu-1' })
  expect(office.given).toBe(1)
})

test('says that there were too many, and waits as long as it is asked to', async () => {
  const made = makeOffice()
  made.office.isTooMany = true
  const { views } = await setUp(await newStorage(), made)
  expect(views.at(-1)).toEqual({ kind: 'tooMany' })

  made.office.isTooMany = false
  await passSeconds(50)
  expect(made.office.given).toBe(0)
  await passSeconds(15)
  expect(made.office.given).toBe(1)
})

test('once stopped it asks and tells no more', async () => {
  const { office, views, stop } = await setUp(await newStorage())
  const [looks, told] = [office.looks.length, views.length]

  stop()
  await passSeconds(20)

  expect([office.looks.length, views.length]).toEqual([looks, told])
})
