import { expect, test } from 'vitest'
import { type PendingExclusion, planExclusions } from '../../analytics/index.ts'

// Units below 10 stand under 10, the others under 11; both under 100.
const scopes = (unitId: number) => (unitId < 10 ? [10, 100] : [11, 100])
const pending = (unitId: number, ...cells: [moved: number, rest: number][]): PendingExclusion => ({
  unitId,
  batchId: 1,
  wanted: true,
  cells: cells.map(([moved, rest]) => ({ moved, rest })),
})
const planned = (list: PendingExclusion[]) => planExclusions(list, scopes, 5).map(({ unitId }) => unitId)

test.for([
  ['enough leave and enough stay', [pending(1, [5, 5])], [1]],
  ['enough leave and nobody stays', [pending(1, [5, 0])], [1]],
  ['too few leave', [pending(1, [4, 20])], []],
  ['too few would stay', [pending(1, [20, 4])], []],
  ['one month would move by one', [pending(1, [9, 10], [1, 10])], []],
  ['a month that was hidden anyway goes along', [pending(1, [9, 10], [1, 0])], [1]],
  ['a hidden unit alone', [pending(1, [2, 0])], []],
  ['a hidden unit with enough others above it', [pending(1, [2, 0]), pending(2, [9, 9])], [2, 1]],
  ['hidden units that make enough together', [pending(1, [2, 0]), pending(2, [3, 0])], [1, 2]],
  ['a hidden unit under another province', [pending(20, [2, 0]), pending(2, [9, 9])], [2]],
  ['nothing of the batch is shown', [pending(1, [0, 9])], [1]],
] as const)('%s', ([, list, expected]) => {
  expect(planned([...list])).toEqual(expected)
})
