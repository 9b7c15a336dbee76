import type { Method } from '#contract/method.ts'
import { type Instrument, levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import {
  dimensionsFromArray,
  emptyCell,
  type IndexMethod,
  type IndexSums,
  mergeCells,
  sumsFromArray,
} from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { type CellRange, sumByMonth, sumByUnit, sumDimensionsBy, sumItemsBy } from '../queries/figures.ts'
import type { Survey } from '../queries/surveys.ts'
import { layoutOf, slotsBeforeLevels } from '../rollups/layout.ts'
import { questionnairesOf } from './questionnaires.ts'

// The sums of many cells at once. Each aggregation gets what it needs and no more: pooled answers nine numbers a
// cell, means of dimensions a hundred, means of items the counts of every item.

/** What of a method decides how its indices are made. */
export function indexMethodOf({ aggregation, scaleLevels, topLevels, dimensions }: Method): IndexMethod {
  const weights = aggregation === 'explicit_weights' ? dimensions.map(({ weight }) => weight ?? 0) : null
  return { aggregation, scaleLevels, topLevels, weights }
}

/** Which cells, and how they are read. */
export interface SumsOf<I extends Instrument> {
  method: Method
  surveys: readonly Survey[]
  range: CellRange<I>
}

type Key = number | string

/** Sums per unit id, or per month YYYY-MM. Those without released responses are absent. */
export async function indexSumsBy<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  by: 'unit' | 'month',
): Promise<Map<Key, IndexSums<I>>> {
  const { method, range } = of
  const count = method.dimensions.length
  const wholes: { key: Key; whole: number[] }[] =
    by === 'unit'
      ? (await sumByUnit(db, range)).map(({ unitId, whole }) => ({ key: unitId, whole }))
      : (await sumByMonth(db, range)).map(({ month, whole }) => ({ key: month, whole }))
  const dimensions = await dimensionsBy(db, of, by)
  const items = await itemsBy(db, of, by)
  return new Map(
    wholes.map(({ key, whole }) => {
      const stored = dimensions.get(key)
      const parts = stored ? dimensionsFromArray<I>(stored, count) : {}
      const cell = { ...emptyCell<I>(count), ...parts, whole: sumsFromArray<I>(whole) }
      return [key, { cell, items: items.get(key) ?? [] }]
    }),
  )
}

async function dimensionsBy<I extends Instrument>(
  db: Db,
  { method, range }: SumsOf<I>,
  by: 'unit' | 'month',
): Promise<Map<Key, number[]>> {
  const { aggregation } = method
  if (aggregation !== 'mean_of_dimensions' && aggregation !== 'explicit_weights') return new Map()
  return new Map((await sumDimensionsBy(db, range, by)).map(({ key, sums }) => [key, sums]))
}

async function itemsBy<I extends Instrument>(
  db: Db,
  { method, surveys, range }: SumsOf<I>,
  by: 'unit' | 'month',
): Promise<Map<Key, IndexSums<I>['items']>> {
  if (method.aggregation !== 'mean_of_items') return new Map()
  const versions = await sumItemsBy(db, range, by)
  const questionnaires = await questionnairesOf(db, surveys, versions)
  const counted = questionnaires.map((questionnaire, i) => {
    const { key, itemCounts } = versions[i] ?? { key: '', itemCounts: [] }
    return { key, items: itemsOf(itemCounts, method, questionnaire) }
  })
  const groups = Map.groupBy(counted, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, addItems(group.map(({ items }) => items))]))
}

/** Several cells of one instrument as one. They share no respondent. */
export function mergeIndexSums<I extends Instrument>(
  method: Method,
  list: readonly IndexSums<I>[],
): IndexSums<I> {
  const [first] = list
  // Most units have nothing below them.
  if (first && list.length === 1) return first
  return {
    cell: mergeCells([emptyCell<I>(method.dimensions.length), ...list.map(({ cell }) => cell)]),
    items: addItems(list.map(({ items }) => items)),
  }
}

/** Answers per level of each item that lies in a dimension, in the order of the method. */
export function itemsOf(
  itemCounts: readonly number[],
  method: Method,
  questionnaire: Questionnaire,
): IndexSums['items'] {
  const { slots } = layoutOf(questionnaire, method)
  const asked = levelItems(questionnaire)
  return method.dimensions.flatMap(({ items }, dimension) =>
    items.map((key) => {
      const position = asked.findIndex((item) => item.key === key)
      const item = asked[position]
      if (!item) return { dimension, counts: new Array<number>(method.scaleLevels).fill(0) }
      const start = position * slots + slotsBeforeLevels
      return {
        dimension,
        counts: itemCounts.slice(start, start + scaleOf(questionnaire, item).levels.length),
      }
    }),
  )
}

function addItems(lists: readonly IndexSums['items'][]): IndexSums['items'] {
  const [first, ...others] = lists.filter(({ length }) => length > 0)
  if (!first) return []
  return first.map(({ dimension, counts }, i) => ({
    dimension,
    counts: counts.map((count, level) =>
      others.reduce((sum, other) => sum + (other[i]?.counts[level] ?? 0), count),
    ),
  }))
}
