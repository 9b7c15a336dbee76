import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addItemPairs,
  itemMeanError,
  itemPairsAmong,
  itemPairsLength,
  keepItemPairs,
} from '../../analytics/index.ts'

const isTop = [false, false, false, false, true, true]

type Answers = (number | null)[]

function pairsOf(rows: readonly Answers[], items: number): number[] {
  const pairs = new Array<number>(itemPairsLength(items)).fill(0)
  for (const row of rows) addItemPairs(pairs, row, isTop)
  return pairs
}

const answer = fc.constantFrom(null, 0, -1, 1, 3, 4, 5)
const rowsOf = (items: number) => fc.array(fc.array(answer, { minLength: items, maxLength: items }))
const add = (a: number[], b: number[]) => a.map((sum, at) => sum + (b[at] ?? 0))

describe('sums of pairs of items', () => {
  test('count who answered both, and who was satisfied with the first, the second, both', () => {
    const rows = [
      [5, 4, 1],
      [4, 2, null],
      [1, 5, 0],
      [null, 5, 5],
    ]

    expect(pairsOf(rows, 3)).toEqual([3, 2, 2, 1, 1, 1, 0, 0, 2, 2, 1, 1])
  })

  test('of two groups add up to those of both', () => {
    fc.assert(
      fc.property(rowsOf(4), rowsOf(4), (north, south) => {
        expect(add(pairsOf(north, 4), pairsOf(south, 4))).toEqual(pairsOf([...north, ...south], 4))
      }),
    )
  })

  test('lack an item that is left out as if nobody had answered it', () => {
    const kept = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(rowsOf(4), kept, (rows, isKept) => {
        const less = rows.map((row) => row.map((level, i) => (isKept[i] ? level : null)))
        const alone = rows.map((row) => row.filter((_, i) => isKept[i]))

        expect(keepItemPairs(pairsOf(rows, 4), isKept)).toEqual(pairsOf(less, 4))
        expect(itemPairsAmong(pairsOf(rows, 4), isKept)).toEqual(
          pairsOf(alone, isKept.filter(Boolean).length),
        )
      }),
    )
  })

  test('of another number of items are refused', () => {
    expect(() => addItemPairs([0, 0, 0, 0], [5, 5, 5], isTop)).toThrow('addItemPairs requires four whole')
    expect(() => keepItemPairs([0, 0, 0], [true, true])).toThrow('keepItemPairs requires four whole')
    expect(() => itemPairsAmong([0, 0, 0, -1], [true, true])).toThrow('itemPairsAmong requires four whole')
    expect(() => itemPairsLength(-1)).toThrow('itemPairsLength requires')
    expect(() => itemPairsLength(1001)).toThrow('itemPairsLength requires')
    expect(itemPairsLength(1000)).toBe(1_998_000)
    expect([0, 1].map(itemPairsLength)).toEqual([0, 0])
  })
})

describe('the error of a mean of items', () => {
  test('is that of a calculation by hand', () => {
    // p = 2/3 of 3 and 1/2 of 2; z = 1/18 + 1/8, 1/18 − 1/8, −1/9 = 13/72, −5/72, −8/72; 3/2 · 258/72².
    const rows = [
      [5, 4],
      [4, 1],
      [2, null],
    ]
    const items = [
      { answered: 3, satisfied: 2 },
      { answered: 2, satisfied: 1 },
    ]

    expect(itemMeanError(items, pairsOf(rows, 2), 3)).toBeCloseTo(Math.sqrt(387) / 72, 14)
  })

  test('is 0 where the answers of each respondent balance, and not a trace of rounding', () => {
    // Three satisfied with the first item alone, seven with the second alone: everybody's mean is one half.
    const rows = Array.from({ length: 10 }, (_, i) => (i < 3 ? [5, 1] : [1, 5]))
    const items = [
      { answered: 10, satisfied: 3 },
      { answered: 10, satisfied: 7 },
    ]

    expect(itemMeanError(items, pairsOf(rows, 2), 10)).toBe(0)
  })

  test('leaves out an item without answers, and is unknown for one respondent', () => {
    const rows = [
      [5, null],
      [1, null],
    ]
    const items = [
      { answered: 2, satisfied: 1 },
      { answered: 0, satisfied: 0 },
    ]

    expect(itemMeanError(items, pairsOf(rows, 2), 2)).toBeCloseTo(0.5, 14)
    expect(itemMeanError(items, pairsOf(rows, 2), 1)).toBeNull()
    expect(itemMeanError([], [], 5)).toBeNull()
  })

  test('needs whole counts, no more satisfied than answered, sums of the pairs and whole respondents', () => {
    const fine = { answered: 4, satisfied: 2 }
    for (const wrong of [
      { answered: 1, satisfied: 2 },
      { answered: 2, satisfied: -1 },
      { answered: 2.5, satisfied: 1 },
      { answered: 3, satisfied: 1.5 },
    ])
      expect(() => itemMeanError([wrong], [], 2)).toThrow('itemMeanError requires whole')
    for (const respondents of [-1, 2.5, Number.NaN])
      expect(() => itemMeanError([fine], [], respondents)).toThrow('itemMeanError requires whole')
    expect(itemMeanError([fine], [], 0)).toBeNull()
    expect(() => itemMeanError([fine, fine], [], 2)).toThrow('itemMeanError requires four whole sums')
  })
})
