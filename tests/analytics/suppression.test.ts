import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withholdCells } from '../../analytics/index.ts'

test.for([
  [
    [10, 20, 30],
    [null, null, null],
  ],
  [
    [0, 20, 30],
    [null, null, null],
  ],
  [
    [3, 20, 30],
    ['small', 'complementary', null],
  ],
  [
    [3, 4, 30],
    ['small', 'small', null],
  ],
  [
    [1, 2, 30, 40],
    ['small', 'small', 'complementary', null],
  ],
  [
    [3, 0, 0],
    ['small', null, null],
  ],
] as const)('%j gives %j', ([counts, expected]) => {
  expect(withholdCells([...counts], 5)).toEqual(expected)
})

test('no cell below k is shown and what is hidden together cannot be had by subtraction', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 10 }), (cells, k) => {
      const withheld = withholdCells(cells, k)
      const hidden = cells.filter((_, index) => withheld[index] !== null)
      const shown = cells.filter((count, index) => count > 0 && withheld[index] === null)
      for (const [index, count] of cells.entries()) {
        if (count > 0 && count < k) expect(withheld[index]).toBe('small')
        if (count === 0) expect(withheld[index]).toBeNull()
      }
      // Where everything is hidden, nothing is left to subtract.
      if (hidden.length > 0 && shown.length > 0) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(k)
      }
    }),
  )
})
