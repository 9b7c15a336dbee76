import type { Enrolment } from '#contract/kiosk.ts'
import { request } from '../../api.ts'
import { isFull } from '../readiness.ts'
import { releaseName } from '../release-name.ts'
import type { KioskStorage } from '../storage.ts'
import { type ClockWatch, watchClock } from './clock-watch.ts'
import { type Keep, makeKeep } from './keep.ts'
import type { DeviceFacts } from './report.ts'
import { startReporter } from './reporter.ts'
import { type DeliveryState, startSender } from './sender.ts'
import { alone, sendMessage } from './transport.ts'

export interface DeliveryEvents {
  onConfiguration: (enrolment: Enrolment) => void
  /** The office ended the enrolment. */
  onEnded: () => void
  onState: (state: DeliveryState) => void
  /** Something left the queue. */
  onShrunk: () => void
}

export interface Delivery {
  keep: Keep
  /** Sends and reports now, whatever pause is running. */
  wake: () => void
  /** The enrolment is new: the office hears of this tablet soon. */
  reportSoon: () => void
}

/** The time by our server's clock. Only an answer in its own words counts, not that of a portal. */
async function askTime({ device }: KioskStorage): Promise<number | null> {
  const token = (await device.load())?.token ?? ''
  const path = '/api/v1/devices/me'
  const reply = await request<{ collector?: string; code?: string }>('GET', path, { token }).catch(() => null)
  const isOurs = reply?.body?.collector !== undefined || reply?.body?.code === 'device_unknown'
  return isOurs ? (reply?.serverTime ?? null) : null
}

function startClock(storage: KioskStorage): ClockWatch {
  let isNoting = !('locks' in navigator)
  // One page of this device notes jumps of its clock, for as long as it is open.
  if (!isNoting)
    void navigator.locks.request('clock', () => {
      isNoting = true
      return new Promise(() => undefined)
    })
  return watchClock({
    store: storage.clock,
    wall: Date.now,
    running: () => performance.now(),
    askTime: () => askTime(storage),
    isNoting: () => isNoting,
  })
}

async function readFacts(): Promise<DeviceFacts> {
  const { quota = null, usage: used = null } = (await navigator.storage?.estimate?.()) ?? {}
  const isPersistent = (await navigator.storage?.persisted?.()) ?? null
  return { release: releaseName, now: Date.now(), storage: { used, quota, isPersistent } }
}

/** Starts everything that keeps responses and brings them to the server; no screen takes part. */
export function startDelivery(storage: KioskStorage, events: DeliveryEvents): Delivery {
  const clock = startClock(storage)
  const reporter = startReporter({
    storage,
    send: sendMessage,
    readFacts,
    alone: (work) => alone('report', work),
    onConfiguration: events.onConfiguration,
    onEnded: events.onEnded,
    onServerTime: (time) => void clock.measure(time).catch(() => undefined),
  })
  let waiting = 0
  const sender = startSender({
    store: storage.outbox,
    send: sendMessage,
    readAges: clock.readAges,
    alone: (work) => alone('outbox', work),
    onState: (state) => {
      const hasShrunk = state.waiting < waiting
      waiting = state.waiting
      events.onState(state)
      if (!hasShrunk) return
      reporter.soon()
      events.onShrunk()
    },
  })
  const keepOne = makeKeep({
    store: storage.outbox,
    readCapture: clock.readCapture,
    async makeRoom(fault) {
      if (!isFull(fault)) throw fault
      await storage.reserve.release()
    },
  })
  const wake = () => {
    sender.wake()
    reporter.now()
  }
  wake()
  addEventListener('online', wake)
  return {
    async keep(content, code, token) {
      await keepOne(content, code, token)
      sender.nudge()
      reporter.soon()
    },
    wake,
    reportSoon: reporter.soon,
  }
}
