import fc from 'fast-check'
import {
  addLevels,
  criterionPoints,
  emptyCell,
  type IndexMethod,
  indexDifference,
  itemPairsLength,
  wholeIndex,
} from '../../../analytics/index.ts'
import { flags, level, levels, mostly, number, numbers, pair, probability, reals, share } from './values.ts'

const isTop = [false, false, false, false, true, true]
const dimensionOf = [0, 0, 1, null, 1]
const answers = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 5, maxLength: 5 })

// Cells are made by the module alone, or read by `sumsFromArray` and `dimensionsFromArray`, which check them.
export const cell = fc.array(answers, { maxLength: 9 }).map((rows) => {
  const filled = emptyCell(2)
  for (const row of rows) addLevels(filled, row, dimensionOf, isTop)
  return filled
})
const sums = cell.map(({ whole }) => whole)
const hostileSums = fc
  .tuple(sums, fc.constantFrom('n', 'm', 's', 'v', 'mm', 'sm', 'ss'), number)
  .map(([whole, key, value]) => ({ ...whole, [key]: value }))

const method: fc.Arbitrary<IndexMethod> = fc.record({
  aggregation: fc.constantFrom('pooled_answers', 'mean_of_items', 'mean_of_dimensions', 'explicit_weights'),
  scaleLevels: mostly(fc.constant(5), number),
  topLevels: fc.constantFrom([4, 5], [4, 4], [9]),
  weights: fc.constantFrom([1, 2], [0, 0], [1], [-0, 1], [Number.NaN, 1], null),
})
const itemCounts = fc.record({
  dimension: fc.nat(2),
  counts: fc.array(number, { minLength: 5, maxLength: 5 }),
})
const indexSums = fc
  .array(itemCounts, { maxLength: 3 })
  .chain((items) =>
    fc.record({ cell, items: fc.constant(items), itemPairs: mostly(pairsOf(items.length), numbers) }),
  )
/** Sums of the pairs of so many items. */
function pairsOf(items: number): fc.Arbitrary<number[]> {
  const length = itemPairsLength(items)
  return fc.array(number, { minLength: length, maxLength: length })
}
const plain: IndexMethod = {
  aggregation: 'pooled_answers',
  scaleLevels: 5,
  topLevels: [4, 5],
  weights: null,
}
const aggregated = cell.map((one) => wholeIndex({ cell: one, items: [], itemPairs: [] }, plain))
const differences = fc.array(
  fc.tuple(aggregated, aggregated).map(([a, b]) => indexDifference(a, b)),
  {
    maxLength: 4,
  },
)
const estimate = fc.record({ index: probability, low: probability, high: probability })
const criterion = fc
  .array(fc.nat(9), { minLength: 3, maxLength: 3 })
  .map((counts) => criterionPoints(counts, [0, 1, 2]))

/** What the functions of indices, instruments and their comparison are given. */
export const toFigures: Record<string, fc.Arbitrary<unknown[]>> = {
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
  indexChange: fc.tuple(estimate, estimate),
  monthlySeries: fc.tuple(
    fc
      .array(share, { maxLength: 15 })
      .map((list) =>
        list.map((one, at) => ({ ...one, month: `20${24 + Math.floor(at / 12)}-${10 + (at % 3)}` })),
      ),
    number,
  ),
  emptyCell: fc.tuple(number),
  addLevels: fc.tuple(
    cell,
    fc.array(level, { minLength: 4, maxLength: 6 }),
    fc.constant(dimensionOf),
    fc.constant(isTop),
  ),
  mergeCells: fc.tuple(fc.array(cell, { maxLength: 3 })),
  cellToArray: fc.tuple(cell),
  dimensionsFromArray: fc.tuple(
    fc.array(number, { minLength: 24, maxLength: 26 }),
    mostly(fc.constant(2), number),
  ),
  keepDimensions: fc.tuple(numbers, flags),
  cellArrayLength: fc.tuple(number),
  itemPairsLength: fc.tuple(number),
  addItemPairs: fc.tuple(
    fc.constant([0, 0, 0, 0]),
    fc.array(level, { minLength: 2, maxLength: 3 }),
    fc.constant(isTop),
  ),
  keepItemPairs: fc.tuple(numbers, flags),
  itemPairsAmong: fc.tuple(numbers, flags),
  itemMeanError: fc.tuple(fc.array(share, { maxLength: 2 }), fc.array(number, { maxLength: 4 }), number),
  emptySums: fc.constant([]),
  addRespondent: fc.tuple(sums, number, number, number),
  mergeSums: fc.tuple(fc.array(sums, { maxLength: 3 })),
  sumsToArray: fc.tuple(sums),
  sumsFromArray: fc.tuple(fc.array(number, { minLength: 8, maxLength: 9 })),
  pooledIndex: fc.tuple(fc.oneof(sums, hostileSums), mostly(fc.constant(5), number)),
  publishedInterval: fc.tuple(fc.oneof(sums, hostileSums)),
  meanOfDimensions: fc.tuple(cell),
  explicitlyWeightedIndex: fc.tuple(cell, fc.array(number, { minLength: 1, maxLength: 2 })),
  wholeIndex: fc.tuple(indexSums, method),
  dimensionIndex: fc.tuple(indexSums, number, method),
  dimensionGroupIndex: fc.tuple(indexSums, fc.array(number, { maxLength: 3 }), method),
  indexDifference: fc.tuple(aggregated, aggregated),
  judgeDifferences: fc.tuple(differences),
  criterionPoints: pair(number),
  dossierPoints: fc.tuple(fc.array(criterion, { maxLength: 4 })),
  gradePosition: fc.tuple(
    number,
    number,
    fc.record({
      most: mostly(fc.constant(18), number),
      from: fc.constantFrom([15, 10, 0], [0], [], [1, 2, 0]),
    }),
  ),
}
