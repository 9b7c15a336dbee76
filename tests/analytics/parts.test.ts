import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areAllPartsShown, chooseParts, keepDimensions, type PartCounts } from '../../analytics/index.ts'

const parts = (dimensions: number[], items: [dimension: number | null, answers: number][]): PartCounts => ({
  dimensions,
  items: items.map(([dimension, answers]) => ({ dimension, answers })),
})
const chosen = (counts: PartCounts, k = 5) => {
  const { dimensions, items } = chooseParts(counts, k)
  return [dimensions.map(Number).join(''), items.map(Number).join('')]
}

describe('parts of a piece', () => {
  test.for([
    [
      'all have enough',
      parts(
        [9, 5],
        [
          [0, 9],
          [0, 5],
          [1, 5],
        ],
      ),
      ['11', '111'],
    ],
    [
      'nobody answered one',
      parts(
        [9, 0],
        [
          [0, 9],
          [0, 0],
          [1, 0],
        ],
      ),
      ['11', '111'],
    ],
    [
      'an item has too few: the smallest other of its dimension goes too',
      parts(
        [9, 9],
        [
          [0, 4],
          [0, 9],
          [0, 7],
          [1, 9],
        ],
      ),
      ['11', '0101'],
    ],
    [
      'of two equal ones the first goes',
      parts(
        [9],
        [
          [0, 4],
          [0, 6],
          [0, 6],
        ],
      ),
      ['1', '001'],
    ],
    [
      'no other of its dimension has enough',
      parts(
        [6],
        [
          [0, 4],
          [0, 3],
          [0, 0],
        ],
      ),
      ['1', '001'],
    ],
    [
      'a dimension has too few: another goes with it, and the items of both',
      parts(
        [3, 8, 6],
        [
          [0, 3],
          [1, 8],
          [1, 7],
          [2, 6],
          [2, 5],
        ],
      ),
      ['010', '01100'],
    ],
    [
      'no dimension has enough',
      parts(
        [3, 4],
        [
          [0, 3],
          [1, 4],
        ],
      ),
      ['00', '00'],
    ],
    [
      'an item in no dimension is in no whole',
      parts(
        [9],
        [
          [null, 3],
          [null, 8],
          [0, 9],
        ],
      ),
      ['1', '011'],
    ],
    ['nothing at all', parts([], []), ['', '']],
  ] as const)('%s', ([, counts, expected]) => {
    expect(chosen(counts)).toEqual(expected)
  })

  test('between equals, turns decide', () => {
    const piece = parts([2, 9, 7, 7], [])
    const left = [0, 1, 2].map((turn) => chooseParts(piece, 5, turn).dimensions.map(Number).join(''))

    expect(left).toEqual(['0101', '0110', '0101'])
  })

  test('at the minimum itself a part is shown', () => {
    expect(
      chosen(
        parts(
          [2],
          [
            [0, 2],
            [0, 1],
            [0, 3],
          ],
        ),
        2,
      ),
    ).toEqual(['1', '001'])
    expect(chosen(parts([1], [[0, 1]]), 1)).toEqual(['1', '1'])
  })

  test('are all shown where none has too few', () => {
    expect(areAllPartsShown(parts([9, 0], [[0, 5]]), 5)).toBe(true)
    expect(areAllPartsShown(parts([4], [[0, 9]]), 5)).toBe(false)
    expect(areAllPartsShown(parts([9], [[0, 1]]), 5)).toBe(false)
    expect(areAllPartsShown(parts([1], [[0, 1]]), 1)).toBe(true)
  })

  test.for([0, 1.5, Number.NaN])('a minimum of %d is refused', (wrong) => {
    expect(() => chooseParts(parts([], []), wrong)).toThrow('chooseParts requires a whole k of at least 1')
    expect(() => areAllPartsShown(parts([], []), wrong)).toThrow(
      'areAllPartsShown requires a whole k of at least 1',
    )
  })

  test('whatever is left out has enough answers, or there was nothing else to leave out', () => {
    const counts = fc.record({
      dimensions: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
      items: fc.array(fc.record({ dimension: fc.nat(3), answers: fc.nat(12) }), { maxLength: 9 }),
    })
    fc.assert(
      fc.property(counts, (piece) => {
        const shown = chooseParts(piece, 5)
        const isSafe = (all: number[], stays: boolean[]) => {
          const left = all.filter((_, index) => !stays[index])
          expect(all.every((n, index) => !stays[index] || n === 0 || n >= 5)).toBe(true)
          expect(left.length === 0 || left.some((n) => n >= 5) || all.every((n) => n < 5)).toBe(true)
        }
        isSafe(piece.dimensions, shown.dimensions)
        for (const index of piece.dimensions.keys()) {
          const places = [...piece.items.keys()].filter((place) => piece.items[place]?.dimension === index)
          isSafe(
            places.map((place) => piece.items[place]?.answers ?? 0),
            places.map((place) => shown.items[place] ?? false),
          )
          // Items of a hidden dimension would be its answers, or most of them.
          if (!shown.dimensions[index]) expect(places.some((place) => shown.items[place])).toBe(false)
        }
      }),
    )
  })
})

describe('sums of some dimensions', () => {
  // Two dimensions: 1..9 and 11..19, their products 21..27.
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
  const two = [...range(1, 9), ...range(11, 9), ...range(21, 7)]

  test('lack the others and all pairs with them', () => {
    expect(keepDimensions(two, [true, true])).toEqual(two)
    expect(keepDimensions(two, [true, false])).toEqual([...range(1, 9), ...new Array(16).fill(0)])
    expect(keepDimensions(two, [false, true])).toEqual([
      ...new Array(9).fill(0),
      ...range(11, 9),
      ...new Array(7).fill(0),
    ])
    expect(keepDimensions([], [])).toEqual([])
  })

  test('of another length are refused', () => {
    expect(() => keepDimensions(two, [true])).toThrow('keepDimensions requires nine sums per dimension')
  })
})
