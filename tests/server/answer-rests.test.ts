import { expect, test } from 'vitest'
import { type AnswerRest, dimensionRests, itemRests } from '../../server/analyses/answer-rests.ts'
import type { RollupCell } from '../../server/figures/rollup-cells.ts'

// One dimension of nine sums, of which the first counts respondents; two items of three slots and five levels.
const arrays = (respondents: number, levels: number[]) => ({
  dimensions: Float64Array.from([respondents, 0, 0, 0, 0, 0, 0, 0, 0]),
  items: Float64Array.from([90, 90, 90, 9, 9, 9, 9, 9, 90, 90, 90, ...levels]),
})
const cell = (unitId: number, month: string, counts: Pick<RollupCell, 'shown' | 'released'>): RollupCell => ({
  unitId,
  surveyId: 7,
  version: 1,
  month,
  respondents: 10,
  whole: new Float64Array(9),
  ...counts,
})
const unit = (unitId: number, parentId: number | null) => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: parentId === null ? ('province' as const) : ('commune' as const),
  parentId,
})

const cells: RollupCell[] = [
  cell(2, '2026-02', { released: arrays(9, [0, 1, 2, 3, 4]), shown: arrays(6, [0, 0, 2, 3, 4]) }),
  cell(2, '2026-11', { released: arrays(8, [1, 1, 1, 1, 1]), shown: arrays(8, [1, 1, 1, 1, 4]) }),
  cell(3, '2026-05', { released: arrays(20, [0, 0, 5, 5, 5]), shown: arrays(0, [0, 0, 0, 0, 0]) }),
  cell(3, '2025-12', { released: arrays(5, [5, 0, 0, 0, 0]), shown: arrays(0, [0, 0, 0, 0, 0]) }),
]
const scope = {
  units: [unit(1, null), unit(2, 1), unit(3, 1)],
  frame: { unit: { unitId: 2 } },
  range: {
    instrument: 'sipas' as const,
    surveyIds: [7],
    unitIds: [2],
    fromMonth: '2026-01-01',
    toMonth: '2026-12-01',
  },
  cells: {
    fold: 1,
    byUnit: new Map(
      [1, 2, 3].map((id) => [
        id,
        new Map(cells.filter(({ unitId }) => unitId === id).map((one) => [one.month, one])),
      ]),
    ),
  },
}

const inOrder = (rests: AnswerRest[]) => rests.toSorted((a, b) => a.unitId - b.unitId)

test('what rows hold beyond an item is told by quarter, of the units beside as well', () => {
  expect(inOrder(itemRests(scope, [{ surveyId: 7, version: 1, place: 1, slots: 8 }]))).toEqual([
    { unitId: 2, block: '7 2026-01-01', rest: 1 },
    { unitId: 2, block: '7 2026-10-01', rest: -3 },
    { unitId: 3, block: '7 2026-04-01', rest: 15 },
  ])
})

test('a version that does not ask the item has none', () => {
  expect(itemRests(scope, [{ surveyId: 7, version: 2, place: 1, slots: 8 }])).toEqual([])
})

test('what rows hold beyond a dimension is told by year', () => {
  expect(inOrder(dimensionRests(scope, 0))).toEqual([
    { unitId: 2, block: '7 2026', rest: 3 },
    { unitId: 2, block: '7 2026', rest: 0 },
    { unitId: 3, block: '7 2026', rest: 20 },
  ])
})
