import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRespondent,
  designRatio,
  emptySums,
  raoScottFromCounts,
  raoScottTest,
  stratifiedDesign,
  stratifiedRatio,
} from '../../analytics/index.ts'

// What is computed from sums per stratum equals what the functions over rows compute; those are compared with R.

const person = fc.record({
  stratum: fc.integer({ min: 0, max: 3 }),
  answered: fc.integer({ min: 0, max: 6 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  group: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
})
const people = fc.array(person, { minLength: 12, maxLength: 60 }).map((list) =>
  // One of each stratum at least.
  [...list, ...[0, 1, 2, 3].map((stratum) => ({ stratum, answered: 4, share: 0.5, group: stratum % 3 }))].map(
    ({ share, ...one }) => ({ ...one, satisfied: Math.round(share * one.answered) }),
  ),
)

type Person = { stratum: number; answered: number; satisfied: number; group: number | null }

const populations = [60, 100, 400, 70]
const designOf = (list: Person[]) =>
  stratifiedDesign(
    Int32Array.from(list, ({ stratum }) => stratum),
    populations,
  )
const strataOf = (list: Person[]) =>
  populations.map((population, h) => {
    const own = list.filter(({ stratum }) => stratum === h)
    return { population: Math.max(population, own.length), size: own.length, own }
  })

describe('sums per stratum', () => {
  test('give the same weighted index and error as rows', () => {
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(strataOf(list).every(({ size }, h) => size <= (populations[h] ?? 0)))
        const of = (key: 'answered' | 'satisfied') => list.map((one) => (one.answered > 0 ? one[key] : null))
        const rows = designRatio(designOf(list), of('satisfied'), of('answered'))
        const sums = stratifiedRatio(
          strataOf(list).map(({ population, size, own }) => {
            const sum = emptySums()
            for (const { answered, satisfied } of own) addRespondent(sum, answered, satisfied, answered)
            return { population, size, sums: sum }
          }),
        )
        expect(sums.n).toBe(rows.n)
        expect(sums.df).toBe(rows.df)
        expect(sums.estimate).toBeCloseTo(Number(rows.estimate), 12)
        expect(sums.standardError).toBeCloseTo(Number(rows.standardError), 10)
        expect(sums.tInterval?.low ?? 0).toBeCloseTo(rows.tInterval?.low ?? 0, 9)
      }),
    )
  })

  test('give the same test of independence as rows', () => {
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(strataOf(list).every(({ size }, h) => size <= (populations[h] ?? 0)))
        const isTop = (one: Person) => (one.answered === 0 ? null : Number(2 * one.satisfied >= one.answered))
        const rows = raoScottTest(
          designOf(list),
          list.map((one) => (isTop(one) === null ? null : one.group)),
          list.map((one) => (one.group === null ? null : isTop(one))),
        )
        const counts = raoScottFromCounts(
          strataOf(list).map(({ population, size, own }) => ({
            population,
            size,
            counts: [0, 1, 2].flatMap((group) =>
              [0, 1].map((top) => own.filter((one) => one.group === group && isTop(one) === top).length),
            ),
          })),
          2,
        )
        expect(counts.n).toBe(rows.n)
        for (const key of ['pearson', 'f', 'numeratorDf', 'denominatorDf', 'pValue'] as const) {
          const [got, expected] = [counts[key], rows[key]]
          if (got === null || expected === null) expect(got).toBe(expected)
          else expect(Math.abs(got - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)))
        }
      }),
    )
  })

  test('refuse more respondents than people', () => {
    expect(() => stratifiedRatio([{ population: 2, size: 3, sums: emptySums() }])).toThrow(RangeError)
    expect(() => raoScottFromCounts([{ population: 2, size: 3, counts: [1, 2] }], 2)).toThrow(RangeError)
  })
})
