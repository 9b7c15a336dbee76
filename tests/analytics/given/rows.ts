import fc from 'fast-check'
import { buildTable, groupRows, skipped, tallyRows } from '../../../analytics/index.ts'
import {
  columnsOf,
  flags,
  level,
  levelColumn,
  levelColumns,
  levels,
  mostly,
  number,
  numbers,
  pair,
  probability,
  real,
  reals,
} from './values.ts'

const items = ['a', 'b', 'c']
const row = fc.record({
  levels: fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 3, maxLength: 3 }),
  labels: fc.array(fc.option(fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 1 }),
  seconds: fc.option(fc.nat(90)),
})
const rows = fc.array(row, { maxLength: 20 })
const table = rows.map((list) => {
  const builder = buildTable(items, ['field'], list.length)
  for (const one of list) builder.add(one)
  return builder.finish()
})
const asked = fc.constantFrom(items, ['a', 'b'], [], ['d'])
const label = table.map(({ labels }) => Object.values(labels)[0])
const tops = fc.constantFrom([4, 5], [-1, 9], [Number.NaN, 200])
const lines = fc.array(levels, { maxLength: 6 })
const answers = columnsOf(level)
const table2 = fc.array(fc.tuple(number, number), { maxLength: 4 })

/** What the functions over rows of answers are given: tables, reliability, drivers, associations, quality. */
export const toRows: Record<string, fc.Arbitrary<unknown[]>> = {
  buildTable: fc.tuple(fc.constant(items), fc.constant(['field']), number, rows),
  columnsOf: fc.tuple(table, asked),
  countLevels: fc.tuple(levelColumn, number),
  countLevelsBy: table.chain((one) =>
    fc.tuple(fc.constant(one.levels[0]), fc.constant(Object.values(one.labels)[0]), number),
  ),
  countRowsBy: fc.tuple(label),
  groupRows: fc.tuple(table, fc.constantFrom(['field'], [], ['field', 'field'], ['other'])),
  poolCells: table.map((one) => [groupRows(one, ['field']), tallyRows(one.levels, [4, 5])]),
  tallyRows: fc.tuple(levelColumns, tops),
  poolRows: fc.tuple(
    levelColumns.map((columns) => tallyRows(columns, [4, 5])),
    flags.map((list) => (at: number) => list[at] ?? true),
  ),
  keepRows: fc.tuple(
    table,
    flags.map((list) => (at: number) => list[at] ?? true),
  ),
  levelCovariances: fc.tuple(levelColumns),
  meanOfItems: fc.tuple(levelColumns, tops),
  dimensionScores: fc.tuple(levelColumns),
  driversByDimension: fc.tuple(levelColumn, fc.array(levelColumns, { maxLength: 3 })),
  driversByItem: columnsOf(fc.constantFrom(1, 2, 3, 4, 5, skipped), 30, fc.integer({ min: 1, max: 4 })).map(
    ([first = [], ...rest]) => [Int8Array.from(first), rest.map((column) => Int8Array.from(column))],
  ),
  rowsForDrivers: fc.tuple(number),
  reliabilityOfItems: fc.tuple(levelColumns),
  judgeLines: fc.tuple(table, asked, mostly(fc.constant(2), number)),
  judgeTimes: fc.tuple(table, asked),
  cronbachAlpha: fc.tuple(answers, fc.constantFrom('listwise', 'pairwise')),
  oneFactorOmega: fc.tuple(answers),
  keyDrivers: answers.map(([outcome = [], ...predictors]) => [outcome, predictors]),
  lmg: answers.map(([outcome = [], ...predictors]) => [outcome, predictors]),
  importancePerformance: fc.tuple(
    fc.array(fc.record({ importance: probability, performance: probability }), { maxLength: 5 }),
  ),
  chiSquareTest: fc.tuple(table2),
  pearson: pair(real),
  spearman: pair(real),
  kendall: pair(real),
  mannWhitney: fc.tuple(reals, reals),
  kruskalWallis: fc.tuple(fc.array(reals, { maxLength: 4 })),
  itemNonresponse: fc.tuple(answers),
  straightLining: fc.tuple(lines, number),
  longString: fc.tuple(lines, number),
  longestRun: fc.tuple(numbers),
}
