import type { Enrolment, ReportAnswer } from '#contract/kiosk.ts'
import type { Reply } from '../../api.ts'
import type { KioskStorage } from '../storage.ts'
import type { Send } from './drain.ts'
import type { DeviceFacts } from './report.ts'

const path = '/api/v1/devices/report'
const everySeconds = 300
const soonSeconds = 10

/** What the answer to a report changes for the tablet. */
export interface ReportEvents {
  /** The enrolment goes on with another configuration: another place, other surveys. */
  onConfiguration: (enrolment: Enrolment) => void
  onEnded: () => void
  /** @param serverTime milliseconds since 1970 by our server's clock */
  onServerTime: (serverTime: number) => void
}

export interface ReporterParts extends ReportEvents {
  storage: Pick<KioskStorage, 'device' | 'reports'>
  send: Send
  readFacts: () => Promise<DeviceFacts>
  alone: (work: () => Promise<void>) => Promise<void>
}

export interface Reporter {
  /** Reports in a moment: several changes in a row make one report. */
  soon: () => void
  now: () => void
}

function isAnswer({ status, body }: Reply<unknown>): boolean {
  return status === 200 && typeof body === 'object' && body !== null && 'configurationHash' in body
}

interface ProblemBody {
  code?: string
  details?: { isReportTaken?: boolean }
}

const problemOf = ({ body }: Reply<unknown>): ProblemBody =>
  typeof body === 'object' && body !== null ? body : {}

// Our server understood that it is a report and cannot take this one; a new one may do better.
const unreadStatuses = [400, 409, 413, 422]

/**
 * Tells one report of an enrolment and acts on the answer. A report without an answer is kept and told again
 * unchanged.
 * @returns whether a fresh one is due at once, since an old one was told
 */
async function tellOne({ storage, send, readFacts, ...events }: ReporterParts, token: string) {
  const { reports } = storage
  const old = await reports.pending(token)
  const report = old ?? (await reports.prepare(token, await readFacts()))
  const reply = await send({ method: 'POST', path, text: report.body, token })
  const { code, details } = problemOf(reply)
  if (isAnswer(reply)) {
    const answer = reply.body as ReportAnswer
    if (typeof reply.serverTime === 'number') events.onServerTime(reply.serverTime)
    await reports.settle(token, report, answer)
    if (answer.configuration && (await isCurrent(storage, token)))
      events.onConfiguration({ token, configuration: answer.configuration })
    return old !== null
  }
  // What is left under an ended enrolment is still counted, as long as the server knows the tablet.
  if (reply.status === 401 && code === 'device_unknown') {
    if (details?.isReportTaken) await reports.settle(token, report, nothingNew)
    if (await isCurrent(storage, token)) {
      await storage.device.end(token)
      events.onEnded()
    }
  } else if (unreadStatuses.includes(reply.status) && code !== undefined) await reports.drop(token)
  return false
}

const nothingNew = { configurationHash: null, configuration: null }

/** Whether a token is of an enrolment that goes on, as far as this device knows. */
async function isCurrent({ device }: ReporterParts['storage'], token: string): Promise<boolean> {
  const enrolment = await device.load()
  return enrolment?.token === token && !enrolment.hasEnded
}

/** Tells of the enrolment of today, and of former ones that have something to tell yet. */
async function tellAll(parts: ReporterParts): Promise<void> {
  const { device, reports } = parts.storage
  const current = (await device.load())?.token
  if (current === undefined) return
  for (const token of [current, ...(await reports.formerTokens(current))])
    while (await tellOne(parts, token));
}

/** Tells the office how this tablet stands: every five minutes, and soon after something changed. */
export function startReporter(parts: ReporterParts): Reporter {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSoon = false
  let isRunning = false
  const plan = (seconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(now, seconds * 1000)
  }
  const run = async () => {
    isRunning = true
    // What could not be told now is told next time.
    await parts.alone(() => tellAll(parts)).catch(() => undefined)
    isRunning = false
  }
  function now(): void {
    isSoon = false
    plan(everySeconds)
    if (!isRunning) void run()
  }
  const soon = () => {
    if (isSoon) return
    isSoon = true
    plan(soonSeconds)
  }
  return { soon, now }
}
