import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addLevels,
  addRespondent,
  type CellSums,
  cellToArray,
  dimensionsFromArray,
  emptyCell,
  emptySums,
  mergeCells,
  mergeSums,
  sumsFromArray,
  sumsToArray,
} from '../../analytics/index.ts'

type Levels = (number | null)[]

const dimensionOf = [0, 0, 1, 2, null, 2, 1]
const isTop = [false, false, false, false, true, true]
const response: fc.Arbitrary<Levels> = fc.array(fc.constantFrom(null, -1, 0, 1, 2, 3, 4, 5), {
  minLength: dimensionOf.length,
  maxLength: dimensionOf.length,
})
const responses = fc.array(response, { maxLength: 30 })

function cellOf(list: readonly Levels[]): CellSums {
  const cell = emptyCell(3)
  for (const levels of list) addLevels(cell, levels, dimensionOf, isTop)
  return cell
}

test('a response is counted per dimension, as a whole and per pair of dimensions', () => {
  const cell = cellOf([[5, 3, 4, null, 1, 0, -1]])

  expect(cell.respondents).toBe(1)
  expect(cell.dimensions).toEqual([
    { n: 1, m: 2, s: 1, v: 8, mm: 4, ss: 1, sm: 2, vv: 64, vm: 16 },
    { n: 1, m: 1, s: 1, v: 4, mm: 1, ss: 1, sm: 1, vv: 16, vm: 4 },
    emptySums(),
  ])
  expect(cell.whole).toEqual({ n: 1, m: 3, s: 2, v: 12, mm: 9, ss: 4, sm: 6, vv: 144, vm: 36 })
  expect(cell.cross).toEqual([2, 1, 32, 1, 2, 8, 8, ...new Array(14).fill(0)])
})

test('a response without an answer to any item is a respondent and nothing else', () => {
  expect(cellOf([[null, 0, -1, null, 5, 0, null]])).toEqual({ ...emptyCell(3), respondents: 1 })
})

test('merging cells is the same as adding their responses one by one, in any order and partition', () => {
  const placed = fc.array(fc.tuple(response, fc.nat(3)), { maxLength: 30 })
  fc.assert(
    fc.property(placed, (list) => {
      const parts = [3, 1, 0, 2].map((part) =>
        list.filter(([, place]) => place === part).map(([levels]) => levels),
      )
      expect(mergeCells(parts.map(cellOf))).toEqual(cellOf(list.map(([levels]) => levels)))
    }),
  )
})

test('the whole follows from the dimensions and the pairs', () => {
  fc.assert(
    fc.property(responses, (list) => {
      const { whole, dimensions, cross } = cellOf(list)
      const { m, s, v, mm, ss, sm, vv, vm } = mergeSums(dimensions)
      const pairs = (kind: number) => cross.filter((_, i) => i % 7 === kind).reduce((sum, x) => sum + x, 0)
      expect(whole).toEqual({
        n: whole.n,
        m,
        s,
        v,
        mm: mm + 2 * pairs(0),
        ss: ss + 2 * pairs(1),
        vv: vv + 2 * pairs(2),
        sm: sm + pairs(3) + pairs(4),
        vm: vm + pairs(5) + pairs(6),
      })
    }),
  )
})

test('arrays hold nine numbers per dimension and seven per pair, and give the sums back', () => {
  fc.assert(
    fc.property(responses, (list) => {
      const cell = cellOf(list)
      const array = cellToArray(cell)
      expect(array).toHaveLength(3 * 9 + 3 * 7)
      expect(dimensionsFromArray(array, 3)).toEqual({ dimensions: cell.dimensions, cross: cell.cross })
      expect(sumsFromArray(sumsToArray(cell.whole))).toEqual(cell.whole)
    }),
  )
})

test('the order of the stored numbers is fixed', () => {
  expect(sumsToArray({ n: 1, m: 2, s: 3, v: 4, mm: 5, ss: 6, sm: 7, vv: 8, vm: 9 })).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ])
})

test('a respondent who answered nothing does not enter the sums', () => {
  const sums = emptySums()

  addRespondent(sums, 0, 0, 0)

  expect(sums).toEqual(emptySums())
})

test('impossible input is refused and leaves the cell as it was', () => {
  const cell = emptyCell(1)

  expect(() => addLevels(cell, [6], [0], isTop)).toThrow('addLevels requires')
  expect(() => addLevels(cell, [2.5], [0], isTop)).toThrow('addLevels requires')
  expect(() => addLevels(cell, [3], [1], isTop)).toThrow('addLevels requires')
  expect(() => addLevels(cell, [3, 4], [0], isTop)).toThrow('addLevels requires')
  expect(cell).toEqual(emptyCell(1))
  expect(() => addRespondent(emptySums(), 2, 3, 4)).toThrow('addRespondent requires')
  expect(() => addRespondent(emptySums(), 2, 1, 1)).toThrow('addRespondent requires')
  expect(() => emptyCell(-1)).toThrow('emptyCell requires')
  expect(() => mergeCells([])).toThrow('mergeCells requires')
  expect(() => mergeCells([emptyCell(1), emptyCell(2)])).toThrow('mergeCells requires')
  expect(() => sumsFromArray([1, 2])).toThrow('sumsFromArray requires')
  expect(() => dimensionsFromArray([1], 1)).toThrow('dimensionsFromArray requires')
})
