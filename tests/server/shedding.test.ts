import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { anyone, readers } from '../../server/auth/policy.ts'
import { makeCommitQueue } from '../../server/collection/commit-queue.ts'
import type { Outcome } from '../../server/collection/store-once.ts'
import { silentDatabase } from '../../server/db/client.ts'
import { installErrorHandlers } from '../../server/errors.ts'
import type { StoredResponse } from '../../server/queries/responses.ts'
import { isShed, shedUnderPressure } from '../../server/shedding.ts'

const calm = { delay: 5, heap: 0.2, queue: 0 }

test('figures give way long before responses do', () => {
  for (const load of [
    { ...calm, queue: 0.5 },
    { ...calm, heap: 0.7 },
    { ...calm, delay: 2000 },
  ]) {
    expect(isShed(load, 'staff')).toBe(true)
    expect(isShed(load, 'citizens')).toBe(false)
  }
  expect(isShed({ ...calm, heap: 0.9 }, 'citizens')).toBe(true)
  expect(isShed(calm, 'staff')).toBe(false)
})

test('while responses queue, figures answer 503 with Retry-After, and probes and responses answer', async () => {
  let fullness = 0
  const app = Fastify()
  installErrorHandlers(app)
  await shedUnderPressure(app, { queueFullness: () => fullness })
  app.get('/figures', { config: { policy: readers } }, async () => 'figures')
  app.put('/responses', { config: { policy: anyone } }, async () => 'stored')
  app.get('/readyz', { config: { policy: anyone, isProbe: true } }, async () => 'ready')
  const statusOf = async (method: 'GET' | 'PUT', url: string) =>
    (await app.inject({ method, url })).statusCode

  expect(await statusOf('GET', '/figures')).toBe(200)
  fullness = 0.5
  const shed = await app.inject('/figures')

  expect(shed.statusCode).toBe(503)
  expect(shed.headers['retry-after']).toBe('5')
  expect(shed.json().code).toBe('busy')
  expect(await statusOf('PUT', '/responses')).toBe(200)
  fullness = 1.1
  expect(await statusOf('PUT', '/responses')).toBe(503)
  expect(await statusOf('GET', '/readyz')).toBe(200)
  fullness = 0
  expect(await statusOf('GET', '/figures')).toBe(200)
  await app.close()
})

const responseOf = (number: number) =>
  ({
    unitId: 1,
    responseId: `r${number}`,
    bodyHash: 'h',
    codeHash: null,
    day: '2026-06-15',
  }) as StoredResponse

/** A store that keeps everybody waiting until it is told to go on. */
function slowStore() {
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const save = async (_unitId: number, list: StoredResponse[]) => {
    await gate
    return new Map(
      list.map(({ responseId, bodyHash, day }): [string, Outcome] => [
        responseId,
        { isNew: true, bodyHash, day },
      ]),
    )
  }
  return { save, goOn }
}

test('a full queue turns new responses away, and takes them again when it has emptied', async () => {
  const { save, goOn } = slowStore()
  const { commit, fullness } = makeCommitQueue(save, 10)
  const waiting = Array.from({ length: 10 }, (_, number) => commit(responseOf(number)))

  expect(fullness()).toBe(1)
  await expect(commit(responseOf(10))).rejects.toMatchObject({ status: 503, code: 'busy' })
  goOn()
  const outcomes = await Promise.all(waiting)

  expect(outcomes.every((outcome) => outcome?.isNew)).toBe(true)
  expect(fullness()).toBe(0)
  expect(await commit(responseOf(10))).toMatchObject({ isNew: true })
})

test('copies that come at once share one commit, and one of them is new', async () => {
  const { save, goOn } = slowStore()
  let saved = 0
  const { commit } = makeCommitQueue((unitId, list) => {
    saved += list.length
    return save(unitId, list)
  })

  const copies = Array.from({ length: 5 }, () => commit(responseOf(1)))
  goOn()

  expect((await Promise.all(copies)).map((outcome) => outcome?.isNew)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  expect(saved).toBe(1)
})

test('responses of a third unit gather while two units commit, and leave together when one of them ends', async () => {
  const ends = new Map<number, () => void>()
  const commits: string[] = []
  const { commit } = makeCommitQueue(async (unitId, list) => {
    commits.push(`unit ${unitId}: ${list.length}`)
    await new Promise<void>((resolve) => ends.set(unitId, resolve))
    return new Map(list.map(({ responseId, bodyHash, day }) => [responseId, { isNew: true, bodyHash, day }]))
  })
  const send = (unitId: number, number: number) => commit({ ...responseOf(number), unitId })
  const read = () => new Promise((resolve) => setImmediate(resolve))

  const first = send(1, 1)
  await read()
  const hanging = send(2, 2)
  await read()
  const gathered = [send(3, 3)]
  await read()
  gathered.push(send(3, 4))
  await read()
  expect(commits).toEqual(['unit 1: 1', 'unit 2: 1'])
  ends.get(1)?.()
  await first
  await read()

  // The second hangs still and holds nobody up.
  expect(commits).toEqual(['unit 1: 1', 'unit 2: 1', 'unit 3: 2'])
  for (const end of ends.values()) end()
  expect((await Promise.all([hanging, ...gathered])).every((outcome) => outcome?.isNew)).toBe(true)
})

test('a failed commit rejects all that shared it, and the next try starts afresh', async () => {
  let fails = true
  const { commit, fullness } = makeCommitQueue(async (_unitId, list) => {
    if (fails) throw new Error('Connection terminated')
    return new Map(list.map(({ responseId, bodyHash, day }) => [responseId, { isNew: true, bodyHash, day }]))
  })

  const failed = await Promise.allSettled([
    commit(responseOf(1)),
    commit(responseOf(1)),
    commit(responseOf(2)),
  ])
  fails = false

  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(fullness()).toBe(0)
  expect(await commit(responseOf(1))).toMatchObject({ isNew: true })
})

test('a database that is silent is not waited for twice: whoever queued behind hears of it at once', async () => {
  const ends = new Map<number, (error: Error) => void>()
  const { commit, fullness } = makeCommitQueue(
    (unitId) => new Promise((_resolve, reject) => ends.set(unitId, reject)),
  )
  const read = () => new Promise((resolve) => setImmediate(resolve))
  const all = [commit({ ...responseOf(1), unitId: 1 }), commit({ ...responseOf(2), unitId: 2 })]
  await read()
  all.push(commit({ ...responseOf(3), unitId: 1 }), commit({ ...responseOf(4), unitId: 3 }))
  await read()

  const ended = Promise.allSettled(all)
  const silence = new Error('query failed', { cause: new Error(silentDatabase) })
  ends.get(1)?.(silence)
  await read()
  // What is under way elsewhere ends by itself.
  expect([...ends.keys()]).toEqual([1, 2])
  ends.get(2)?.(silence)

  expect((await ended).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  expect(fullness()).toBe(0)
})
