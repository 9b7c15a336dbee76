import {
  addLevels,
  describe,
  emptyCell,
  gini,
  itemIndex,
  itemNonresponse,
  levelDistribution,
  longString,
  meanOfItemIndices,
  monthlySeries,
  multipleChoice,
  type PooledSums,
  pooledIndex,
  quantile,
  respondentScore,
  scaleIndex,
  straightLining,
} from '../../../analytics/index.ts'
import { countLevels, itemsByDimension, levelsOf } from '../answers.ts'
import { allRows, numbersOf, transactionsBy, unitCodes } from '../columns.ts'
import { filteredRows, groupRows, type Row } from '../grouping.ts'
import { type Quantity, scaleLevels, topLevels } from '../quantity.ts'
import { unitShares } from '../unit-shares.ts'

const isTop = Array.from({ length: scaleLevels + 1 }, (_, level) => topLevels.includes(level))

export const description: Record<string, Quantity> = {
  distribution({ item = '', filter, levels }, tables) {
    const { counts, missing } = countLevels(filteredRows(tables, filter), item, levels?.length ?? scaleLevels)
    const { total, answered, shares } = levelDistribution(counts, missing)
    return { n_total: total, n: answered, n_missing: missing, counts, shares }
  },

  item_index({ items = [], by = [], filter }, tables) {
    return groupRows(filteredRows(tables, filter), by, tables).flatMap(({ key, rows }) =>
      items.map((item) => ({ ...key, item, n_total: rows.length, ...itemFigures(rows, item) })),
    )
  },

  pooled_index({ by = [], filter }, tables) {
    return groupRows(filteredRows(tables, filter), by, tables).flatMap(({ key, rows }) =>
      pooledRows(rows, allRows(tables)[0]).map((row) => ({ ...key, ...row })),
    )
  },

  respondent_score({ filter, min_share }, tables) {
    const rows = filteredRows(tables, filter)
    return [...itemsByDimension(rows[0] ?? {})].map(([dimension, items]) => {
      const scores = rows.map((row) => respondentScore(levelsOf(row, items), Number(min_share ?? 0.5)))
      const { n, mean, standardDeviation } = describe(scores.filter((score) => score !== null))
      return {
        dimension,
        n,
        mean_level: mean,
        score: mean === null ? null : (mean - 1) * 25,
        sd_level: standardDeviation,
      }
    })
  },

  likert_index({ items = [], levels = [], top, filter }, tables) {
    const rows = filteredRows(tables, filter)
    return items.map((item) => {
      const given = numbersOf(rows, item)
      const counts = levels.map((level) => given.filter((answer) => answer === level).length)
      const figures = scaleIndex(levels, counts, top as number[])
      return {
        item,
        n: figures.answered,
        k: figures.satisfied,
        index: figures.index,
        wilson_lo: figures.interval?.low ?? null,
        wilson_hi: figures.interval?.high ?? null,
        mean_level: figures.meanLevel,
        score: figures.score,
        sd: figures.standardDeviation,
        median: figures.median,
      }
    })
  },

  multi_choice({ columns, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const names = columns as string[]
    const counts = names.map((name) => rows.filter((row) => row[name] === '1').length)
    const respondents = rows.filter((row) => names.some((name) => row[name] === '1')).length
    const { selections, options } = multipleChoice(counts, respondents)
    return {
      n_total: rows.length,
      n_respondents: respondents,
      selections,
      rows: options.map((option, i) => ({
        column: names[i],
        count: option.count,
        share_respondents: option.shareOfRespondents,
        share_selections: option.shareOfSelections,
        wilson_lo: option.interval?.low ?? null,
        wilson_hi: option.interval?.high ?? null,
      })),
    }
  },

  item_nonresponse({ items = [], filter }, tables) {
    const rows = filteredRows(tables, filter)
    const result = itemNonresponse(items.map((item) => numbersOf(rows, item)))
    return {
      n_total: result.total,
      complete: result.complete,
      none: result.none,
      mean_answered: result.meanAnswered,
      rows: result.items.map(({ missing, rate }, i) => ({ item: items[i], missing, rate })),
    }
  },

  straight_lining({ items = [], min_answered, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const judge = (some: readonly Row[]) =>
      straightLining(
        some.map((row) => levelsOf(row, items)),
        Number(min_answered ?? 10),
      )
    const channels = groupRows(rows, ['channel'], tables)
    return { ...judge(rows), by_channel: channels.map(({ key, rows: own }) => ({ ...key, ...judge(own) })) }
  },

  longstring({ items = [], min_answered, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const result = longString(
      rows.map((row) => levelsOf(row, items)),
      Number(min_answered ?? 10),
    )
    return {
      eligible: result.eligible,
      mean_longest: result.meanLongest,
      share_ge_10: result.shareOfTenOrMore,
      mean_irv: result.meanVariability,
      median_irv: result.medianVariability,
    }
  },

  monthly_series({ item = 'overall', window, filter }, tables) {
    const groups = groupRows(filteredRows(tables, filter), ['month'], tables)
    const months = groups.map(({ key, rows }) => {
      const { answered, satisfied } = itemIndex(countLevels(rows, item, scaleLevels).counts, topLevels)
      return { month: key.month ?? '', answered, satisfied }
    })
    const series = months.sort((a, b) => (a.month < b.month ? -1 : 1))
    return monthlySeries(series, Number(window ?? 3)).map(
      ({ month, answered, satisfied, index, movingIndex, changeOnYear }) => ({
        month,
        n: answered,
        k: satisfied,
        index,
        ma3: movingIndex,
        yoy: changeOnYear,
      }),
    )
  },

  summary(args, tables) {
    const indices = unitShares(args, tables).map(({ satisfied, answered }) => satisfied / answered)
    const { n, mean, standardDeviation, min, max } = describe(indices)
    const probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    const quantiles = probabilities.map((prob) => ({ prob, value: quantile(indices, prob) }))
    return { units: n, mean, sd: standardDeviation, min, max, quantiles }
  },

  gini(args, tables) {
    const index = gini(unitShares(args, tables).map(({ satisfied, answered }) => satisfied / answered))
    const transactions = transactionsBy(tables, 'unit_code', Number(args.year))
    return { index, volume: gini(unitCodes(tables).map((code) => transactions.get(code) ?? 0)) }
  },
}

function itemFigures(rows: readonly Row[], item: string) {
  const { answered, satisfied, index, interval, meanLevel, score } = itemIndex(
    countLevels(rows, item, scaleLevels).counts,
    topLevels,
  )
  const limits = { wilson_lo: interval?.low ?? null, wilson_hi: interval?.high ?? null }
  return { n: answered, k: satisfied, index, ...limits, mean_level: meanLevel, score }
}

/** The pooled index of each dimension and of all items; also what importance and performance is read from. */
export function pooledRows(rows: readonly Row[], sample: Row | undefined) {
  const dimensions = itemsByDimension(sample ?? {})
  const cell = cellOf(rows, dimensions)
  const parts = [...dimensions].map(([dimension, items], d) => {
    const sums = cell.dimensions[d]
    return { dimension, ...(sums && pooledFigures(sums, rows, items)) }
  })
  return [...parts, { dimension: 'all', ...pooledFigures(cell.whole, rows, [...dimensions.values()].flat()) }]
}

function cellOf(rows: readonly Row[], dimensions: Map<string, string[]>) {
  const lists = [...dimensions.values()]
  const items = lists.flat()
  const dimensionOf = lists.flatMap((list, d) => list.map(() => d))
  const cell = emptyCell(lists.length)
  for (const row of rows) addLevels(cell, levelsOf(row, items), dimensionOf, isTop)
  return cell
}

function pooledFigures(sums: PooledSums, rows: readonly Row[], items: readonly string[]) {
  const { respondents, answers, satisfied, index, standardError, interval, score, scoreStandardError } =
    pooledIndex(sums, scaleLevels)
  return {
    respondents,
    answers,
    satisfied,
    index,
    se: standardError,
    ci_lo: interval?.low ?? null,
    ci_hi: interval?.high ?? null,
    index_item_mean: meanOfItemIndices(items.map((item) => itemFigures(rows, item).index)),
    score,
    score_se: scoreStandardError,
  }
}
