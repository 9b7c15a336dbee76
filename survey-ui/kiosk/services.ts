import type { ResponseContent } from '../form/content.ts'
import { type ClockWatch, watchClock } from './delivery/clock-watch.ts'
import { makeKeep } from './delivery/keep.ts'
import type { DeviceFacts } from './delivery/report.ts'
import { type Reporter, startReporter } from './delivery/reporter.ts'
import { type DeliveryState, type Sender, startSender } from './delivery/sender.ts'
import { alone, sendMessage } from './delivery/transport.ts'
import { type EnrolmentResult, enrol } from './enrolment.ts'
import { type PairingView, pairingServer, startPairing } from './pairing.ts'
import { isPersistent, type Readiness, readRoom, watchReadiness } from './readiness.ts'
import { releaseName } from './release-name.ts'
import { type Releases, watchReleases } from './releases.ts'
import type { KioskAction } from './screen.ts'
import type { KioskStorage } from './storage.ts'

export type { DeliveryState, EnrolmentResult, PairingView, Readiness }

export type Tell = (action: KioskAction) => void

/** Everything the screens need of the world. */
export interface Services {
  clock: () => number
  /**
   * Resolves when the response is on the disk. `code` is a single-use code; it travels beside the content.
   * @throws when it could not be stored
   */
  keep: (content: ResponseContent, code: string | null) => Promise<void>
  /** Tells now and whenever it changes whether this device can take a response. */
  watchReadiness: (listen: (readiness: Readiness) => void) => void
  /** Shows a code until the office accepts this tablet, then tells `enrolled`. @returns what stops it */
  pair: (listen: (view: PairingView) => void, tell: Tell) => () => void
  enrol: (code: string, tell: Tell) => Promise<EnrolmentResult['kind']>
  /** Tells of the enrolment now and whenever it changes. */
  watchEnrolment: (tell: Tell) => void
  watchDelivery: (listen: (state: DeliveryState) => void) => void
  /** Sends what waits now, whatever pause is running. */
  sendNow: () => void
  /** Everything that was not delivered, as lines of JSON, for a rescue by hand. */
  exportOutbox: () => Promise<Blob>
  isPersistent: () => Promise<boolean>
  releases: Releases
}

function startClock({ clock: store }: KioskStorage): ClockWatch {
  let isNoting = !('locks' in navigator)
  // One page of this device notes jumps of its clock, for as long as it is open.
  if (!isNoting)
    void navigator.locks.request('clock', () => {
      isNoting = true
      return new Promise(() => undefined)
    })
  return watchClock({
    store,
    wall: Date.now,
    running: () => performance.now(),
    isNoting: () => isNoting,
  })
}

async function readFacts(): Promise<DeviceFacts> {
  const { quota = null, usage: used = null } = (await navigator.storage?.estimate?.()) ?? {}
  const isKept = (await navigator.storage?.persisted?.()) ?? null
  return { release: releaseName, now: Date.now(), storage: { used, quota, isPersistent: isKept } }
}

async function enrolHere({ device }: KioskStorage, code: string, tell: Tell) {
  const result = await enrol(code)
  if (result.kind === 'enrolled') {
    await device.enrol(result.enrolment)
    tell({ type: 'enrolled', configuration: result.enrolment.configuration })
  }
  return result.kind
}

async function tellEnrolment({ device }: KioskStorage, tell: Tell): Promise<void> {
  const stored = await device.load()
  // What was stored serves until the server answers, and for as long as it does not.
  if (stored && !stored.hasEnded) tell({ type: 'enrolled', configuration: stored.configuration })
  else tell({ type: 'notEnrolled', reason: stored ? 'ended' : 'needed' })
}

/** Ties storage, sender, reporter and server together. */
export function makeServices(storage: KioskStorage): Services {
  let latest: DeliveryState = { waiting: 0, aside: 0, isReached: null }
  let onDelivery: ((state: DeliveryState) => void) | null = null
  let tellScreens: Tell = () => undefined
  const clock = startClock(storage)
  const readiness = watchReadiness({ readRoom, isPersistent, probe: storage.probe })
  const reporter: Reporter = startReporter({
    storage,
    send: sendMessage,
    readFacts,
    alone: (work) => alone('report', work),
    onConfiguration: (configuration) => tellScreens({ type: 'enrolled', configuration }),
    onEnded: () => tellScreens({ type: 'notEnrolled', reason: 'ended' }),
  })
  const sender: Sender = startSender({
    store: storage.outbox,
    send: sendMessage,
    readAges: clock.readAges,
    alone: (work) => alone('outbox', work),
    onState: (state) => {
      const hasShrunk = state.waiting < latest.waiting
      latest = state
      onDelivery?.(state)
      if (!hasShrunk) return
      reporter.soon()
      void readiness.check()
    },
  })
  const keepOne = makeKeep({
    store: storage.outbox,
    loadToken: async () => (await storage.device.load())?.token ?? null,
    readCapture: clock.readCapture,
  })
  const wake = () => {
    sender.wake()
    reporter.now()
  }
  wake()
  addEventListener('online', wake)
  return {
    clock: Date.now,
    async keep(content, code) {
      await keepOne(content, code).catch((error) => {
        readiness.failed(error)
        throw error
      })
      sender.nudge()
      reporter.soon()
      void readiness.check()
    },
    watchReadiness: readiness.watch,
    pair: (listen, tell) =>
      startPairing({
        store: storage.device,
        server: pairingServer,
        listen,
        onAccepted: (configuration) => {
          tell({ type: 'enrolled', configuration })
          reporter.soon()
        },
      }),
    enrol: (code, tell) => enrolHere(storage, code, tell),
    watchEnrolment: (tell) => {
      tellScreens = tell
      void tellEnrolment(storage, tell)
    },
    watchDelivery: (listen) => {
      onDelivery = listen
      listen(latest)
    },
    sendNow: wake,
    exportOutbox: storage.exportOutbox,
    isPersistent,
    releases: watchReleases(navigator.serviceWorker, () => location.reload()),
  }
}
