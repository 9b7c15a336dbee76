import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect, test as plain } from 'vitest'
import { makeArrivalLimit } from '../../server/collection/arrival-limit/arrival-limit.ts'
import { networkOf } from '../../server/collection/arrival-limit/network.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import type { Db } from '../../server/db/client.ts'
import { issueCodes } from '../support/codes.ts'
import { makeClock, test } from '../support/server.ts'
import { contentOf, newId, openSurvey } from '../support/survey.ts'

const passage = (address: string, collector = 'k7QmT3vX') => ({ address, collector, hasCode: false })

function admitted(limit: ReturnType<typeof makeArrivalLimit>, count: number, address: string): number {
  return Array.from({ length: count }, () => limit.admit(passage(address))).filter((wait) => wait === 0)
    .length
}

/** A clock that can be moved on by seconds. */
function makeTicking() {
  const clock = makeClock()
  const pass = (seconds: number) => clock.set(new Date(clock().getTime() + seconds * 1000).toISOString())
  return Object.assign(clock, { pass })
}

describe('the network of an address', () => {
  plain.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:12:3456:789a::1', '20010db8001234'],
    ['2001:DB8:12:34ff::', '20010db8001234'],
    ['2001:db8::1', '20010db8000000'],
    ['fe80::1%eth0', 'fe800000000000'],
    ['', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('the limit on what the public sends', () => {
  plain('lets two hundred phones behind one address send within a minute, and two hundred after them', () => {
    const clock = makeTicking()
    const limit = makeArrivalLimit(clock)

    const first = admitted(limit, 200, '203.0.113.7')
    clock.pass(60)
    const second = admitted(limit, 200, '203.0.113.7')

    expect([first, second]).toEqual([200, 200])
  })

  plain('lets a program that sends 100 in each second get five a minute after its first second', () => {
    const clock = makeTicking()
    const limit = makeArrivalLimit(clock)
    const minutes: number[] = []

    for (let minute = 0; minute < 5; minute++) {
      let passed = 0
      for (let second = 0; second < 60; second++) {
        passed += admitted(limit, 100, `203.0.113.${second}`)
        clock.pass(1)
      }
      minutes.push(passed)
    }

    expect(minutes[0]).toBeLessThanOrEqual(405)
    for (const passed of minutes.slice(1)) expect(passed).toBeLessThanOrEqual(5)
  })

  plain('is of one network and one place: others are not held up', () => {
    const limit = makeArrivalLimit(makeTicking())
    admitted(limit, 500, '203.0.113.7')

    expect(limit.admit(passage('203.0.114.7'))).toBe(0)
    expect(limit.admit(passage('203.0.113.7', 'another'))).toBe(0)
    expect(limit.admit(passage('203.0.113.8'))).toBeGreaterThan(0)
  })

  plain('holds up a program that goes from place to place', () => {
    const limit = makeArrivalLimit(makeTicking())

    const waits = Array.from({ length: 3000 }, (_, place) =>
      limit.admit(passage('203.0.113.7', `place ${place}`)),
    )

    expect(waits.filter((wait) => wait === 0)).toHaveLength(2000)
  })

  plain('says how long to wait, and that is long enough', () => {
    const clock = makeTicking()
    const limit = makeArrivalLimit(clock)
    admitted(limit, 400, '203.0.113.7')
    const wait = limit.admit(passage('203.0.113.7'))

    clock.pass(wait)

    expect(wait).toBeGreaterThan(0)
    expect(limit.admit(passage('203.0.113.7'))).toBe(0)
  })

  plain('does not count this machine itself', () => {
    const limit = makeArrivalLimit(makeTicking())

    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((address) => admitted(limit, 1000, address))).toEqual(
      [1000, 1000, 1000],
    )
  })

  plain('forgets everything at midnight in the office', () => {
    const clock = makeTicking()
    const limit = makeArrivalLimit(clock)
    clock.set('2026-06-15T23:59:59+07:00')
    admitted(limit, 500, '203.0.113.7')
    const before = limit.size
    clock.set('2026-06-16T00:00:00+07:00')

    limit.admit(passage('198.51.100.1'))

    expect(before).toBeGreaterThan(0)
    expect(limit.size).toBe(2)
    expect(limit.admit(passage('203.0.113.7'))).toBe(0)
  })
})

plain('a dump of the memory holds no address that was limited', () => {
  const script = fileURLToPath(new URL('../support/limit-dump.ts', import.meta.url))
  const dump = execFileSync(process.execPath, ['--expose-gc', script], { maxBuffer: 100_000_000 }).toString()

  // Whole dumps make no readable message.
  expect(dump.includes('k7QmT3vX')).toBe(true)
  expect(dump.includes('203.0.113')).toBe(false)
})

function send(
  app: FastifyInstance,
  content: ResponseContent,
  remoteAddress: string,
  id = newId(),
  code?: string,
) {
  const payload = { content, sent: { capturedSecondsAgo: 0, ...(code ? { code } : {}) } }
  return app.inject({ method: 'PUT', url: `/api/v1/responses/${id}`, payload, remoteAddress })
}

async function countStored(db: Db, surveyId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where survey_id = ${surveyId}`,
  )
  return rows[0]?.n ?? 0
}

describe('the server', () => {
  test('takes what 200 phones send at once from one address', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4 })

    const replies = await Promise.all(Array.from({ length: 200 }, () => send(app, content, '203.0.113.10')))

    expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(200)
  })

  test('refuses a flood with the time to wait, keeps nothing of it, and still acknowledges what it has', async ({
    app,
    db,
  }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4 })
    const first = newId()
    await send(app, content, '203.0.114.1', first)

    const replies = await Promise.all(Array.from({ length: 500 }, () => send(app, content, '203.0.114.2')))
    const refused = replies.filter(({ statusCode }) => statusCode === 429)
    const again = await send(app, content, '203.0.114.3', first)

    expect(refused).toHaveLength(101)
    expect(refused[0]?.json().code).toBe('too_many_responses')
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(again.statusCode).toBe(200)
    expect(await countStored(db, open.survey.surveyId)).toBe(400)
  })

  test('counts each response of a batch, and says of each what became of it', async ({ app, db }) => {
    const open = await openSurvey(db)
    const batch = () =>
      Array.from({ length: 50 }, () => ({
        id: newId(),
        content: contentOf(open, { acc1: 4 }),
        sent: { capturedSecondsAgo: 0 },
      }))
    const statuses: number[] = []

    for (let sent = 0; sent < 9; sent++) {
      const payload = { responses: batch() }
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/responses',
        payload,
        remoteAddress: '203.0.115.1',
      })
      statuses.push(...reply.json().results.map(({ status }: { status: number }) => status))
    }

    expect(statuses.filter((status) => status === 201)).toHaveLength(400)
    expect(statuses.filter((status) => status === 429)).toHaveLength(50)
  })

  test('sending the same again and again uses nothing up', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4 })
    const id = newId()

    for (let sent = 0; sent < 500; sent++) await send(app, content, '203.0.116.1', id)

    expect((await send(app, content, '203.0.116.1')).statusCode).toBe(201)
  })

  test('lets twenty codes be guessed, and no more, from one network', async ({ app, db }) => {
    const open = await openSurvey(db)
    const collector = open.collectors.X1
    const [good = ''] = collector ? await issueCodes(db, collector, 1) : []
    const content = contentOf(open, { acc1: 4 })
    const guesses: number[] = []

    for (let guess = 0; guess < 25; guess++)
      guesses.push((await send(app, content, '203.0.117.1', newId(), 'AAAAA22222')).statusCode)
    const elsewhere = await send(app, content, '203.0.118.1', newId(), good)

    expect(guesses).toEqual([...Array(20).fill(422), ...Array(5).fill(429)])
    expect(elsewhere.statusCode).toBe(201)
    expect((await send(app, content, '203.0.117.1')).statusCode).toBe(201)
  })
})
