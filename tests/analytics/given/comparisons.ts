import fc from 'fast-check'
import {
  hostile,
  k,
  mostly,
  number,
  numbers,
  passed,
  probability,
  real,
  share,
  shares,
  units,
} from './values.ts'

const interval = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const placed = fc.record({
  index: probability,
  standardError: fc.option(probability),
  respondents: number,
  answers: number,
  share: fc.option(share, { freq: 1 }),
})
const placedUnits = fc.array(placed, { maxLength: 5 })
const terms = fc.record({
  method: fc.constantFrom('cochran', 'yamane', 'proportional', 'neyman', 'power', 'equal'),
  marginOfError: mostly(fc.constantFrom(0.03, 0.05), probability),
  level: mostly(fc.constant(0.95), probability),
  share: mostly(fc.constant(0.5), probability),
  designEffect: mostly(fc.constantFrom(1, 1.5), real),
  responseRate: mostly(fc.constantFrom(0.6, 1), probability),
  least: mostly(fc.nat(20), hostile),
  most: fc.option(mostly(fc.integer({ min: 20, max: 90 }), hostile)),
})
const stratum = fc.record({
  population: mostly(fc.nat(500), hostile),
  share: fc.option(mostly(fc.constantFrom(0.3, 0.9), probability)),
})
const waiting = fc.record({
  unitId: fc.nat(3),
  surveyId: fc.nat(1),
  month: fc.constantFrom('2026-01-01', '2026-02-01'),
  waiting: number,
  isSurveyClosed: fc.boolean(),
  isRestReleased: fc.boolean(),
})
const pending = fc.record({
  unitId: fc.nat(3),
  batchId: fc.nat(1),
  wanted: fc.boolean(),
  cells: fc.array(fc.record({ cell: fc.constantFrom('a', 'b'), moved: passed, shown: passed }), {
    maxLength: 3,
  }),
})

/** What rankings, comparisons, suppression, release and sample planning are given. */
export const toComparisons: Record<string, fc.Arbitrary<unknown[]>> = {
  twoProportions: fc.tuple(share, share),
  newcombeInterval: fc.tuple(share, share),
  trendTest: fc.tuple(shares),
  adjustPValues: fc.tuple(
    fc.array(fc.option(probability), { maxLength: 6 }),
    fc.constantFrom('holm', 'benjamini_hochberg', 'benjamini_yekutieli', 'hochberg', 'bonferroni'),
  ),
  funnel: fc.tuple(units),
  jointRanking: fc.tuple(units, mostly(fc.constant(0.95), probability)),
  shrinkIndices: fc.tuple(units),
  comparisonBars: fc.tuple(units, mostly(fc.constant(0.95), probability)),
  bootstrapRanking: fc.tuple(
    fc.array(share, { maxLength: 3 }),
    mostly(fc.nat(9), hostile),
    fc.constant(10_000),
  ),
  jointCriticalValue: fc.tuple(number),
  clusteredIntervals: fc.tuple(placedUnits, mostly(fc.constant(0.99), probability)),
  rankLeague: fc.tuple(placedUnits, probability, mostly(fc.constant(0.95), probability)),
  groupByOverlap: fc.tuple(fc.array(interval, { maxLength: 6 })),
  nchsReliability: fc.tuple(number, number),
  publicationStatus: fc.tuple(
    shares,
    fc.record({ suppressBelow: number, reliableFrom: number, maxWidth: probability }),
  ),
  withholdCells: fc.tuple(numbers, number),
  shownLevels: fc.tuple(numbers, number),
  planExclusions: fc.tuple(fc.array(pending, { maxLength: 4 }), k),
  planRelease: fc.tuple(
    fc.array(waiting, { maxLength: 6 }),
    k,
    fc.constant('2026-02-01'),
    fc.constant((unitId: number) => (unitId === 0 ? null : 0)),
  ),
  planCuts: fc.tuple(
    fc.array(fc.record({ unitId: fc.nat(3), value: fc.constantFrom('', 'F1', 'F2'), n: number }), {
      maxLength: 6,
    }),
    k,
    fc.constant((unitId: number) => (unitId === 0 ? null : 0)),
  ),
  allocate: fc.tuple(
    fc.array(fc.record({ population: number, size: number }), { maxLength: 6 }),
    number,
    mostly(fc.nat(5), hostile),
    mostly(fc.integer({ min: 5, max: 60 }), hostile),
  ),
  allocationSize: fc.tuple(fc.constantFrom('proportional', 'neyman', 'power', 'equal'), number, probability),
  shareDeviation: fc.tuple(number, number),
  cochranSampleSize: fc.tuple(fc.record({ population: number, marginOfError: probability }), probability),
  yamaneSampleSize: fc.tuple(fc.record({ population: number, marginOfError: probability })),
  invitationsNeeded: fc.tuple(number, real, probability),
  planSample: fc.tuple(fc.array(stratum, { maxLength: 4 }), terms),
}
