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

/** Reports of each enrolment of this device, by its token: a tablet that moved still tells of the place it left. */
export interface ReportStore {
  /** Former enrolments that have something to tell yet. */
  formerTokens: (current: string) => Promise<string[]>
  /** The report that waits for its answer; null when there is none. */
  pending: (token: string) => Promise<PendingReport | null>
  /** Makes the next report and keeps it before anybody hears of it. */
  prepare: (token: string, facts: DeviceFacts) => Promise<PendingReport>
  /** Forgets what was told, and keeps the configuration that came back. */
  settle: (token: string, report: PendingReport, answer: AnsweredReport) => Promise<void>
  /** Gives a report up that the server cannot read; what it told will be told again. */
  drop: (token: string) => Promise<void>
}

const first: StoredReport = { sequence: 0, configurationHash: null, pending: null }

type Outbox = Writable<'outbox' | 'days' | 'report' | 'device', 'outbox'>

/** What waits in the queue of an enrolment, by place and day, counted from the queue itself. */
async function countWaiting(outbox: Outbox, token: string, isFirst: boolean): Promise<WaitingDay[]> {
  const counted: WaitingDay[] = []
  const accounts = outbox.index('account')
  const own = IDBKeyRange.bound([token], [token, []])
  for (let at = await accounts.openKeyCursor(own, 'nextunique'); at; at = await at.continue()) {
    const [, collector, day] = at.key
    counted.push({ collector, day, waiting: await accounts.count(at.key) })
  }
  const isIndexed = (await accounts.count()) === (await outbox.count())
  return isFirst && !isIndexed ? [...counted, ...(await countFirstRelease(outbox))] : counted
}

/** The same for entries of the first release, which name place and day in their text alone. */
async function countFirstRelease(outbox: Outbox): Promise<WaitingDay[]> {
  const counted = new Map<string, WaitingDay>()
  for (let at = await outbox.openCursor(); at; at = await at.continue()) {
    if (at.value.token !== undefined) continue
    const { collector, day } = placeIn(at.value.text)
    const name = `${collector} ${day}`
    const waiting = (counted.get(name)?.waiting ?? 0) + 1
    counted.set(name, { collector, day, waiting })
  }
  return [...counted.values()]
}

/** Reports as this device remembers them. */
export function reportsIn(connect: Connect): ReportStore {
  return {
    async formerTokens(current) {
      const rows = await (await connect()).getAll('days')
      const untold = rows.filter(
        ({ token, change, told }) => token !== '' && token !== current && change > told,
      )
      return [...new Set(untold.map(({ token }) => token))]
    },
    pending: async (token) => (await (await connect()).get('report', token))?.pending ?? null,
    prepare: (token, facts) =>
      write(connect, ['outbox', 'days', 'report', 'device'], async (stores) => {
        const { sequence, ...rest } = (await stores('report').get(token)) ?? first
        const rows = (await stores('days').getAll()).filter((row) => row.token === token)
        const isFirst = (await stores('device').get('firstRelease'))?.token === token
        const waiting = await countWaiting(stores('outbox'), token, isFirst)
        const { body, told } = toReport({ ...facts, ...rest, sequence: sequence + 1, rows, waiting })
        const pending = { sequence: sequence + 1, body: JSON.stringify(body), told }
        await stores('report').put({ ...rest, sequence: sequence + 1, pending }, token)
        return pending
      }),
    settle: (token, report, { configurationHash, configuration }) =>
      write(connect, ['days', 'report', 'device'], async (stores) => {
        const { sequence } = (await stores('report').get(token)) ?? first
        await stores('report').put({ sequence, configurationHash, pending: null }, token)
        const days = stores('days')
        for (const { collector, day, change } of report.told) {
          const row = await days.get([token, collector, day])
          if (row) await days.put({ ...row, told: Math.max(row.told, change) })
        }
        const device = stores('device')
        const enrolment: StoredDevice | undefined = await device.get('enrolment')
        if (enrolment?.token === token && configuration)
          await device.put({ ...enrolment, configuration }, 'enrolment')
      }),
    drop: (token) =>
      write(connect, ['report'], async (stores) => {
        const stored = (await stores('report').get(token)) ?? first
        await stores('report').put({ ...stored, pending: null }, token)
      }),
  }
}
