import { expect, test } from 'vitest'
import { type PendingExclusion, planExclusions } from '../../analytics/index.ts'

const pending = (
  unitId: number,
  cells: [cell: string, moved: number, shown: number][],
  part: Partial<PendingExclusion> = {},
): PendingExclusion => ({
  unitId,
  batchId: 1,
  wanted: true,
  cells: cells.map(([cell, moved, shown]) => ({ cell, moved, shown })),
  ...part,
})
const planned = (list: PendingExclusion[]) =>
  planExclusions(list, 5).map((group) => group.map(({ unitId }) => unitId))
const back = { wanted: false }

test.for([
  ['enough leave and enough stay', [pending(1, [['a', 5, 10]])], [[1]]],
  ['enough leave and nobody stays', [pending(1, [['a', 5, 5]])], [[1]]],
  ['too few leave', [pending(1, [['a', 4, 24]])], []],
  ['too few would stay', [pending(1, [['a', 20, 24]])], []],
  [
    'one month would move by one',
    [
      pending(1, [
        ['a', 9, 19],
        ['b', 1, 11],
      ]),
    ],
    [],
  ],
  ['nothing of the batch is shown', [pending(1, [])], [[1]]],
  ['a cell of which nothing moves', [pending(1, [['a', 0, 3]])], [[1]]],
  ['enough come back beside enough', [pending(1, [['a', 5, 5]], back)], [[1]]],
  ['enough come back beside nobody', [pending(1, [['a', 5, 0]], back)], [[1]]],
  ['too few come back', [pending(1, [['a', 4, 0]], back)], []],
  [
    'units in one cell that make enough together',
    [pending(1, [['a', 2, 10]]), pending(2, [['a', 3, 10]])],
    [[1, 2]],
  ],
  ['units in one cell that leave too few', [pending(1, [['a', 4, 12]]), pending(2, [['a', 4, 12]])], []],
  [
    'units joined by a third',
    [
      pending(1, [['a', 5, 5]]),
      pending(2, [['b', 5, 5]]),
      pending(3, [
        ['a', 1, 6],
        ['b', 1, 6],
      ]),
    ],
    [],
  ],
  ['units of different cells', [pending(1, [['a', 5, 5]]), pending(2, [['b', 1, 5]])], [[1]]],
  [
    'two batches in one cell are judged apart',
    [pending(1, [['a', 5, 12]]), pending(1, [['a', 3, 12]], { batchId: 2 })],
    [[1]],
  ],
  [
    'leaving and coming back are judged apart',
    [pending(1, [['a', 3, 12]]), pending(2, [['a', 3, 12]], back)],
    [],
  ],
  [
    'units of different cells that both move',
    [pending(1, [['a', 5, 5]]), pending(2, [['b', 5, 5]])],
    [[1], [2]],
  ],
  [
    'units in a chain of cells',
    [
      pending(1, [['a', 3, 5]]),
      pending(2, [
        ['a', 2, 5],
        ['b', 2, 5],
      ]),
      pending(3, [['b', 3, 5]]),
    ],
    [[1, 2, 3]],
  ],
] as const)('%s', ([, list, expected]) => {
  expect(planned([...list])).toEqual(expected)
})

test.for([0, 2.5, Number.NaN])('a step of %d respondents is refused', (wrong) => {
  expect(() => planExclusions([], wrong)).toThrow('planExclusions requires a whole k of at least 1')
})

test('with a step of one everything may move', () => {
  expect(planExclusions([pending(1, [['a', 1, 9]])], 1)).toHaveLength(1)
})
