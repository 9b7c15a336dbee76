import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import { largestBatch } from '#contract/response.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import { type Random, seededRandom } from '../../server/demo/random.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { runAsAdmin } from '../support/database.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { test } from '../support/server.ts'
import { contentOf, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

interface Pair {
  id: string
  first: ResponseContent
  other: ResponseContent
}

const items = ['acc1', 'acc2', 'acc3', 'pro1', 'pro2', 'stf1', 'res1', 'fbk1']

function generate(random: Random, open: OpenSurvey): Pair {
  const answers = Object.fromEntries(items.map((item) => [item, 1 + random.below(5)]))
  const first = contentOf(
    open,
    { ...answers, comment: `Góp ý ${random.hex(8)}` },
    random.pick(['X1', 'X2', 'X3']),
  )
  return { id: random.hex(32), first, other: random.pick(changes)(first, random) }
}

/** Ways in which the second content differs; some would not be acceptable by themselves. */
const changes: ((content: ResponseContent, random: Random) => ResponseContent)[] = [
  (content, random) => {
    const item = random.pick(items)
    const level = (Number(content.answers[item]) % 5) + 1
    return { ...content, answers: { ...content.answers, [item]: level } }
  },
  (content, random) => ({ ...content, answers: { ...content.answers, [random.pick(items)]: null } }),
  (content) => ({ ...content, answers: { ...content.answers, comment: `${content.answers.comment} ` } }),
  (content) => ({ ...content, answers: { ...content.answers, stranger: 1 } }),
  (content) => ({ ...content, respondent: { gender: 'female' } }),
  (content) => ({ ...content, language: 'en' }),
  (content) => ({ ...content, seconds: Number(content.seconds) + 1 }),
  (content) => ({ ...content, day: '2026-06-14' }),
  (content) => ({ ...content, version: 99 }),
]

/** Sends contents in batches. @returns the status of each */
async function send(app: FastifyInstance, responses: { id: string; content: ResponseContent }[]) {
  const statuses: number[] = []
  for (let done = 0; done < responses.length; done += largestBatch) {
    const some = responses.slice(done, done + largestBatch)
    const payload = { responses: some.map((each) => ({ ...each, sent: { capturedSecondsAgo: 0 } })) }
    const reply = await app.inject({ method: 'POST', url: '/api/v1/responses', payload })
    statuses.push(...reply.json<{ results: { status: number }[] }>().results.map(({ status }) => status))
  }
  return statuses
}

/** Every byte that is stored of responses, as one hash. */
async function fingerprint(adminUrl: string): Promise<string | undefined> {
  const [row] = await runAsAdmin<{ hash: string }>(
    adminUrl,
    `select md5(string_agg(line, E'\\n' order by line)) as hash from (
       select r::text as line from responses r union all select k::text from response_key k
       union all select w::text from response_waiting w union all select c::text from comment_waiting c) all_lines`,
  )
  return row?.hash
}

test('ten thousand ids with other content are refused, and not a byte of the first changes', {
  timeout: 240_000,
}, async ({ app, db, database }) => {
  const random = seededRandom(chooseSeed())
  const open = await openSurvey(db)
  const pairs = Array.from({ length: 10_000 }, () => generate(random, open))
  const ledger: Ledger = new Map()
  for (const { id, first } of pairs) {
    const unitId = Object.values(open.collectors).find(({ token }) => token === first.collector)?.unitId ?? 0
    ledger.set(id, { unitId, hash: await bodyHash(first), day: first.day, isAcknowledged: true })
  }

  const firstStatuses = await send(
    app,
    pairs.map(({ id, first }) => ({ id, content: first })),
  )
  const before = await fingerprint(database.adminUrl)
  const otherStatuses = await send(
    app,
    pairs.map(({ id, other }) => ({ id, content: other })),
  )
  const alone = await Promise.all(pairs.slice(0, 200).map(({ id, other }) => put(app, id, other)))

  expect(new Set(firstStatuses)).toEqual(new Set([201]))
  expect(new Set(otherStatuses)).toEqual(new Set([409]))
  expect(otherStatuses).toHaveLength(10_000)
  expect(new Set(alone.map((reply) => reply.json().code))).toEqual(new Set(['content_differs']))
  expect(await fingerprint(database.adminUrl)).toBe(before)
  expect(await findLosses(database.adminUrl, ledger)).toEqual([])
})

test('a store that keeps the last content is found out', async ({ app, db, database }) => {
  const open = await openSurvey(db)
  const { id, first, other } = generate(seededRandom(1), open)
  await put(app, id, first)
  const before = await fingerprint(database.adminUrl)

  // What an upsert would do.
  await runAsAdmin(
    database.adminUrl,
    `update response_key set body_hash = decode($2, 'hex') where response_id = $1::uuid`,
    [id, await bodyHash(other)],
  )

  expect(await fingerprint(database.adminUrl)).not.toBe(before)
  const sent = { unitId: open.collectors.X1?.unitId ?? 0, hash: await bodyHash(first), day: first.day }
  const faults = await findLosses(database.adminUrl, new Map([[id, { ...sent, isAcknowledged: true }]]))
  expect(faults.some((fault) => fault.startsWith(id) && fault.includes('other content'))).toBe(true)
})
