import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dimensionRests, itemRests } from '../../server/analyses/answer-rests.ts'
import { isRestTold } from '../../server/analyses/cross-withheld.ts'
import { blockOf, leftOutBlocks } from '../../server/analyses/left-out-blocks.ts'
import type { KeptRest } from '../../server/queries/analysed.ts'

// Two dimensions of nine sums, of which the first counts respondents; two items of three slots and five levels. All that
// stands before the levels of the second item must not count with it.
const arrays = (respondents: number, levels: number[]) => ({
  dimensions: [respondents, 0, 0, 0, 0, 0, 0, 0, 0, 2 * respondents],
  items: [...Array(11).fill(respondents), ...levels],
})
const none = arrays(0, [0, 0, 0, 0, 0])
const kept = (unitId: number, quarter: string, parts: Partial<Pick<KeptRest, 'left' | 'open'>>): KeptRest => {
  return { unitId, surveyId: 7, version: 1, quarter, left: none, open: none, ...parts }
}
const unit = (unitId: number, parentId: number | null) => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: parentId === null ? ('province' as const) : ('commune' as const),
  parentId,
})

const beyond = [
  kept(2, '2026-01-01', { left: arrays(3, [0, 1, 0, 0, 0]), open: arrays(4, [1, 1, 0, 0, 0]) }),
  kept(2, '2026-10-01', { left: arrays(0, [0, 0, 0, 0, -3]) }),
  kept(3, '2026-04-01', { open: arrays(20, [0, 0, 5, 5, 5]) }),
]

test('what rows hold beyond an item is told by quarter: what is left out, and apart from it what waits', () => {
  expect(itemRests(beyond, [{ surveyId: 7, version: 1, place: 1, slots: 8 }])).toEqual([
    [
      { unitId: 2, block: '7 2026-01-01', rest: 1 },
      { unitId: 2, block: '7 2026-10-01', rest: -3 },
    ],
    [
      { unitId: 2, block: '7 2026-01-01', rest: 2 },
      { unitId: 3, block: '7 2026-04-01', rest: 15 },
    ],
  ])
})

test('a version that does not ask the item has none, nor has one of another survey', () => {
  expect(itemRests(beyond, [{ surveyId: 8, version: 1, place: 1, slots: 8 }])).toEqual([[], []])
  expect(itemRests(beyond, [{ surveyId: 7, version: 2, place: 1, slots: 8 }])).toEqual([[], []])
})

test('of a dimension it is the respondents', () => {
  expect(dimensionRests(beyond, 0)).toEqual([
    [{ unitId: 2, block: '7 2026-01-01', rest: 3 }],
    [
      { unitId: 2, block: '7 2026-01-01', rest: 4 },
      { unitId: 3, block: '7 2026-04-01', rest: 20 },
    ],
  ])
  expect(dimensionRests(beyond, 1).map((list) => list.map(({ rest }) => rest))).toEqual([[6], [8, 40]])
})

const tree = [unit(1, null), unit(2, 1), unit(3, 1), unit(21, 2), unit(22, 2), unit(31, 3), unit(32, 3)]
const rests = (numbers: Record<number, number>, block = '7 2026-01-01') =>
  Object.entries(numbers).map(([unitId, rest]) => ({ unitId: Number(unitId), block, rest }))

test.for([
  ['nothing is left anywhere', rests({ 21: 0, 22: 0, 31: 0 }), []],
  ['enough is left of every unit with units below', rests({ 21: 4, 22: 3, 31: 5, 32: 0 }), []],
  ['three are left of a district: the unit that has them goes', rests({ 21: 3, 31: 9 }), ['21']],
  [
    'the smaller of two goes, and the other when it is not enough',
    rests({ 21: 2, 22: 1, 31: 9 }),
    ['21', '22'],
  ],
  ['more and less nearly cancel out: the smaller goes', rests({ 21: 9, 22: -7 }), ['22']],
  ['a district without a rest and one with three', rests({ 31: 3 }), ['31']],
  ['the whole is small though no district is', rests({ 21: 7, 31: -6 }), ['31']],
  [
    'a district is mended before the whole that it is part of',
    rests({ 21: 9, 22: -6, 31: -8 }),
    ['22', '31'],
  ],
  ['a smaller rest lies in another district', rests({ 21: 2, 31: 1, 32: 6 }), ['21']],
  ['of two alike the first goes', rests({ 22: 6, 21: 6, 2: -11 }), ['21']],
] as const)('where %s', ([, list, expected]) => {
  const left = leftOutBlocks(list, tree, 5)
  expect([...left].sort()).toEqual(expected.map((id) => `${id} 7 2026-01-01`))
})

test('of several versions of a unit the rests are one', () => {
  const list = [...rests({ 21: 3 }), ...rests({ 21: 4 }), ...rests({ 21: 2 }, '7 2026-04-01')]
  expect([...leftOutBlocks(list, tree, 5)]).toEqual(['21 7 2026-04-01'])
  // What cancels out is no rest, and need not be left out.
  const even = [...rests({ 21: 2, 22: 3 }), ...rests({ 21: -2 })]
  expect([...leftOutBlocks(even, tree, 5)]).toEqual(['22 7 2026-01-01'])
})

test('no table that is shown leaves few beside the overview, nor do all tables below a unit together', () => {
  const k = 5
  const below: Record<number, number[]> = { 1: [21, 22, 31, 32], 2: [21, 22], 3: [31, 32] }
  const leaves = fc.record({ 21: fc.nat(9), 22: fc.nat(9), 31: fc.nat(9), 32: fc.nat(9) })
  fc.assert(
    fc.property(leaves, (numbers) => {
      const all = rests(numbers)
      const left = leftOutBlocks(all, tree, k)
      const kept = all.filter((one) => !left.has(blockOf(one)))
      const sumOf = (ids: number[]) =>
        kept.reduce((sum, { unitId, rest }) => sum + (ids.includes(unitId) ? rest : 0), 0)
      const isShown = (id: number) => !isRestTold(kept, tree, id, k)
      const isSafe = (n: number) => n === 0 || n >= k
      expect(isShown(1)).toBe(true)
      for (const { unitId } of tree)
        if (isShown(unitId)) expect(isSafe(sumOf(below[unitId] ?? [unitId]))).toBe(true)
      for (const parent of [2, 3].filter(isShown))
        expect(isSafe(sumOf((below[parent] ?? []).filter((id) => !isShown(id))))).toBe(true)
      expect(isSafe(sumOf([2, 3].filter((id) => !isShown(id)).flatMap((id) => below[id] ?? [])))).toBe(true)
    }),
    { numRuns: 2000, seed: 1 },
  )
})
