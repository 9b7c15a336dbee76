import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nchsReliability, publicationStatus, shownLevels, withholdCells } from '../../analytics/index.ts'

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
  [
    [5, 20],
    [null, null],
  ],
  [
    [2, 3, 30],
    ['small', 'small', null],
  ],
  [
    [3, 30, 20],
    ['small', null, 'complementary'],
  ],
  [
    [3, 20, 20],
    ['small', 'complementary', null],
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

test.for([
  ['two go together, whatever their number', [20, 30, 40], [true], ['complementary', 'complementary', null]],
  ['with a small one two are there', [3, 20, 40], [false, true], ['small', 'complementary', null]],
  ['nobody is never withheld', [0, 20, 40], [true], [null, null, null]],
] as const)('of cells that are kept back beforehand %s', ([, counts, kept, expected]) => {
  expect(withholdCells([...counts], 10, true, [...kept])).toEqual(expected)
})

test('without a total nothing can be subtracted', () => {
  expect(withholdCells([3, 20, 30], 5, false)).toEqual(['small', null, null])
})

test.for([0, -1, 2.5, Number.NaN])('a minimum of %d is refused', (k) => {
  expect(() => withholdCells([1], k)).toThrow('withholdCells requires a whole k of at least 1')
  expect(() => shownLevels([1], k)).toThrow('shownLevels requires a whole k of at least 1')
})

test.for([
  ['five chose another level', [1, 0, 4, 0, 30], [1, 0, 4, 0, 30]],
  ['four did', [0, 0, 4, 0, 30], null],
  ['all agree', [0, 0, 0, 0, 30], null],
  ['opinions differ', [6, 5, 4, 3, 2], [6, 5, 4, 3, 2]],
  ['nobody answered', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
] as const)('levels where %s', ([, counts, expected]) => {
  expect(shownLevels(counts, 5)).toEqual(expected)
})

test('with a minimum of one, levels are shown unless all agree', () => {
  expect(shownLevels([1, 9], 1)).toEqual([1, 9])
  expect(shownLevels([0, 9], 1)).toBeNull()
})

// Intervals from R: binom.test(x, n)$conf.int.
test.for([
  ['all of thirty: 0.884 to 1', 30, 30, 'present'],
  ['all of twenty-nine', 29, 29, 'suppress'],
  ['two of two hundred: 0.0012 to 0.0357, narrow though wide beside 0.01', 2, 200, 'present'],
  ['none of fifty: 0 to 0.071', 0, 50, 'present'],
  ['one of fifty: 0.0005 to 0.1065, five times 0.02', 1, 50, 'suppress'],
  ['all but one of fifty', 49, 50, 'present_flag_complement'],
  ['half of thirty: 0.313 to 0.687', 15, 30, 'suppress'],
] as const)('%s', ([, satisfied, answered, expected]) => {
  expect(nchsReliability(satisfied, answered)).toBe(expected)
})

const limits = { suppressBelow: 5, reliableFrom: 30, maxWidth: 1 }
const statuses = (...counts: number[]) =>
  publicationStatus(
    counts.map((answered) => ({ satisfied: 0, answered })),
    limits,
  ).map(({ status }) => status)

test('the limits of publication belong to the better side', () => {
  expect(statuses(5, 29, 30)).toEqual(['low_reliability', 'low_reliability', 'published'])
  expect(statuses(5, 3, 20)).toEqual(['suppressed_secondary', 'suppressed', 'low_reliability'])
})

test('an interval as wide as allowed is not weak', () => {
  const one = [{ satisfied: 20, answered: 40 }]
  const width = publicationStatus(one, limits)[0]?.width ?? 0

  expect(publicationStatus(one, { ...limits, maxWidth: width })[0]?.status).toBe('published')
  expect(publicationStatus(one, { ...limits, maxWidth: width - 1e-9 })[0]?.status).toBe('low_reliability')
})

test('without a minimum, nobody at all is weak', () => {
  const free = { suppressBelow: 0, reliableFrom: 0, maxWidth: 1 }

  expect(publicationStatus([{ satisfied: 0, answered: 0 }], free)).toEqual([
    { status: 'low_reliability', width: null },
  ])
})
