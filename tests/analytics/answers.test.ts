import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildTable,
  columnsOf,
  cronbachAlpha,
  driversByDimension,
  isPartShown,
  itemNonresponse,
  judgeLines,
  judgeTimes,
  keyDrivers,
  lmg,
  longString,
  meanOfItemIndices,
  meanOfItems,
  notShown,
  oneFactorOmega,
  pooledIndex,
  poolRows,
  reliabilityOfItems,
  skipped,
  straightLining,
  tallyRows,
} from '../../analytics/index.ts'

// What is computed from columns of bytes equals what the functions for lists compute; those are compared with R.

const level = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const lines = (items: number, least = 12) =>
  fc.array(fc.array(level, { minLength: items, maxLength: items }), { minLength: least, maxLength: 40 })

/** The same answers as columns of bytes and as columns of a list. */
function bothWays(rows: (number | null)[][]) {
  const width = rows[0]?.length ?? 0
  const bytes = Array.from({ length: width }, (_, k) => Int8Array.from(rows, (row) => row[k] ?? skipped))
  return { bytes, lists: bytes.map((_, k) => rows.map((row) => row[k] ?? null)) }
}

function near(got: number | null | undefined, expected: number | null | undefined): boolean {
  if (got == null || expected == null) return (got ?? null) === (expected ?? null)
  return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

describe('columns of bytes', () => {
  test('give the same reliability as lists', () => {
    fc.assert(
      fc.property(lines(4), (rows) => {
        const { bytes, lists } = bothWays(rows)
        const [got, alpha] = [reliabilityOfItems(bytes), cronbachAlpha(lists)]
        expect(got.n).toBe(alpha.n)
        expect(near(got.alpha, alpha.alpha)).toBe(true)
        expect(near(got.interval?.low, alpha.interval?.low)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('give the same omega as lists', () => {
    const { bytes, lists } = bothWays(
      Array.from({ length: 60 }, (_, i) => [0, 1, 2].map((k) => 1 + (((i % 5) + ((i * (k + 3)) % 3)) % 5))),
    )

    expect(reliabilityOfItems(bytes).omega).toBeCloseTo(Number(oneFactorOmega(lists).omega), 9)
  })

  test('give the same drivers as lists', () => {
    fc.assert(
      fc.property(lines(5, 20), (rows) => {
        const { bytes, lists } = bothWays(rows)
        const [outcome, ...predictors] = bytes
        if (!outcome) return
        const got = driversByDimension(
          outcome,
          predictors.map((column) => [column]),
        )
        const [weights, shares] = [
          keyDrivers(lists[0] ?? [], lists.slice(1)),
          lmg(lists[0] ?? [], lists.slice(1)),
        ]
        expect(got.n).toBe(weights.n)
        expect(near(got.rSquared, weights.rSquared)).toBe(true)
        for (const [k, driver] of (weights.predictors ?? []).entries()) {
          expect(near(got.predictors?.[k]?.relativeWeight, driver.relativeWeight)).toBe(true)
          expect(near(got.lmgShares?.[k], shares.predictors?.[k]?.share)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('give the same straight lines and runs as lists', () => {
    fc.assert(
      fc.property(lines(12), (rows) => {
        const table = tableOf(rows)
        const got = judgeLines(table, table.items)
        const [straight, runs] = [straightLining(rows), longString(rows)]
        expect(got.eligible).toBe(straight.eligible)
        expect(got.isStraight.reduce((sum, flag) => sum + flag, 0)).toBe(straight.straight)
        expect(near(got.meanLongest, runs.meanLongest)).toBe(true)
        expect(near(got.shareOfTenOrMore, runs.shareOfTenOrMore)).toBe(true)
        expect(near(got.medianVariability, runs.medianVariability)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

function tableOf(rows: (number | null)[][], seconds: (number | null)[] = []) {
  const items = (rows[0] ?? []).map((_, k) => `item${k}`)
  const builder = buildTable(items, ['group'], 1)
  for (const [i, row] of rows.entries())
    builder.add({
      levels: row.map((given) => given ?? skipped),
      labels: [i % 2 ? 'odd' : null],
      seconds: seconds[i] ?? null,
    })
  return builder.finish()
}

describe('a table of answers', () => {
  test('grows with its rows and keeps what stands in them', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [1 + (i % 5), i % 3 === 0 ? null : 2])

    const table = tableOf(rows)

    expect(table.rows).toBe(3000)
    expect([...(columnsOf(table, ['item1'])[0] ?? [])].slice(0, 4)).toEqual([skipped, 2, 2, skipped])
    expect(table.labels.group?.names).toEqual(['odd'])
    expect([...(table.labels.group?.numbers ?? [])].slice(0, 3)).toEqual([-1, 0, -1])
    expect(itemNonresponse([rows.map(([, second]) => second ?? null)]).items[0]?.missing).toBe(1000)
  })

  test('refuses rows of another width and items it does not have', () => {
    const builder = buildTable(['a'], [], 1)

    expect(() => builder.add({ levels: [1, 2], labels: [], seconds: null })).toThrow(RangeError)
    expect(() => columnsOf(builder.finish(), ['b'])).toThrow(RangeError)
  })
})

test('haste is judged by the items that were shown', () => {
  const rows = [
    [1, 2, 3, 4],
    [1, 2, 3, 4],
    [1, notShown, notShown, notShown],
  ]

  const { isEligible, isFast } = judgeTimes(tableOf(rows, [0, null, 0]), ['item0', 'item1', 'item2', 'item3'])

  expect([...isEligible]).toEqual([1, 0, 1])
  expect([...isFast]).toEqual([1, 0, 1])
  expect([...judgeTimes(tableOf(rows, [10, 8, 10]), ['item0', 'item1', 'item2', 'item3']).isFast]).toEqual([
    0, 0, 0,
  ])
})

describe('the mean of the items', () => {
  test('of items that everybody answered is the pooled index, with its error', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [1 + (i % 5), 1 + ((i * 3) % 5), 1 + ((i * 7 + 1) % 5)])
    const { bytes } = bothWays(rows)

    const got = meanOfItems(bytes, [4, 5])
    const pooled = pooledIndex(
      poolRows(tallyRows(bytes, [4, 5]), () => true),
      5,
    )

    expect(got.index).toBeCloseTo(Number(pooled.index), 12)
    expect(got.standardError).toBeCloseTo(Number(pooled.standardError), 12)
  })

  test('of one item has the error of a proportion with divisor n - 1', () => {
    const column = Int8Array.from([5, 5, 5, 1, skipped, 2, 4, 5])

    const got = meanOfItems([column], [4, 5])

    expect(got.index).toBeCloseTo(5 / 7, 12)
    expect(got.standardError).toBeCloseTo(Math.sqrt(((5 / 7) * (2 / 7)) / 6), 12)
    expect(got.respondents).toBe(7)
  })

  test('weighs items alike however many answered', () => {
    const columns = [Int8Array.from([5, 5, 5, 5]), Int8Array.from([1, skipped, skipped, skipped])]

    expect(meanOfItems(columns, [4, 5]).index).toBe(meanOfItemIndices([1, 0]))
    expect(meanOfItems([Int8Array.from([skipped])], [4, 5])).toMatchObject({
      index: null,
      standardError: null,
    })
  })
})

test('a part is shown only where neither it nor the rest is a small group', () => {
  const shown = [0, 4, 5, 16, 17, 21].map((part) => isPartShown(part, 21, 5))

  expect(shown).toEqual([true, false, true, true, false, true])
})
