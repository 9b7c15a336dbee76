import type { Enrolment } from '#contract/kiosk.ts'
import type { ResponseContent } from '../form/content.ts'
import type { DeliveryState } from './delivery/sender.ts'
import { startDelivery } from './delivery/start.ts'
import { type EnrolmentResult, enrol } from './enrolment.ts'
import { type PairingView, pairingServer, startPairing } from './pairing.ts'
import { isPersistent, type Readiness, readRoom, watchReadiness } from './readiness.ts'
import { type Releases, watchReleases } from './releases.ts'
import type { KioskAction } from './screen.ts'
import type { KioskStorage } from './storage.ts'

export type { DeliveryState, EnrolmentResult, PairingView, Readiness }

export type Tell = (action: KioskAction) => void

/** Everything the screens need of the world. */
export interface Services {
  clock: () => number
  /**
   * Resolves when the response is on the disk. `code` is a single-use code, `token` that of the enrolment it was
   * begun under; both travel beside the content.
   * @throws when it could not be stored
   */
  keep: (content: ResponseContent, code: string | null, token: string) => Promise<void>
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

async function enrolHere({ device }: KioskStorage, code: string, onEnrolled: (enrolment: Enrolment) => void) {
  const result = await enrol(code)
  if (result.kind === 'enrolled') {
    await device.enrol(result.enrolment)
    onEnrolled(result.enrolment)
  }
  return result.kind
}

async function tellEnrolment({ device }: KioskStorage, tell: Tell): Promise<void> {
  const stored = await device.load()
  // What was stored serves until the server answers, and for as long as it does not.
  if (!stored || stored.hasEnded) return tell({ type: 'notEnrolled', reason: stored ? 'ended' : 'needed' })
  const { token, configuration } = stored
  tell({ type: 'enrolled', token, configuration })
}

/** Ties storage, delivery and server together. */
export function makeServices(storage: KioskStorage): Services {
  let latest: DeliveryState = { waiting: 0, aside: 0, isReached: null }
  let onDelivery: ((state: DeliveryState) => void) | null = null
  let tellScreens: Tell = () => undefined
  const readiness = watchReadiness({ readRoom, isPersistent, reserve: storage.reserve })
  const delivery = startDelivery(storage, {
    onConfiguration: (enrolment) => tellScreens({ type: 'enrolled', ...enrolment }),
    onEnded: () => tellScreens({ type: 'notEnrolled', reason: 'ended' }),
    onShrunk: () => void readiness.check(),
    onState: (state) => {
      latest = state
      onDelivery?.(state)
    },
  })
  const enrolled = (tell: Tell) => (enrolment: Enrolment) => {
    tell({ type: 'enrolled', ...enrolment })
    delivery.reportSoon()
  }
  return {
    clock: Date.now,
    async keep(content, code, token) {
      await delivery.keep(content, code, token).catch((error) => {
        readiness.failed(error)
        throw error
      })
      void readiness.check()
    },
    watchReadiness: readiness.watch,
    pair: (listen, tell) =>
      startPairing({ store: storage.device, server: pairingServer, listen, onAccepted: enrolled(tell) }),
    enrol: (code, tell) => enrolHere(storage, code, enrolled(tell)),
    watchEnrolment: (tell) => {
      tellScreens = tell
      void tellEnrolment(storage, tell).catch(readiness.failed)
    },
    watchDelivery: (listen) => {
      onDelivery = listen
      listen(latest)
    },
    sendNow: delivery.wake,
    exportOutbox: storage.exportOutbox,
    isPersistent,
    releases: watchReleases(navigator.serviceWorker, () => location.reload()),
  }
}
