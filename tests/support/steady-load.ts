import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { bodyHash } from '#contract/canonical.ts'
import { officeDay } from '../../server/calendar.ts'
import type { Ledger, Sent } from './checker.ts'
import { ask, type Heard } from './http-ask.ts'
import { contentOf, newId, type OpenSurvey } from './survey.ts'

// Senders that never rest, as tablets and phones in a national survey week: each sends new responses one after the
// other, and each response again until its receipt is there.

/** What the senders saw. */
export interface LoadRecord {
  ledger: Ledger
  /** Responses with a receipt. */
  acknowledged: number
  /** Of these, those that an earlier request had stored without its answer coming back. */
  foundStored: number
  /** Requests whose connection broke before the answer was whole. */
  broken: number
  /** Requests turned away with 503 or 429 and `Retry-After`. */
  refused: number
  /** Of these, those that the server itself turned away because too much came at once. */
  overloaded: number
  /** Answers that must not be, in words. */
  wrong: string[]
}

export interface SteadyLoad {
  record: LoadRecord
  /** Resolves when so many more responses have receipts. @throws Error when none got one for a long time */
  more(count: number): Promise<void>
  /** Lets each sender bring what it holds to its end. */
  stop(): Promise<LoadRecord>
}

interface LoadOptions {
  address: string
  open: OpenSurvey
  /** How many send one response at a time. */
  single: number
  /** Milliseconds that each of them rests after a receipt; none unless told. */
  rest?: number
  /** How many send batches. */
  batch?: number
  batchSize?: number
}

/** Short, so that a fault that passes is met by many tries. */
const pauseMilliseconds = 25
/** Nothing that these tests do lasts as long: a server that was not heard of for this time has not recovered. */
const patience = 60_000
const units = ['X1', 'X2', 'X3']

interface Errand {
  id: string
  sent: Sent
  text: string
}

/** Begins to send. */
export function keepSending(options: LoadOptions): SteadyLoad {
  const { address, open, single, rest = 0, batch = 0, batchSize = 20 } = options
  const agent = new Agent({ keepAlive: true })
  const record: LoadRecord = {
    ledger: new Map(),
    acknowledged: 0,
    foundStored: 0,
    broken: 0,
    refused: 0,
    overloaded: 0,
    wrong: [],
  }
  let isStopping = false
  let isGivenUp = false
  const url = `${address}/api/v1/responses`

  const note = (
    { id, sent }: Errand,
    status: number,
    receipt: { id?: string; hash?: string; day?: string },
  ) => {
    if (sent.isAcknowledged || (status !== 200 && status !== 201)) return
    if (receipt.id !== id || receipt.hash !== sent.hash)
      record.wrong.push(`${status} with the receipt of another response`)
    sent.isAcknowledged = true
    // The server decides on the day; whoever sends at midnight learns it from the receipt.
    sent.day = receipt.day ?? sent.day
    record.acknowledged++
    if (status === 200) record.foundStored++
  }

  /** @returns the answer if it is the one that was hoped for; null after anything else, which is noted */
  const attempt = async (method: string, to: string, body: string, good: number[]): Promise<Heard | null> => {
    const heard = await ask(method, to, { agent, body }).catch(() => null)
    if (!heard) record.broken++
    else if (good.includes(heard.status)) return heard
    else if ((heard.status === 503 || heard.status === 429) && heard.headers['retry-after']) {
      record.refused++
      if (heard.body.includes('More is arriving')) record.overloaded++
    } else record.wrong.push(`${method} ${heard.status}: ${heard.body.slice(0, 200)}`)
    await pause(pauseMilliseconds)
    return null
  }

  const sendSingly = async () => {
    while (!isStopping) {
      const errand = await makeErrand(open, record.ledger)
      while (!errand.sent.isAcknowledged && !isGivenUp) {
        const heard = await attempt('PUT', `${url}/${errand.id}`, errand.text, [200, 201])
        if (heard) note(errand, heard.status, JSON.parse(heard.body))
      }
      if (rest > 0) await pause(rest)
    }
  }

  const sendBatches = async () => {
    while (!isStopping) {
      let left = await Promise.all(Array.from({ length: batchSize }, () => makeErrand(open, record.ledger)))
      while (left.length > 0 && !isGivenUp) {
        const body = `{"responses":[${left.map(({ id, text }) => `{"id":"${id}",${text.slice(1)}`)}]}`
        const heard = await attempt('POST', url, body, [207])
        if (heard)
          for (const result of JSON.parse(heard.body).results) {
            const errand = left.find(({ id }) => id === result.id)
            if (errand) note(errand, result.status, result)
            if (![200, 201, 503].includes(result.status))
              record.wrong.push(`in a batch ${result.status}: ${JSON.stringify(result).slice(0, 200)}`)
          }
        left = left.filter(({ sent }) => !sent.isAcknowledged)
      }
    }
  }

  const senders = [
    ...Array.from({ length: single }, sendSingly),
    ...Array.from({ length: batch }, sendBatches),
  ]
  return {
    record,
    async more(count) {
      const goal = record.acknowledged + count
      let [last, since] = [record.acknowledged, performance.now()]
      while (record.acknowledged < goal) {
        await pause(5)
        if (record.acknowledged !== last) [last, since] = [record.acknowledged, performance.now()]
        else if (performance.now() - since > patience) {
          isStopping = isGivenUp = true
          throw new Error(`after ${last} responses none was acknowledged any more`)
        }
      }
    },
    async stop() {
      isStopping = true
      const giveUp = setTimeout(() => {
        isGivenUp = true
      }, patience)
      await Promise.all(senders)
      clearTimeout(giveUp)
      agent.destroy()
      if (isGivenUp) throw new Error('some responses were never acknowledged')
      return record
    },
  }
}

async function makeErrand(open: OpenSurvey, ledger: Ledger): Promise<Errand> {
  const id = newId()
  const unit = units[ledger.size % units.length] ?? ''
  const level = 1 + (ledger.size % 5)
  const content = contentOf(open, { acc1: level, acc2: 6 - level, pro1: 4 }, unit, officeDay(new Date()))
  const { unitId = 0 } = open.collectors[unit] ?? {}
  const sent = { unitId, hash: await bodyHash(content), day: content.day, isAcknowledged: false }
  ledger.set(id, sent)
  return { id, sent, text: JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } }) }
}
