import type { Db } from '../../server/db/client.ts'
import { addressOf, start } from '../support/process.ts'
import { openSurvey } from '../support/survey.ts'
import { quantile } from './closed-loop.ts'
import { openHttpConnection } from './http-connection.ts'
import { pacedCalls } from './paced-senders.ts'
import { makeSenders } from './senders.ts'

const connections = 8
const restMs = 50
const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = 6

/** Milliseconds within which 99 of 100 responses were answered, alone and beside other work. */
export interface Beside {
  alone: number
  beside: number
  /** How many responses each of the two rests on. */
  responses: number
}

/**
 * Sends responses to the real server over a database, at the pace of people, by turns alone and while `work` is done again
 * and again: what else the machine does falls on both.
 */
export async function responsesBeside(
  { db, dataDir }: { db: Db; dataDir: string },
  work: () => Promise<unknown>,
): Promise<Beside> {
  const server = start('server/main.ts', [], { DATA_DIR: dataDir, PORT: '0', FOLD_SECONDS: '3600' })
  try {
    const port = Number(new URL(await addressOf(server)).port)
    // An older survey than that of the report, which stays the one that is reported.
    const open = await openSurvey(db, { key: 'beside', windowFrom: '2024-06-01' })
    const { single } = makeSenders(open, ['X1', 'X2', 'X3'])
    const web = await Promise.all(Array.from({ length: connections }, () => openHttpConnection(port)))
    const send = () =>
      pacedCalls(
        web.map((one, index) => () => single(one, `X${1 + (index % 3)}`)),
        { seconds, restMs },
      )
    await send()
    const [alone, beside]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      alone.push(...(await send()))
      let isOver = false
      const working = (async () => {
        while (!isOver) await work()
      })()
      beside.push(...(await send()))
      isOver = true
      await working
    }
    for (const one of web) one.close()
    const p99 = (latencies: number[]) =>
      quantile(
        latencies.toSorted((a, b) => a - b),
        0.99,
      )
    return { alone: p99(alone), beside: p99(beside), responses: Math.min(alone.length, beside.length) }
  } finally {
    server.child.kill('SIGTERM')
    await server.finished
  }
}
