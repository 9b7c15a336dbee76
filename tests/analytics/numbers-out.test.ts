import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as analytics from '../../analytics/index.ts'

// Whatever comes in: a RangeError that names the function and what it needs, or an answer without NaN, Infinity and -0.

const hostile = fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, -1, 0.5, 2 ** 53)
const number = fc.oneof({ weight: 8, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: hostile })
/** Degrees of freedom and shapes. */
const degrees = fc.oneof(
  { weight: 8, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: hostile.filter((x) => x < 100 || x === Infinity) },
)
const real = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.double({ min: -50, max: 50, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x)),
  },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: hostile },
)
const probability = fc.oneof(
  // Below this a quantile need not fit into a double.
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((p) => (p < 1e-12 ? 0 : p)) },
  { weight: 1, arbitrary: hostile },
)
const numbers = fc.array(number, { maxLength: 9 })
const reals = fc.array(real, { maxLength: 12 })
const level = fc.option(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: hostile }),
  { freq: 6 },
)
const levels = fc.array(level, { maxLength: 12 })
const columns = fc
  .tuple(fc.nat(14), fc.nat(4))
  .chain(([rows, items]) =>
    fc.array(fc.array(level, { minLength: rows, maxLength: rows }), { minLength: items, maxLength: items }),
  )
const share = fc.record({ satisfied: fc.nat(30), more: number }).map(({ satisfied, more }) => ({
  satisfied,
  answered: satisfied + more,
  total: satisfied + more,
}))
const shares = fc.array(share, { maxLength: 6 })
const units = fc
  .array(share, { maxLength: 6 })
  .map((list) => list.map((one, at) => ({ code: `U${at}`, unit: `U${at}`, ...one })))
const pair = (one: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(one, one), { maxLength: 12 })
    .map((list) => [list.map(([a]) => a), list.map(([, b]) => b)])

/** By function: what it is given. */
const given: Record<string, fc.Arbitrary<unknown[]>> = {
  normalCdf: fc.tuple(real),
  normalUpper: fc.tuple(real),
  normalQuantile: fc.tuple(probability),
  studentTCdf: fc.tuple(real, degrees),
  studentTUpper: fc.tuple(real, degrees),
  studentTTwoSided: fc.tuple(real, degrees),
  studentTQuantile: fc.tuple(probability, degrees),
  chiSquareCdf: fc.tuple(real, degrees),
  chiSquareUpper: fc.tuple(real, degrees),
  chiSquareQuantile: fc.tuple(probability, degrees),
  chiSquareUpperQuantile: fc.tuple(probability, degrees),
  fCdf: fc.tuple(real, degrees, degrees),
  fUpper: fc.tuple(real, degrees, degrees),
  fQuantile: fc.tuple(probability, degrees, degrees),
  fUpperQuantile: fc.tuple(probability, degrees, degrees),
  betaCdf: fc.tuple(probability, degrees, degrees),
  betaUpper: fc.tuple(probability, degrees, degrees),
  betaQuantile: fc.tuple(probability, degrees, degrees),
  logGamma: fc.tuple(real),
  wilsonInterval: fc.tuple(number, number),
  agrestiCoullInterval: fc.tuple(number, number),
  waldInterval: fc.tuple(number, number),
  clopperPearsonInterval: fc.tuple(number, number),
  jeffreysInterval: fc.tuple(number, number),
  itemIndex: fc.tuple(numbers, fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 })),
  levelDistribution: fc.tuple(numbers, number),
  scaleIndex: pair(number).chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), numbers)),
  multipleChoice: fc.tuple(numbers, number),
  describe: fc.tuple(reals),
  gini: fc.tuple(numbers),
  quantile: fc.tuple(reals, probability),
  weightedQuantile: pair(number).chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), probability)),
  respondentScore: fc.tuple(levels, probability),
  meanOfItemIndices: fc.tuple(fc.array(fc.option(probability), { maxLength: 6 })),
  indexChange: fc.tuple(
    fc.record({ index: probability, low: probability, high: probability }),
    fc.record({ index: probability, low: probability, high: probability }),
  ),
  sumsFromArray: fc.tuple(fc.array(number, { minLength: 8, maxLength: 9 })),
  emptyCell: fc.tuple(number),
  itemPairsLength: fc.tuple(number),
  keepItemPairs: fc.tuple(numbers, fc.array(fc.boolean(), { maxLength: 3 })),
  itemPairsAmong: fc.tuple(numbers, fc.array(fc.boolean(), { maxLength: 3 })),
  itemMeanError: fc.tuple(fc.array(share, { maxLength: 2 }), fc.array(number, { maxLength: 4 }), number),
  keepDimensions: fc.tuple(numbers, fc.array(fc.boolean(), { maxLength: 2 })),
  twoProportions: fc.tuple(share, share),
  newcombeInterval: fc.tuple(share, share),
  trendTest: fc.tuple(shares),
  adjustPValues: fc.tuple(
    fc.array(fc.option(probability), { maxLength: 6 }),
    fc.constantFrom('holm', 'benjamini_hochberg', 'benjamini_yekutieli', 'hochberg', 'bonferroni'),
  ),
  chiSquareTest: fc.tuple(fc.array(fc.tuple(number, number), { maxLength: 4 })),
  pearson: pair(real),
  spearman: pair(real),
  kendall: pair(real),
  mannWhitney: fc.tuple(reals, reals),
  kruskalWallis: fc.tuple(fc.array(reals, { maxLength: 4 })),
  kishEffect: fc.tuple(numbers),
  cronbachAlpha: fc.tuple(columns),
  oneFactorOmega: fc.tuple(columns),
  itemNonresponse: fc.tuple(columns),
  funnel: fc.tuple(units),
  jointRanking: fc.tuple(units),
  shrinkIndices: fc.tuple(units),
  comparisonBars: fc.tuple(units),
  jointCriticalValue: fc.tuple(number),
  nchsReliability: fc.tuple(number, number),
  publicationStatus: fc.tuple(
    shares,
    fc.record({ suppressBelow: number, reliableFrom: number, maxWidth: probability }),
  ),
  withholdCells: fc.tuple(numbers, number),
  shownLevels: fc.tuple(numbers, number),
  shareDeviation: fc.tuple(number, number),
  cochranSampleSize: fc.tuple(fc.record({ population: number, marginOfError: probability }), probability),
  yamaneSampleSize: fc.tuple(fc.record({ population: number, marginOfError: probability })),
  invitationsNeeded: fc.tuple(number, real, probability),
  importancePerformance: fc.tuple(
    fc.array(fc.record({ importance: probability, performance: probability }), { maxLength: 5 }),
  ),
}

/** The way to the first number in a result that must not leave, or null. */
function firstBad(value: unknown, path = 'result'): string | null {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? null
      : `${path} is ${Object.is(value, -0) ? '-0' : value}`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = firstBad(part, `${path}.${key}`)
    if (found) return found
  }
  return null
}

test.for(Object.keys(given))('%s gives numbers, or says what it requires', (name) => {
  const call = Reflect.get(analytics, name) as (...args: unknown[]) => unknown
  fc.assert(
    fc.property(given[name] ?? fc.constant([]), (args) => {
      let result: unknown
      try {
        result = call(...structuredClone(args))
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        expect((error as RangeError).message).toMatch(/^[a-z]\w+ requires /)
        return
      }
      expect(firstBad(result)).toBeNull()
    }),
    { numRuns: 300 },
  )
})
