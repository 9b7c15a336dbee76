import {
  addLevels,
  agrestiCoullInterval,
  clopperPearsonInterval,
  emptyCell,
  itemIndex,
  jeffreysInterval,
  levelDistribution,
  meanOfItemIndices,
  type PooledSums,
  pooledIndex,
  waldInterval,
  wilsonInterval,
} from '../../analytics/index.ts'
import { countLevels, itemsByDimension, levelsOf } from './answers.ts'
import { filteredRows, groupRows, type Row, type Tables } from './grouping.ts'

interface Args {
  item?: string
  items?: string[]
  by?: string[]
  filter?: Record<string, string | number>
  levels?: number[]
  method?: string
  level?: number
  points?: { k: number; n: number }[]
}

const scaleLevels = 5
const topLevels = [4, 5]
const isTop = Array.from({ length: scaleLevels + 1 }, (_, level) => topLevels.includes(level))

const quantities = new Map<string, (args: Args, tables: Tables) => unknown>([
  ['distribution', distribution],
  ['item_index', itemIndices],
  ['pooled_index', pooledIndices],
  ['proportion_ci', proportionIntervals],
])

/**
 * Answers one case of the reference values through the public functions; counts and relabels, no more.
 * @returns the result in the shape of the expected values; undefined for a quantity that is not built
 */
export function compute(request: {
  quantity: string
  dataset?: string
  args: Args
  tables: Tables
}): unknown {
  return quantities.get(request.quantity)?.(request.args, request.tables)
}

function distribution({ item = '', filter, levels }: Args, tables: Tables) {
  const { counts, missing } = countLevels(filteredRows(tables, filter), item, levels?.length ?? scaleLevels)
  const { total, answered, shares } = levelDistribution(counts, missing)
  return { n_total: total, n: answered, n_missing: missing, counts, shares }
}

function itemIndices({ items = [], by = [], filter }: Args, tables: Tables) {
  const groups = groupRows(filteredRows(tables, filter), by, tables)
  return groups.flatMap(({ key, rows }) =>
    items.map((item) => ({ ...key, item, n_total: rows.length, ...itemFigures(rows, item) })),
  )
}

function itemFigures(rows: readonly Row[], item: string) {
  const { answered, satisfied, index, interval, meanLevel, score } = itemIndex(
    countLevels(rows, item, scaleLevels).counts,
    topLevels,
  )
  const limits = { wilson_lo: interval?.low ?? null, wilson_hi: interval?.high ?? null }
  return { n: answered, k: satisfied, index, ...limits, mean_level: meanLevel, score }
}

function pooledIndices({ by = [], filter }: Args, tables: Tables) {
  const rows = filteredRows(tables, filter)
  const dimensions = itemsByDimension(tables.responses?.[0] ?? {})
  const items = [...dimensions.values()].flat()
  return groupRows(rows, by, tables).flatMap((group) => {
    const cell = cellOf(group.rows, dimensions)
    const whole = { ...group.key, dimension: 'all', ...pooledFigures(cell.whole, group.rows, items) }
    const parts = [...dimensions].map(([dimension, itsItems], d) => {
      const sums = cell.dimensions[d]
      return { ...group.key, dimension, ...(sums && pooledFigures(sums, group.rows, itsItems)) }
    })
    return [...parts, whole]
  })
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

function proportionIntervals({ method = '', level, points = [] }: Args) {
  const intervalOf = intervals.get(method)
  if (!intervalOf) throw new Error(`no method ${method}`)
  return points.map(({ k, n }) => {
    const interval = intervalOf(k, n, level)
    return { k, n, lo: interval?.low ?? null, hi: interval?.high ?? null }
  })
}

const intervals = new Map([
  ['wilson', wilsonInterval],
  ['agresti_coull', agrestiCoullInterval],
  ['clopper_pearson', clopperPearsonInterval],
  ['wald', waldInterval],
  ['jeffreys', jeffreysInterval],
])
