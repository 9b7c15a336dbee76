import { expect, test, vi } from 'vitest'
import { makeTally } from '../../server/collection/tally.ts'
import { problems } from '../../server/problem.ts'

/** As the database's driver tells it, wrapped by the query layer. */
const fromDatabase = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('of the database'), { code }) })

test('every end of a response is counted once, under what it means to the sender', () => {
  const tally = makeTally()
  tally.noteAccepted(true)
  tally.noteAccepted(false)
  for (const error of [
    problems.contentDiffers(),
    problems.answersRejected([]),
    problems.notFound('collector', 'x'),
    problems.tooManyResponses(5),
    problems.overloaded(),
    fromDatabase('57P01'),
    new TypeError('a fault of ours'),
  ])
    tally.noteError(error)

  expect(tally.counts).toEqual({
    accepted: 1,
    duplicate: 1,
    differing: 1,
    quarantined: 1,
    refused: 2,
    busy: 2,
    failed: 1,
  })
})

test('a full disk of the database is remembered for ten seconds, other faults are not', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  const tally = makeTally()
  tally.noteError(fromDatabase('57014'))
  const before = tally.isStorageFull()
  tally.noteError(fromDatabase('53100'))
  const after = tally.isStorageFull()
  now.mockReturnValue(12_000)
  const later = tally.isStorageFull()
  now.mockRestore()

  expect([before, after, later]).toEqual([false, true, false])
})
