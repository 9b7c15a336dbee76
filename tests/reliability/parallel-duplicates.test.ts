import { afterEach, expect, test } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import { findLosses, type Ledger } from '../support/checker.ts'
import { dropUniqueKeys, type Instances, openInstances } from '../support/instances.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

const copies = 50
const responsesAtATime = 20

let instances: Instances
afterEach(() => instances.close())

interface Answers {
  statuses: number[]
  receipts: Set<string>
}

/** Sends every copy of a response at once, by turns to each server. */
async function sendCopies({ apps }: Instances, id: string, content: ResponseContent): Promise<Answers> {
  const replies = await Promise.all(
    Array.from({ length: copies }, (_, copy) => put(apps[copy % apps.length] as never, id, content)),
  )
  return {
    statuses: replies.map(({ statusCode }) => statusCode),
    receipts: new Set(replies.map(({ body }) => body)),
  }
}

/** So many responses, each in so many copies. @returns what was answered, and what was attempted */
async function sendResponses(count: number): Promise<{ answers: Answers[]; ledger: Ledger }> {
  const open = await openSurvey(instances.database.db)
  const ledger: Ledger = new Map()
  const answers: Answers[] = []
  for (let done = 0; done < count; done += responsesAtATime) {
    const some = Array.from({ length: responsesAtATime }, async (_, index) => {
      const unit = `X${1 + (index % 3)}`
      const id = newId()
      const content = contentOf(open, { acc1: 1 + (index % 5), acc2: 4 }, unit)
      const sent = {
        unitId: open.collectors[unit]?.unitId ?? 0,
        hash: await bodyHash(content),
        day: content.day,
        isAcknowledged: false,
      }
      ledger.set(id, sent)
      const answer = await sendCopies(instances, id, content)
      sent.isAcknowledged = answer.statuses.some((status) => status === 201 || status === 200)
      return answer
    })
    answers.push(...(await Promise.all(some)))
  }
  return { answers, ledger }
}

test('fifty copies of a thousand responses over two servers: one is new, the others get the same receipt', {
  timeout: 180_000,
}, async () => {
  instances = await openInstances(2)

  const { answers, ledger } = await sendResponses(1000)

  const oneNew = [201, ...Array.from({ length: copies - 1 }, () => 200)].sort()
  for (const { statuses, receipts } of answers) {
    expect(statuses.sort()).toEqual(oneNew)
    expect(receipts.size).toBe(1)
  }
  expect(await findLosses(instances.database.adminUrl, ledger)).toEqual([])
  expect(ledger.size).toBe(1000)
})

test('without the unique key the same run is found out', async () => {
  instances = await openInstances(2)
  await dropUniqueKeys(instances.database)

  const { answers, ledger } = await sendResponses(20)

  const faults = await findLosses(instances.database.adminUrl, ledger)
  expect(faults).toHaveLength(20)
  expect(faults[0]).toMatch(/has \d+ keys and \d+ rows/)
  expect(answers.some(({ statuses }) => statuses.filter((status) => status === 201).length > 1)).toBe(true)
})
