import {
  adjustPValues,
  agrestiCoullInterval,
  chiSquareTest,
  clopperPearsonInterval,
  itemIndex,
  jeffreysInterval,
  kendall,
  kruskalWallis,
  mannWhitney,
  newcombeInterval,
  pearson,
  type Share,
  spearman,
  trendTest,
  twoProportions,
  waldInterval,
  wilsonInterval,
} from '../../../analytics/index.ts'
import { countLevels } from '../answers.ts'
import { completePairs, numbersOf, textsOf } from '../columns.ts'
import { filteredRows, groupRows, type Row, type Tables } from '../grouping.ts'
import { type Args, type Quantity, scaleLevels, topLevels } from '../quantity.ts'

const intervals = new Map([
  ['wilson', wilsonInterval],
  ['agresti_coull', agrestiCoullInterval],
  ['clopper_pearson', clopperPearsonInterval],
  ['wald', waldInterval],
  ['jeffreys', jeffreysInterval],
])

export const comparisons: Record<string, Quantity> = {
  proportion_ci({ method = '', level, points = [] }) {
    const intervalOf = intervals.get(method)
    if (!intervalOf) throw new Error(`no method ${method}`)
    return points.map(({ k = 0, n = 0 }) => {
      const interval = intervalOf(k, n, level)
      return { k, n, lo: interval?.low ?? null, hi: interval?.high ?? null }
    })
  },

  two_proportion({ points = [], level }) {
    return points.map((point) => {
      const [first, second] = sharesOf(point)
      return { ...point, ...comparison(first, second, level) }
    })
  },

  newcombe({ points = [], level }) {
    return points.map((point) => {
      const [first, second] = sharesOf(point)
      const interval = newcombeInterval(first, second, level)
      const { difference } = twoProportions(first, second, level)
      return { ...point, diff: difference, lo: interval?.low ?? null, hi: interval?.high ?? null }
    })
  },

  p_adjust({ p }) {
    const values = p as (number | null)[]
    return {
      bh: adjustPValues(values, 'benjamini_hochberg'),
      by: adjustPValues(values, 'benjamini_yekutieli'),
      holm: adjustPValues(values, 'holm'),
      hochberg: adjustPValues(values, 'hochberg'),
      bonferroni: adjustPValues(values, 'bonferroni'),
    }
  },

  yoy_change({ item = 'overall', by = [], year1, year2, min_n, filter }, tables) {
    const least = Number(min_n ?? 0)
    const kept = groupRows(filteredRows(tables, filter), by, tables)
      .map(({ key, rows }) => ({
        key,
        first: shareIn(rows, item, String(year1)),
        second: shareIn(rows, item, String(year2)),
      }))
      .filter(({ first, second }) => first.answered >= least && second.answered >= least)
    const compared = kept.map(({ key, first, second }) => ({
      ...key,
      n1: first.answered,
      k1: first.satisfied,
      n2: second.answered,
      k2: second.satisfied,
      ...comparison(first, second),
      newcombe: newcombeInterval(first, second),
    }))
    const pValues = compared.map(({ p_value }) => p_value)
    const adjusted = {
      bh: adjustPValues(pValues, 'benjamini_hochberg'),
      holm: adjustPValues(pValues, 'holm'),
      bonferroni: adjustPValues(pValues, 'bonferroni'),
    }
    return compared.map(({ newcombe, ...row }, i) => ({
      ...row,
      newcombe_lo: newcombe?.low ?? null,
      newcombe_hi: newcombe?.high ?? null,
      p_bh: adjusted.bh[i],
      p_holm: adjusted.holm[i],
      p_bonferroni: adjusted.bonferroni[i],
    }))
  },

  trend_test({ item = 'overall', by = ['quarter'], filter, points }, tables) {
    const periods = points
      ? points.map(({ k = 0, n = 0 }) => ({ satisfied: k, answered: n }))
      : groupRows(filteredRows(tables, filter), by, tables)
          .sort((a, b) => (Object.values(a.key).join() < Object.values(b.key).join() ? -1 : 1))
          .map(({ rows }) => shareIn(rows, item))
    const { statistic, df, pValue } = trendTest(periods)
    return { statistic, df, p_value: pValue, periods: periods.length }
  },

  chi_square(args, tables) {
    const { table, names } = crosstab(args, tables)
    const { n, statistic, df, pValue, cramersV, minExpected } = chiSquareTest(table)
    return {
      n,
      statistic,
      df,
      p_value: pValue,
      cramers_v: cramersV,
      min_expected: minExpected,
      table: Object.fromEntries(names.map((name, r) => [name, table[r]])),
    }
  },

  kruskal_wallis({ outcome = '', group = '', frequency, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const times = frequency === undefined ? null : numbersOf(rows, String(frequency))
    const groups = new Map<string, number[]>()
    const names = textsOf(rows, String(group), tables)
    for (const [i, value] of numbersOf(rows, String(outcome)).entries()) {
      const name = names[i] ?? null
      if (name === null || value === null) continue
      const list = groups.get(name) ?? []
      for (let k = 0; k < (times?.[i] ?? 1); k++) list.push(value)
      groups.set(name, list)
    }
    const result = kruskalWallis([...groups.values()])
    return {
      n: result.n,
      groups: result.groups,
      H: result.statistic,
      df: result.df,
      p_value: result.pValue,
      epsilon2: result.epsilonSquared,
      eta2: result.etaSquared,
    }
  },

  mann_whitney({ outcome = '', group = '', a, b, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const names = textsOf(rows, String(group), tables)
    const values = numbersOf(rows, String(outcome))
    const of = (name: unknown) =>
      values.filter((value, i) => value !== null && names[i] === String(name)) as number[]
    const [first, second] = [of(a), of(b)]
    const result = mannWhitney(first, second)
    return {
      n1: first.length,
      n2: second.length,
      U: result.u,
      z: result.z,
      p_value: result.pValue,
      z_cc: result.zCorrected,
      p_value_cc: result.pValueCorrected,
      auc: result.auc,
      rank_biserial: result.rankBiserial,
    }
  },

  correlation({ method = '', variables, filter }, tables) {
    const rows = filteredRows(tables, filter)
    const names = variables as string[]
    const columns = new Map(names.map((name) => [name, numbersOf(rows, name)]))
    return pairsOf(names, method).map(([x, y]) => {
      const [xs, ys] = completePairs(columns.get(x) ?? [], columns.get(y) ?? [])
      return { x, y, ...correlate(method, xs, ys) }
    })
  },
}

function sharesOf({ k1 = 0, n1 = 0, k2 = 0, n2 = 0 }: Record<string, number>): [Share, Share] {
  return [
    { satisfied: k1, answered: n1 },
    { satisfied: k2, answered: n2 },
  ]
}

function comparison(first: Share, second: Share, level?: number) {
  const { difference, z, pValue, waldInterval: wald } = twoProportions(first, second, level)
  return {
    p1: first.answered === 0 ? null : first.satisfied / first.answered,
    p2: second.answered === 0 ? null : second.satisfied / second.answered,
    diff: difference,
    z,
    p_value: pValue,
    wald_lo: wald?.low ?? null,
    wald_hi: wald?.high ?? null,
  }
}

function shareIn(rows: readonly Row[], item: string, year?: string): Share {
  const own = year === undefined ? rows : rows.filter((row) => row.submitted_at?.startsWith(year))
  const { answered, satisfied } = itemIndex(countLevels(own, item, scaleLevels).counts, topLevels)
  return { satisfied, answered }
}

/** Counts by row and column category; not satisfied and satisfied with the coding `top2`. */
function crosstab(args: Args, tables: Tables): { table: number[][]; names: string[]; columns: string[] } {
  const { row = '', column = '', column_coding, frequency, filter } = args
  const rows = filteredRows(tables, filter)
  const coded = textsOf(rows, String(column), tables).map((value) =>
    value !== null && column_coding === 'top2' ? String(Number(topLevels.includes(Number(value)))) : value,
  )
  const weights = frequency === undefined ? null : numbersOf(rows, String(frequency))
  const rowValues = textsOf(rows, String(row), tables)
  const names = categories(rowValues)
  const columns = categories(coded)
  const table = names.map(() => columns.map(() => 0))
  for (const [i, name] of rowValues.entries()) {
    const value = coded[i] ?? null
    const line = name === null || value === null ? undefined : table[names.indexOf(name)]
    const c = columns.indexOf(value ?? '')
    if (line) line[c] = (line[c] ?? 0) + (weights ? (weights[i] ?? 0) : 1)
  }
  return { table, names, columns }
}

function categories(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort()
}

function pairsOf(names: readonly string[], method: string): [string, string][] {
  if (method === 'kendall') return names.slice(0, -1).map((name) => [name, names.at(-1) ?? ''])
  return names.flatMap((x, i) => names.slice(i + 1).map((y): [string, string] => [x, y]))
}

function correlate(method: string, xs: number[], ys: number[]) {
  if (method === 'kendall') {
    const { n, r, z, pValue } = kendall(xs, ys)
    return { n, tau: r, tau_b: r, r, z, p_value: pValue }
  }
  if (method === 'spearman') {
    const { n, r, t, pValue } = spearman(xs, ys)
    return { n, r, t, p_value: pValue }
  }
  const { n, r, t, pValue, interval } = pearson(xs, ys)
  return { n, r, t, p_value: pValue, ci_lo: interval?.low ?? null, ci_hi: interval?.high ?? null }
}
