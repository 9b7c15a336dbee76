import { expect, test } from 'vitest'
import {
  addRespondent,
  cellDesign,
  cellRatio,
  type DesignEstimate,
  designMean,
  designRatio,
  emptySums,
  kishEffect,
  type Margin,
  postStratify,
  rake,
  raoScottFromCounts,
  raoScottTest,
  stratifiedDesign,
  stratifiedRatio,
} from '../../../analytics/index.ts'
import { outside } from '../../support/outside.ts'
import { expectRelative } from '../expect-relative.ts'

// Fifteen respondents of three strata; expected values by numpy and scipy (tests/fixtures/outside/values.py).

type Person = [stratum: number, gender: number, area: number, answered: number, satisfied: number]
const people: Person[] = outside.people
const populations: number[] = outside.populations
const column = (place: 0 | 1 | 2 | 3 | 4) => people.map((person) => person[place])
const drawn = () => stratifiedDesign(Int32Array.from(column(0)), populations)
const marginOf = (place: 1 | 2, totals: number[]): Margin => ({
  categories: Int32Array.from(column(place)),
  totals,
})
const near = (got: number | null | undefined, expected: number) => expectRelative(got ?? 0, expected, 1e-10)

function expectEstimate(got: DesignEstimate, expected: Record<string, number>) {
  near(got.estimate, expected.estimate ?? Number.NaN)
  near(got.standardError, expected.standardError ?? Number.NaN)
  near(got.tInterval?.low, expected.low ?? Number.NaN)
  near(got.tInterval?.high, expected.high ?? Number.NaN)
}

const strata = populations.map((population, h) => ({
  population,
  size: people.filter(([stratum]) => stratum === h).length,
}))
const cells = populations.map((_, stratum) => {
  const own = people.filter((person) => person[0] === stratum)
  const sums = emptySums()
  for (const [, , , answered, satisfied] of own) addRespondent(sums, answered, satisfied, answered)
  return { stratum, size: own.length, sums }
})

test('a weighted ratio, from rows, cells and strata', () => {
  expectEstimate(designRatio(drawn(), column(4), column(3)), outside.ratio)
  expectEstimate(cellRatio(cellDesign(strata, cells), strata, cells), outside.ratio)
  const sums = strata.map((stratum, h) => ({ ...stratum, sums: cells[h]?.sums ?? emptySums() }))
  expectEstimate(stratifiedRatio(sums), outside.ratio)
})

test('post-stratification by gender', () => {
  const { design, factors } = postStratify(drawn(), marginOf(1, outside.genderTotals))

  for (const [g, factor] of outside.postStratified.factors.entries()) near(factors[g], factor)
  for (const [i, weight] of outside.postStratified.weights.entries()) near(design.weights[i], weight)
  expectEstimate(designRatio(design, column(4), column(3)), outside.postStratified)
})

test('raking to gender and area is iterative proportional fitting of their table', () => {
  const { design } = rake(drawn(), [marginOf(1, outside.genderTotals), marginOf(2, outside.areaTotals)])

  for (const [i, weight] of outside.raked.weights.entries()) near(design.weights[i], weight)
  near(designRatio(design, column(4), column(3)).estimate, outside.raked.estimate)
  near(kishEffect(design.weights)?.designEffect, outside.raked.kish)
  // A margin that is met has no error left.
  expect(designMean(design, column(2)).standardError).toBeCloseTo(0, 9)
})

test('Rao and Scott’s test of gender and being satisfied with most, from rows and counts', () => {
  const isTop = people.map(([, , , answered, satisfied]) => Number(2 * satisfied > answered))
  const counts = strata.map((stratum, h) => ({
    ...stratum,
    counts: [0, 1].flatMap((gender) =>
      [0, 1].map(
        (top) =>
          people.filter((person, i) => person[0] === h && person[1] === gender && isTop[i] === top).length,
      ),
    ),
  }))

  for (const got of [raoScottTest(drawn(), column(1), isTop), raoScottFromCounts(counts, 2)])
    for (const key of ['pearson', 'f', 'numeratorDf', 'denominatorDf', 'pValue', 'firstOrderPValue'] as const)
      near(got[key], outside.raoScott[key])
})
