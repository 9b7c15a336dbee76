import fc, { type Scheduler } from 'fast-check'
import { expect, test } from 'vitest'
import { type Keep, makeKeep } from '../../../survey-ui/kiosk/delivery/keep.ts'
import { type Connect, write } from '../../../survey-ui/kiosk/storage/database.ts'
import { outboxIn } from '../../../survey-ui/kiosk/storage/outbox.ts'
import { noSecondCopy } from '../../../survey-ui/kiosk/storage/second-copy/second-copy.ts'
import { contentOf } from './support.ts'

// Every wait between "Gửi" and "Đã ghi nhận" may take any time and end in any order. The database here is made
// of such waits alone, and knows the moment of its commit.

interface TestDatabase {
  connect: Connect
  committed: Set<string>
}

/** A database whose steps are all in the hands of the scheduler. Some of its transactions fail at the end. */
function databaseOf(s: Scheduler, failing: number): TestDatabase {
  const committed = new Set<string>()
  let begun = 0
  const transaction = (_stores: string[], mode: string, options?: { durability: string }) => {
    const written: string[] = []
    const requests: Promise<unknown>[] = []
    const [isStrict, fails] = [options?.durability === 'strict' && mode === 'readwrite', ++begun === failing]
    const request = <T>(value: T, label: string) => {
      const answer = s.schedule(Promise.resolve(value), label)
      requests.push(answer)
      return answer
    }
    const complete = async () => {
      // It completes when no request is left, as in a browser.
      for (let seen = -1; seen !== requests.length; ) {
        seen = requests.length
        await Promise.all(requests)
        await s.schedule(Promise.resolve(), 'idle')
      }
      await s.schedule(Promise.resolve(), 'flush')
      if (fails) throw new DOMException('full', 'QuotaExceededError')
      if (isStrict) for (const id of written) committed.add(id)
    }
    return {
      objectStore: () => ({
        get: () => request(undefined, 'get'),
        put: () => request(undefined, 'put'),
        add: ({ id }: { id: string }) => {
          written.push(id)
          return request(undefined, 'add')
        },
      }),
      abort: () => undefined,
      done: complete(),
    }
  }
  const database = { transaction } as unknown as Awaited<ReturnType<Connect>>
  const open = () => s.schedule(Promise.resolve(database), 'open')
  return { connect: Object.assign(open, { secondCopy: noSecondCopy }), committed }
}

type MakeStore = (connect: Connect) => Parameters<typeof makeKeep>[0]['store']

/** Lets three people send at once; @returns whether anybody was thanked before the commit, and how many were */
async function watch(s: Scheduler, failing: number, makeStore: MakeStore) {
  const { connect, committed } = databaseOf(s, failing)
  const store = makeStore(connect)
  let thanked = 0
  let isEarly = false
  const keepOf = (onId: (id: string) => void): Keep =>
    makeKeep({
      store: {
        add: (entry) => {
          onId(entry.id)
          return store.add(entry)
        },
      },
      makeRoom: (fault) => Promise.reject(fault),
      readCapture: () =>
        s.schedule(
          Promise.resolve({ now: 0, reading: { running: 0, session: 'a', jumps: 0, offset: null } }),
          'clock',
        ),
    })
  const submit = async (visit: number) => {
    let id = ''
    await keepOf((made) => {
      id = made
    })(contentOf(visit), null, 'token')
    thanked += 1
    isEarly ||= !committed.has(id)
  }
  const all = Promise.allSettled([1, 2, 3].map(submit))
  await s.waitFor(all)
  return { isEarly, thanked }
}

const failing = fc.nat(4)

test('nobody is thanked before the response is committed, in whatever order the waits end', {
  timeout: 120_000,
}, async () => {
  let thanks = 0
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), failing, async (s, fails) => {
      const { isEarly, thanked } = await watch(s, fails, outboxIn)

      thanks += thanked
      expect(isEarly).toBe(false)
      expect(thanked).toBe(fails >= 1 && fails <= 3 ? 2 : 3)
    }),
    { numRuns: 10_000 },
  )
  expect(thanks).toBeGreaterThan(20_000)
})

test.for<[string, MakeStore]>([
  [
    'tells when the request has succeeded, as if that were the end',
    (connect) => ({
      add: async (entry) => {
        const transaction = (await connect()).transaction(['outbox'], 'readwrite', { durability: 'strict' })
        transaction.done.catch(() => undefined)
        await transaction.objectStore('outbox').add({ ...entry })
      },
    }),
  ],
  [
    'does not wait at all',
    (connect) => ({
      add: async (entry) =>
        void write(connect, ['outbox'], (stores) => stores('outbox').add({ ...entry })).catch(
          () => undefined,
        ),
    }),
  ],
  [
    'leaves durability to the browser',
    (connect) => ({
      add: async (entry) => {
        const transaction = (await connect()).transaction(['outbox'], 'readwrite')
        await Promise.all([transaction.objectStore('outbox').add({ ...entry }), transaction.done])
      },
    }),
  ],
])('the same watch catches a queue that %s', async ([, makeStore]) => {
  const result = await fc.check(
    fc.asyncProperty(fc.scheduler(), failing, async (s, fails) => {
      expect((await watch(s, fails, makeStore)).isEarly).toBe(false)
    }),
    { numRuns: 200 },
  )

  expect(result.failed).toBe(true)
})
