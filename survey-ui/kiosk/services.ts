import { request } from '../api.ts'
import type { ResponseContent } from '../form/content.ts'
import { type DeviceFacts, readDeviceFacts } from './device-facts.ts'
import { type EnrolmentResult, enrol, fetchConfiguration } from './enrolment.ts'
import { toEntry } from './outbox.ts'
import { type Releases, watchReleases } from './releases.ts'
import type { KioskAction, Readiness } from './screen.ts'
import { type DeliveryState, type Sender, startSender } from './sender.ts'
import { isPersistent, type KioskStorage } from './storage.ts'

const sendTimeoutSeconds = 30
const refreshMinutes = 15

/** Everything the screens need of the world. */
export interface Services {
  clock: () => number
  /** Resolves when the response is on the disk. @throws when it could not be stored */
  keep: (content: ResponseContent, code: string | null) => Promise<void>
  enrol: (code: string, tell: Tell) => Promise<EnrolmentResult['kind']>
  /** Tells of the enrolment now and whenever it changes. */
  watchEnrolment: (tell: Tell) => void
  watchDelivery: (listen: (state: DeliveryState) => void) => void
  /** Tells whether this device can keep responses, now and whenever it changes. */
  watchReadiness: (listen: (state: { kind: Readiness }) => void) => void
  /** Shows a code until the office accepts this device. @returns what stops it */
  pair: (listen: (view: PairingView) => void, tell: Tell) => () => void
  sendNow: () => void
  exportOutbox: () => Promise<Blob>
  facts: () => Promise<DeviceFacts>
  releases: Releases
}

export type PairingView =
  | { kind: 'asking' | 'unreachable' | 'tooMany' }
  | { kind: 'shown'; code: string; url: string; expiresAt: string }

export type Tell = (action: KioskAction) => void

async function send(id: string, text: string) {
  const abort = new AbortController()
  // A connection that hangs must not stop the queue for ever.
  const timer = setTimeout(() => abort.abort(), sendTimeoutSeconds * 1000)
  try {
    return await request<unknown>('PUT', `/api/v1/responses/${id}`, { text, signal: abort.signal })
  } finally {
    clearTimeout(timer)
  }
}

// Old browsers have no locks; then two tabs may send the same entry, which the server counts once.
async function alone(work: () => Promise<void>): Promise<void> {
  await ('locks' in navigator ? navigator.locks.request('outbox', work) : work())
}

async function refresh(storage: KioskStorage, tell: Tell): Promise<void> {
  const device = await storage.loadDevice()
  if (!device) return
  const result = await fetchConfiguration(device.token)
  if (result.kind === 'ended') {
    await storage.forgetDevice()
    tell({ type: 'notEnrolled', reason: 'ended' })
  } else if (result.kind === 'current') {
    await storage.saveDevice({ ...device, configuration: result.configuration })
    tell({ type: 'enrolled', configuration: result.configuration })
  }
}

async function watchEnrolment(storage: KioskStorage, tell: Tell): Promise<void> {
  const device = await storage.loadDevice()
  // What was stored serves until the server answers, and for as long as it does not.
  tell(
    device
      ? { type: 'enrolled', configuration: device.configuration }
      : { type: 'notEnrolled', reason: 'needed' },
  )
  const refreshNow = () => void refresh(storage, tell).catch(() => undefined)
  refreshNow()
  setInterval(refreshNow, refreshMinutes * 60_000)
  addEventListener('online', refreshNow)
}

async function enrolHere(storage: KioskStorage, code: string, tell: Tell) {
  const result = await enrol(code)
  if (result.kind === 'enrolled') {
    await storage.saveDevice(result.enrolment)
    tell({ type: 'enrolled', configuration: result.enrolment.configuration })
  }
  return result.kind
}

/** Ties storage, sender and server together. */
export function makeServices(storage: KioskStorage): Services {
  let latest: DeliveryState = { waiting: 0, aside: 0, isReached: null }
  let listener: ((state: DeliveryState) => void) | null = null
  const sender: Sender = startSender({
    store: storage.outbox,
    send,
    clock: Date.now,
    alone,
    onState: (state) => {
      latest = state
      listener?.(state)
    },
  })
  sender.wake()
  addEventListener('online', sender.wake)
  return {
    clock: Date.now,
    async keep(content) {
      await storage.outbox.add(await toEntry(content, Date.now()))
      sender.nudge()
    },
    enrol: (code, tell) => enrolHere(storage, code, tell),
    watchEnrolment: (tell) => void watchEnrolment(storage, tell),
    watchDelivery: (listen) => {
      listener = listen
      listen(latest)
    },
    watchReadiness: (listen) =>
      void isPersistent().then((is) => listen({ kind: is ? 'ready' : 'unpromised' })),
    pair: (listen) => {
      listen({ kind: 'unreachable' })
      return () => undefined
    },
    sendNow: sender.wake,
    exportOutbox: async () => new Blob([]),
    facts: readDeviceFacts,
    releases: watchReleases(navigator.serviceWorker, () => location.reload()),
  }
}
