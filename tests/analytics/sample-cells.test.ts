import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRespondent,
  buildTable,
  type Calibrated,
  cellDesign,
  cellRatio,
  type Design,
  designRatio,
  emptySums,
  groupRows,
  kishEffect,
  type Margin,
  poolCells,
  postStratify,
  rake,
  stratifiedDesign,
  tallyRows,
} from '../../analytics/index.ts'

// What is computed from cells equals what the functions over rows compute; those are compared with R.

const person = fc.record({
  stratum: fc.integer({ min: 0, max: 2 }),
  answered: fc.integer({ min: 0, max: 5 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  gender: fc.integer({ min: 0, max: 1 }),
  age: fc.integer({ min: 0, max: 2 }),
})
// One of each kind at least, so that no category is empty.
const oneOfEach = [0, 1, 2].flatMap((stratum) =>
  [0, 1].flatMap((gender) => [0, 1, 2].map((age) => ({ stratum, gender, age, answered: 3, share: 0.4 }))),
)
const people = fc
  .array(person, { minLength: 4, maxLength: 60 })
  .map((list) =>
    [...list, ...oneOfEach].map((one) => ({ ...one, satisfied: Math.round(one.share * one.answered) })),
  )
type Person = Omit<(typeof oneOfEach)[number], 'share'> & { satisfied: number }

const populations = [90, 400, 1000]

function rowsOf(list: readonly Person[]) {
  const strata = Int32Array.from(list, ({ stratum }) => stratum)
  const of = (key: 'answered' | 'satisfied') => list.map((one) => (one.answered > 0 ? one[key] : null))
  return { design: stratifiedDesign(strata, populations), above: of('satisfied'), below: of('answered') }
}

function cellsOf(list: readonly Person[]) {
  const groups = [...Map.groupBy(list, ({ stratum, gender, age }) => `${stratum} ${gender} ${age}`).values()]
  const cells = groups.map((own) => {
    const sums = emptySums()
    for (const { answered, satisfied } of own) addRespondent(sums, answered, satisfied, answered)
    return { stratum: own[0]?.stratum ?? 0, size: own.length, sums }
  })
  const size = (h: number) => list.filter(({ stratum }) => stratum === h).length
  const strata = populations.map((population, h) => ({ population, size: size(h) }))
  return { strata, cells, alike: groups.map(([one]) => one as Person) }
}

const marginsOf = (list: readonly Person[]): [Margin, Margin] => [
  { categories: Int32Array.from(list, ({ gender }) => gender), totals: [800, 690] },
  { categories: Int32Array.from(list, ({ age }) => age), totals: [300, 500, 690] },
]

type Calibrate = (design: Design, margins: [Margin, Margin]) => Calibrated | { design: Design }
const ways: [string, Calibrate][] = [
  ['as drawn', (design) => ({ design })],
  ['post-stratified', (design, [, age]) => postStratify(design, age)],
  ['raked', (design, margins) => rake(design, margins)],
]

describe('cells', () => {
  test.each(ways)('give the same weighted index and error as rows: %s', (_, calibrate) => {
    fc.assert(
      fc.property(people, (list) => {
        const { design, above, below } = rowsOf(list)
        const byRow = calibrate(design, marginsOf(list)).design
        const { strata, cells, alike } = cellsOf(list)
        const byCell = calibrate(cellDesign(strata, cells), marginsOf(alike)).design
        const [expected, got] = [designRatio(byRow, above, below), cellRatio(byCell, strata, cells)]

        expect([got.n, got.df]).toEqual([expected.n, expected.df])
        expect(got.weight).toBeCloseTo(expected.weight, 6)
        expect(got.estimate).toBeCloseTo(Number(expected.estimate), 10)
        expect(got.standardError).toBeCloseTo(Number(expected.standardError), 9)
        expect(got.tInterval?.high).toBeCloseTo(Number(expected.tInterval?.high), 8)
        const weights = byCell.weights.map((weight, k) => weight / (cells[k]?.size ?? 1))
        const kish = kishEffect(weights, byCell.sizes)
        expect(kish?.designEffect).toBeCloseTo(Number(kishEffect(byRow.weights)?.designEffect), 9)
      }),
      { numRuns: 60 },
    )
  })

  test('of nobody who answered have no index', () => {
    const cells = [{ stratum: 0, size: 3, sums: emptySums() }]
    const strata = [{ population: 9, size: 3 }]

    expect(cellRatio(cellDesign(strata, cells), strata, cells)).toMatchObject({ n: 0, estimate: null })
  })

  test('need a stratum, respondents, and people at least as many', () => {
    const cell = { stratum: 0, size: 2, sums: emptySums() }

    expect(() => cellDesign([{ population: 1, size: 2 }], [cell])).toThrow(RangeError)
    expect(() => cellDesign([{ population: 5, size: 2 }], [{ ...cell, stratum: 1 }])).toThrow(RangeError)
    expect(() => cellDesign([{ population: 5, size: 2 }], [{ ...cell, size: 0 }])).toThrow(RangeError)
    expect(() => kishEffect([1, 2], [1, -1])).toThrow(RangeError)
  })
})

test('rows are grouped by their labels, and sums of each group are those of its rows', () => {
  const builder = buildTable(['a', 'b'], ['unit', 'field'], 1)
  const rows: [string | null, string | null, number, number][] = [
    ['1', 'x', 5, 4],
    ['2', 'x', 1, -2],
    ['1', null, 2, 5],
    ['1', 'x', -2, -2],
  ]
  for (const [unit, field, a, b] of rows)
    builder.add({ levels: [a, b], labels: [unit, field], seconds: null })
  const table = builder.finish()

  const grouped = groupRows(table, ['field', 'unit'])
  const sums = poolCells(grouped, tallyRows(table.levels, [4, 5]))

  expect([...grouped.of]).toEqual([0, 1, 2, 0])
  expect(grouped.cells).toEqual([
    { labels: ['x', '1'], size: 2 },
    { labels: ['x', '2'], size: 1 },
    { labels: [null, '1'], size: 1 },
  ])
  expect(sums.map(({ n, m, s, v }) => [n, m, s, v])).toEqual([
    [1, 2, 2, 9],
    [1, 1, 0, 1],
    [1, 2, 1, 7],
  ])
  expect(() => groupRows(table, ['channel'])).toThrow(RangeError)
})
