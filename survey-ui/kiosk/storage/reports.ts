import type { ReportAnswer } from '#contract/kiosk.ts'
import type { Place } from '../delivery/entry.ts'
import { type DeviceFacts, toReport, type WaitingDay } from '../delivery/report.ts'
import { type Connect, type StoredDevice, type Writable, write } from './database.ts'
import { placeIn } from './upgrade.ts'

/** A report that was made and not answered yet. It is sent again unchanged. */
export interface PendingReport {
  sequence: number
  /** As it travels. */
  body: string
  told: (Place & { change: number })[]
}

export interface StoredReport {
  /** Of the last report that was made. */
  sequence: number
  /** As the last answer named it; null before the first. */
  configurationHash: string | null
  pending: PendingReport | null
}

/** What an answer names; a tablet whose enrolment ended holds no configuration any more. */
export type AnsweredReport = Pick<ReportAnswer, 'configuration'> & { configurationHash: string | null }

export interface ReportStore {
  /** The report that waits for its answer; null when there is none. */
  pending: () => Promise<PendingReport | null>
  /** Makes the next report and keeps it before anybody hears of it. */
  prepare: (facts: DeviceFacts) => Promise<PendingReport>
  /** Forgets what was told, and keeps the configuration that came back. */
  settle: (report: PendingReport, answer: AnsweredReport) => Promise<void>
  /** Gives a report up that the server cannot read; what it told will be told again. */
  drop: (report: PendingReport) => Promise<void>
}

const key = 'state'
const first: StoredReport = { sequence: 0, configurationHash: null, pending: null }

type Outbox = Writable<'outbox' | 'days' | 'report', 'outbox'>

/** What waits in the queue, by place and day, counted from the queue itself. */
async function countWaiting(outbox: Outbox): Promise<WaitingDay[]> {
  const counted: WaitingDay[] = []
  const places = outbox.index('place')
  for (let at = await places.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
    const [collector, day] = at.key
    counted.push({ collector, day, waiting: await places.count(at.key) })
  }
  const total = counted.reduce((sum, { waiting }) => sum + waiting, 0)
  return total === (await outbox.count()) ? counted : countAll(outbox)
}

/** The same with entries of the first release, which name place and day in their text alone. */
async function countAll(outbox: Outbox): Promise<WaitingDay[]> {
  const counted = new Map<string, WaitingDay>()
  for (let at = await outbox.openCursor(); at; at = await at.continue()) {
    const { collector, day } = placeIn(at.value.text)
    const name = `${collector} ${day}`
    const waiting = (counted.get(name)?.waiting ?? 0) + 1
    counted.set(name, { collector, day, waiting })
  }
  return [...counted.values()]
}

/** Reports as this device remembers them. */
export function reportsIn(connect: Connect): ReportStore {
  const read = async () => (await (await connect()).get('report', key)) ?? first
  return {
    pending: async () => (await read()).pending,
    prepare: (facts) =>
      write(connect, ['outbox', 'days', 'report'], async (stores) => {
        const store = stores('report')
        const { sequence, ...rest } = (await store.get(key)) ?? first
        const rows = await stores('days').getAll()
        const waiting = await countWaiting(stores('outbox'))
        const { body, told } = toReport({ ...facts, ...rest, sequence: sequence + 1, rows, waiting })
        const pending = { sequence: sequence + 1, body: JSON.stringify(body), told }
        await store.put({ ...rest, sequence: sequence + 1, pending }, key)
        return pending
      }),
    settle: (report, { configurationHash, configuration }) =>
      write(connect, ['days', 'report', 'device'], async (stores) => {
        const { sequence } = (await stores('report').get(key)) ?? first
        await stores('report').put({ sequence, configurationHash, pending: null }, key)
        const days = stores('days')
        for (const { collector, day, change } of report.told) {
          const row = await days.get([collector, day])
          if (row) await days.put({ ...row, told: Math.max(row.told, change) })
        }
        const device = stores('device')
        const enrolment: StoredDevice | undefined = await device.get('enrolment')
        if (enrolment && configuration) await device.put({ ...enrolment, configuration }, 'enrolment')
      }),
    drop: () =>
      write(connect, ['report'], async (stores) => {
        const stored = (await stores('report').get(key)) ?? first
        await stores('report').put({ ...stored, pending: null }, key)
      }),
  }
}
