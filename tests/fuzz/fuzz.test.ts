import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import { test } from '../support/server.ts'
import { openSurvey, signIn } from '../support/survey.ts'
import { type Case, casesOf } from './cases.ts'
import { type Answer, faultsOf } from './judge.ts'
import { type Operation, readOperations } from './operations.ts'

// Every operation of the description, asked in every way: as described, nearly so, and as nobody should (G61).

const casesEach = Number(process.env.FUZZ_CASES ?? 200)
const seed = Number(process.env.FUZZ_SEED ?? 61)
const together = 8

const mostTries = 5

/** Asks, and again where the server sheds load, as every client of it has to. */
async function ask(
  app: FastifyInstance,
  operation: Operation,
  one: Case,
  headers: Record<string, string>,
  tried = 1,
): Promise<Answer> {
  const reply = await app.inject({
    method: operation.method as 'GET',
    url: one.url,
    // Everybody comes from elsewhere, so that limits by address do not hide what lies behind them.
    remoteAddress: `198.18.${[...randomBytes(2)].join('.')}`,
    headers: { ...headers, ...(one.contentType ? { 'content-type': one.contentType } : {}) },
    ...(one.payload === null ? {} : { payload: one.payload }),
  })
  if (reply.statusCode === 503 && tried < mostTries) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    return ask(app, operation, one, headers, tried + 1)
  }
  return {
    status: reply.statusCode,
    contentType: String(reply.headers['content-type'] ?? ''),
    body: reply.body,
  }
}

const told = (operation: Operation, one: Case, answer: Answer, fault: string) =>
  `${operation.name} (${one.kind}): ${answer.status} ${fault}\n  ${one.url.slice(0, 300)}\n  ${one.contentType} ${String(one.payload).slice(0, 400)}\n  -> ${answer.body.slice(0, 300)}`

test('no request makes an operation fail, answer otherwise than described, or let a stranger in', {
  timeout: 900_000,
}, async ({ app, db, clock }) => {
  clock.set('2026-06-15T10:00:00+07:00')
  const open = await openSurvey(db)
  const collectors = Object.values(open.collectors)
  const unitIds = collectors.map(({ unitId }) => unitId)
  const known = {
    unit: unitIds,
    unitId: unitIds,
    id: [...collectors.map(({ collectorId }) => collectorId), ...unitIds, 1],
    token: collectors.map(({ token }) => token),
    collector: collectors.map(({ token }) => token),
    survey: [open.survey.key],
    key: [open.survey.key, 'sipas-5-dimensions'],
    template: ['sipas-5-dimensions', 'counter-one-tap'],
    version: [1],
    instrument: ['sipas'],
    kind: ['units'],
    year: [2025, 2026],
    name: ['units.csv'],
  }
  // Slips of twenty thousand codes take half a minute to draw.
  const bounded = { quantity: [1, 2, 20] }
  // All of them: none is left out.
  const operations = await readOperations(app)
  let cookie = await signIn(app, db)
  /** The first of each kind, by operation. */
  const faults = new Map<string, string>()
  const counts = { asked: 0, good: 0 }

  for (const operation of operations) {
    const cases = fc.sample(casesOf(operation, { known, bounded }), { numRuns: casesEach, seed })
    const judge = async (one: Case, headers: Record<string, string>, mayPass: boolean) => {
      const answer = await ask(app, operation, one, headers)
      counts.asked++
      if (answer.status < 300) counts.good++
      for (const fault of faultsOf(operation, one, answer, mayPass))
        faults.set(`${operation.name} ${fault}`, told(operation, one, answer, fault))
      return answer
    }
    for (let at = 0; at < cases.length; at += together) {
      const some = cases.slice(at, at + together)
      const answers = await Promise.all(some.map((one) => judge(one, { cookie }, true)))
      // Some of it signs out, as it should.
      if (answers.some(({ status }) => status === 401)) cookie = await signIn(app, db)
      const isPublic = operation.policy.kind === 'public'
      await Promise.all(some.map((one) => judge(one, {}, isPublic)))
    }
  }

  expect(operations.length).toBeGreaterThan(150)
  expect(counts.asked).toBe(operations.length * casesEach * 2)
  expect(counts.good).toBeGreaterThan(operations.length * 5)
  expect([...faults.values()]).toEqual([])
})

describe('what the judge is for', () => {
  const operation: Operation = {
    name: 'PUT /x',
    method: 'PUT',
    path: '/x',
    parameters: [],
    body: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } },
    answers: { '200': { type: 'object', required: ['b'] }, '4XX': { type: 'object', required: ['code'] } },
    policy: { kind: 'person' },
  }
  const sent: Case = { kind: 'valid', url: '/x', contentType: 'application/json', payload: '{"a":1}' }
  const answer = (status: number, body: string): Answer => ({ status, body, contentType: 'application/json' })

  test.for([
    [sent, answer(200, '{"b":1}'), true, []],
    [sent, answer(404, '{"code":"x"}'), false, []],
    [sent, answer(200, '{"b":1}'), false, ['lets a stranger in']],
    [sent, answer(200, '{}'), true, ['is not as described']],
    [sent, answer(400, '{"error":"x"}'), true, ['is not as described']],
    [sent, answer(500, '{"code":"x"}'), true, ['is a fault of the server']],
    [sent, answer(200, '{'), true, ['is no JSON']],
    [{ ...sent, payload: '{"a":"1"}' }, answer(200, '{"b":1}'), true, ['takes what its description refuses']],
  ] as const)('%o', ([one, given, mayPass, faults]) => {
    expect(faultsOf(operation, one, given, mayPass)).toEqual(faults)
  })
})
