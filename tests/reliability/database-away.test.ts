import { Agent } from 'node:http'
import { expect, test } from 'vitest'
import { officeDay } from '../../server/calendar.ts'
import { troubleDatabase } from '../support/database-events.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { ask, type Heard } from '../support/http-ask.ts'
import { until } from '../support/jobs.ts'
import { type OneServer, openOneServer, untilAnswering } from '../support/one-server.ts'
import { contentOf, newId } from '../support/survey.ts'

test('whatever happens to the database, the server lives on, and takes responses when that answers again', {
  timeout: 300_000,
}, async () => {
  const { happened, record, losses, isAlive, longestReturn } = await troubleDatabase({
    times: 12,
    seed: chooseSeed(),
  })

  console.log(happened)
  console.log(
    `${record.acknowledged} acknowledged, ${record.refused} refused, first success after at most ${longestReturn.toFixed(1)} s`,
  )
  expect(Object.keys(happened)).toHaveLength(6)
  expect(record.wrong).toEqual([])
  expect(record.broken).toBe(0)
  expect(record.refused).toBeGreaterThan(0)
  expect(losses).toEqual([])
  expect(isAlive).toBe(true)
})

/** Sends so many responses at once, by the places in turn. */
async function sendMany(
  { server, open }: OneServer,
  count: number,
): Promise<(Heard & { seconds: number })[]> {
  const agent = new Agent({ keepAlive: false })
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const content = contentOf(open, { acc1: 4 }, `X${1 + (index % 3)}`, officeDay(new Date()))
      const begun = performance.now()
      const body = JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } })
      const heard = await ask('PUT', `${server.address}/api/v1/responses/${newId()}`, { agent, body })
      return { ...heard, seconds: (performance.now() - begun) / 1000 }
    }),
  )
}

/** Connections that the server believes to have. */
async function pooledCount({ server }: OneServer): Promise<number> {
  const metrics = await (await fetch(`${server.address}/metrics`)).text()
  const lines = metrics.matchAll(/^hailong_database_connections\{.*state="(?:busy|idle)".*\} (\d+)$/gm)
  return [...lines].reduce((sum, [, count]) => sum + Number(count), 0)
}

test('while all its connections sleep a server says so, and afterwards holds no more of them than before', {
  timeout: 240_000,
}, async () => {
  const one = await openOneServer()
  try {
    await sendMany(one, 60)
    let longest = 0
    for (let cycle = 0; cycle < 4; cycle++) {
      one.control.freeze()
      const asleep = await sendMany(one, 60)
      one.control.thaw()
      await untilAnswering(one)

      longest = Math.max(longest, ...asleep.map(({ seconds }) => seconds))
      expect(asleep.map(({ status }) => status)).toEqual(asleep.map(() => 503))
      expect(asleep.filter(({ headers }) => !(Number(headers['retry-after']) > 0))).toEqual([])
      const awake = await until(async () => {
        const replies = await sendMany(one, 6)
        return replies.every(({ status }) => status === 201) && replies
      })
      expect(awake).toHaveLength(6)
    }
    console.log(`the longest wait for a refusal was ${longest.toFixed(1)} s`)

    // What PostgreSQL counts is what the server knows of: no connection was forgotten.
    await until(async () => (await one.connectionCount()) === (await pooledCount(one)))
    const { output } = one.server.running()
    expect(output()).not.toContain('unexpected error')
  } finally {
    await one.remove()
  }
})
