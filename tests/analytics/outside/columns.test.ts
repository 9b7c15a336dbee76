import { expect, test } from 'vitest'
import {
  buildTable,
  columnsOf,
  countLevels,
  countLevelsBy,
  countRowsBy,
  dimensionScores,
  driversByDimension,
  driversByItem,
  groupRows,
  judgeLine,
  judgeLines,
  judgeTimes,
  keepRows,
  keyDrivers,
  levelCovariances,
  lmg,
  meanOfItems,
  noOpinion,
  notShown,
  poolCells,
  poolRows,
  reliabilityOfItems,
  rowsForDrivers,
  skipped,
  tallyRows,
} from '../../../analytics/index.ts'
import { columnOf, outside } from '../../support/outside.ts'
import { expectRelative } from '../expect-relative.ts'

// Forty respondents; expected values by numpy and scipy (tests/fixtures/outside/values.py).

const overall = columnOf(outside.overall)
const items: Int8Array[] = outside.items.map(columnOf)
const near = (got: number | null | undefined, expected: number) => expectRelative(got ?? 0, expected, 1e-10)

test.each([
  ['driversByItem', driversByItem(overall, items.slice(0, 3))],
  ['driversByDimension', driversByDimension(overall, [items.slice(0, 2), items.slice(2)])],
] as const)('%s', (name, got) => {
  const expected = outside[name]

  expect(got.n).toBe(expected.n)
  near(got.rSquared, expected.rSquared)
  for (const [k, driver] of (got.predictors ?? []).entries()) {
    near(driver.beta, expected.beta[k])
    near(driver.relativeWeight, expected.relativeWeight[k])
    near(got.lmgShares?.[k], expected.lmgShare[k])
  }
  expect(got.predictors).toHaveLength(expected.beta.length)
})

test('key drivers and LMG of lists', () => {
  const listOf = (column: Int8Array) => Array.from(column, (level) => (level === 0 ? null : level))
  const lists = items.slice(0, 3).map(listOf)
  const expected = outside.driversByItem

  const [weights, shapley] = [keyDrivers(listOf(overall), lists), lmg(listOf(overall), lists)]

  expect([weights.n, shapley.n]).toEqual([expected.n, expected.n])
  for (const k of [0, 1, 2]) {
    near(weights.predictors?.[k]?.relativeWeight, expected.relativeWeight[k])
    near(shapley.predictors?.[k]?.gain, expected.lmg[k])
  }
})

test('a hundred rows, and ten for each predictor', () => {
  // Harrell (2015), Regression Modeling Strategies, section 4.4: ten to twenty rows per predictor.
  expect([0, 10, 11].map(rowsForDrivers)).toEqual([100, 100, 110])
})

test('scores, covariances, reliability and the mean of items', () => {
  const scores = dimensionScores(items.slice(0, 2))
  for (const [row, score] of outside.scores.entries()) expect(scores[row]).toBe(score)
  const { n, covariance } = levelCovariances(items)
  expect(n).toBe(outside.alpha.n)
  for (const [j, row] of outside.alpha.covariance.entries())
    for (const [k, value] of row.entries()) expect(covariance?.[j]?.[k]).toBeCloseTo(value, 13)
  const { alpha, interval } = reliabilityOfItems(items)
  near(alpha, outside.alpha.alpha)
  near(interval?.low, outside.alpha.low)
  near(interval?.high, outside.alpha.high)
  const { index, standardError } = meanOfItems(items, [4, 5])
  near(index, outside.meanOfItems.index)
  near(standardError, outside.meanOfItems.standardError)
})

/** The forty as a table: odd rows in the group `odd`, the others in none, each after 10 seconds. */
function tableOf() {
  const builder = buildTable(['a', 'b', 'c', 'd', 'e'], ['group'], 40)
  for (let row = 0; row < 40; row++)
    builder.add({
      levels: items.map((column) => column[row] ?? 0),
      labels: [row % 2 ? 'odd' : null],
      seconds: row === 0 ? 9 : 10,
    })
  return builder.finish()
}

test('lines of those with four answers or more', () => {
  const { isStraight, ...lines } = judgeLines(tableOf(), ['a', 'b', 'c', 'd', 'e'], 4)

  expect(lines.eligible).toBe(outside.lines.eligible)
  expect(isStraight.reduce((sum, one) => sum + one, 0)).toBe(outside.lines.straight)
  near(lines.meanLongest, outside.lines.meanLongest)
  near(lines.meanVariability, outside.lines.meanVariability)
  near(lines.medianVariability, outside.lines.medianVariability)
})

test('less than two seconds for each of five questions is haste', () => {
  // By hand from Huang et al. (2012): 5 · 2 s = 10 s; the first took 9.
  const { isEligible, isFast } = judgeTimes(tableOf(), ['a', 'b', 'c', 'd', 'e'])

  expect(isEligible.reduce((sum, one) => sum + one, 0)).toBe(40)
  expect([...isFast.keys()].filter((row) => isFast[row])).toEqual([0])
})

test('levels and rows counted by hand from the digits', () => {
  const table = tableOf()
  const label = table.labels.group ?? { names: [], numbers: Int32Array.of() }
  const [first = Int8Array.of()] = columnsOf(table, ['a'])
  // The digits of the first question, and every second of them, counted with a pencil.
  const count = (digits: string) => [1, 2, 3, 4, 5].map((level) => digits.split(String(level)).length - 1)
  const odd = [...outside.items[0]].filter((_, row) => row % 2 === 1).join('')

  expect(countLevels(first, 5)).toEqual([3, 7, 17, 11, 2])
  expect(count(outside.items[0])).toEqual([3, 7, 17, 11, 2])
  expect(countLevelsBy(first, label, 5)).toEqual([count(odd)])
  expect(countRowsBy(label)).toEqual({ byName: [20], without: 20 })
})

test('sums of answers by group, by hand', () => {
  // Three rows, two questions: (5, 4), (2, skipped), (4, 1), the second of no group.
  const builder = buildTable(['a', 'b'], ['group'], 3)
  for (const [levels, name] of [
    [[5, 4], 'x'],
    [[2, -2], null],
    [[4, 1], 'x'],
  ] as const)
    builder.add({ levels: [...levels], labels: [name], seconds: null })
  const table = builder.finish()
  const tallies = tallyRows(table.levels, [4, 5])

  // n 2, m 2 + 2, s 2 + 1, v 9 + 5, m² 4 + 4, s² 4 + 1, s·m 4 + 2, v² 81 + 25, v·m 18 + 10.
  expect(poolCells(groupRows(table, ['group']), tallies)[0]).toEqual({
    n: 2,
    m: 4,
    s: 3,
    v: 14,
    mm: 8,
    ss: 5,
    sm: 6,
    vv: 106,
    vm: 28,
  })
  expect(poolRows(tallies, () => true)).toEqual({
    n: 3,
    m: 5,
    s: 3,
    v: 16,
    mm: 9,
    ss: 5,
    sm: 6,
    vv: 110,
    vm: 30,
  })
})

test('a line by hand: 4, skipped, 4, 4 has three answers, all alike', () => {
  expect(judgeLine([4, null, 4, 4], 3)).toEqual({ isEligible: true, isStraight: true })
  expect(judgeLine([4, null, 4, 4], 4)).toEqual({ isEligible: false, isStraight: false })
  expect(judgeLine([4, 2, 4, 4], 3)).toEqual({ isEligible: true, isStraight: false })
})

test('what is no answer, as design 5.3 keeps it; a byte has no null', () => {
  expect([noOpinion, notShown, skipped]).toEqual([0, -1, -2])
})

test('rows that are kept, by hand', () => {
  const builder = buildTable(['a'], ['group', 'other'], 4)
  for (const [level, name, seconds] of [
    [5, 'x', 10],
    [2, 'y', null],
    [4, null, 30],
    [1, 'z', 40],
    [3, 'y', 50],
  ] as const)
    builder.add({ levels: [level], labels: [name, null], seconds })
  const table = builder.finish()

  const kept = keepRows(table, (row) => row > 0)

  expect(kept.rows).toBe(4)
  expect(kept.levels.map((column) => [...column])).toEqual([[2, 4, 1, 3]])
  expect([...kept.seconds]).toEqual([-1, 30, 40, 50])
  // x is gone; y comes first now.
  expect(kept.labels.group).toEqual({ names: ['y', 'z'], numbers: Int32Array.of(0, -1, 1, 0) })
  expect(kept.labels.other).toEqual({ names: [], numbers: Int32Array.of(-1, -1, -1, -1) })
  expect(keepRows(table, () => false)).toMatchObject({ rows: 0, labels: { group: { names: [] } } })
})
