import { expect, test } from 'vitest'
import {
  clusteredIntervals,
  comparisonBars,
  groupByOverlap,
  indexDifference,
  jeffreysInterval,
  judgeDifferences,
  rankLeague,
  type UnitIndex,
} from '../../../analytics/index.ts'
import { outside } from '../../support/outside.ts'
import { expectRelative } from '../expect-relative.ts'

// Expected values by scipy and mpmath (tests/fixtures/outside/values.py).

test.each(outside.jeffreys as { k: number; n: number; low: number; high: number }[])(
  'Jeffreys’ interval of $k of $n',
  ({ k, n, low, high }) => {
    expectRelative(jeffreysInterval(k, n)?.low ?? 0, low, 1e-12)
    expectRelative(jeffreysInterval(k, n)?.high ?? 0, high, 1e-12)
  },
)

test('bars of Goldstein and Healy for units with unequal errors', () => {
  const result = comparisonBars([
    { satisfied: 45, answered: 50 },
    { satisfied: 30, answered: 40 },
    { satisfied: 9, answered: 20 },
    { satisfied: 88, answered: 90 },
  ])

  expectRelative(result?.z ?? 0, outside.comparisonBars.z, 1e-12)
  for (const [i, bar] of (result?.bars ?? []).entries()) {
    expectRelative(bar.low, outside.comparisonBars.low[i], 1e-11)
    expectRelative(bar.high, outside.comparisonBars.high[i], 1e-11)
  }
})

test('Wilson’s formula with Korn and Graubard’s effective size', () => {
  const unit = { index: 0.8, standardError: 0.02, respondents: 60, answers: 1200, share: null }

  const [interval] = clusteredIntervals([unit], 0.99)

  expectRelative(interval?.low ?? 0, outside.clustered.low, 1e-10)
  expectRelative(interval?.high ?? 0, outside.clustered.high, 1e-10)
})

test('changes of three units, adjusted as scipy does', () => {
  const of = (index: number, standardError: number) => ({
    respondents: 300,
    answers: 6000,
    index,
    standardError,
    interval: { low: index - 2 * standardError, high: index + 2 * standardError },
    score: null,
    share: null,
  })
  const judged = judgeDifferences([
    indexDifference(of(0.8, 0.012), of(0.83, 0.009)),
    indexDifference(of(0.7, 0.005), of(0.75, 0.012)),
    indexDifference(of(0.9, 0.016), of(0.89, 0.012)),
  ])

  for (const [i, one] of judged.entries()) {
    expectRelative(one?.pValue ?? 0, outside.changes.p[i], 1e-11)
    expectRelative(one?.adjustedP ?? 0, outside.changes.adjusted[i], 1e-11)
  }
})

test('groups by hand', () => {
  // The surest to be high begins at 0.8: whoever reaches that far is in the first group; of the rest, 0.5 is the bar.
  const intervals = [
    { low: 0.8, high: 0.9 },
    { low: 0.2, high: 0.8 },
    { low: 0.5, high: 0.7 },
    { low: 0.1, high: 0.5 },
    { low: 0.1, high: 0.4 },
  ]

  expect(groupByOverlap(intervals)).toEqual([1, 1, 2, 2, 3])
})

test('a league of two by hand', () => {
  // Wilson's limits at z = Φ⁻¹(1 − (1 − √0.95)/2) = 2.2365 (95 % for both together, from scipy): 90 of 100 is
  // 0.8128..0.9491 and 50 of 100 is 0.3909..0.6091. They do not meet: ranks 1 and 2, each sure.
  const unit = (satisfied: number): UnitIndex => ({
    index: satisfied / 100,
    standardError: null,
    respondents: 100,
    answers: 100,
    share: { satisfied, answered: 100 },
  })

  const [best, worst] = rankLeague([unit(90), unit(50)], 0.7)

  expect([best?.rank, best?.lowestRank, best?.highestRank, best?.group]).toEqual([1, 1, 1, 1])
  expect([worst?.rank, worst?.lowestRank, worst?.highestRank, worst?.group]).toEqual([2, 2, 2, 2])
  expect(best?.joint.low).toBeCloseTo(0.8128, 4)
  expect(worst?.joint.high).toBeCloseTo(0.6091, 4)
})
