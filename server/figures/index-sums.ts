import type { Method } from '#contract/method.ts'
import { type Instrument, levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import {
  type AggregatedIndex,
  cellArrayLength,
  dimensionsFromArray,
  emptyCell,
  type IndexMethod,
  type IndexSums,
  mergeCells,
  sumsFromArray,
  wholeIndex,
} from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import type { CellRange } from '../queries/figures.ts'
import type { Survey } from '../queries/surveys.ts'
import { layoutOf, slotsBeforeLevels } from '../rollups/layout.ts'
import { splitPartSums } from '../rollups/part-sums.ts'
import {
  addPositions,
  dimensionTotal,
  itemsByVersion,
  sumsWithin,
  type UnitSum,
  wholeTotal,
} from './cell-totals.ts'
import type { KeptBack } from './kept-back.ts'
import { questionnairesOf } from './questionnaires.ts'
import { cellsWithin, type RollupCells } from './rollup-cells.ts'

// The sums of many cells at once. Each aggregation gets what it needs and no more: pooled answers nine numbers a
// cell, means of dimensions a hundred, means of items the counts of every item and of every pair.

/** What of a method decides how its indices are made. */
export function indexMethodOf({ aggregation, scaleLevels, topLevels, dimensions }: Method): IndexMethod {
  const weights = aggregation === 'explicit_weights' ? dimensions.map(({ weight }) => weight ?? 0) : null
  return { aggregation, scaleLevels, topLevels, weights }
}

/** Which cells, and how they are read. */
export interface SumsOf<I extends Instrument> {
  method: Method
  surveys: readonly Survey[]
  /** All cells, of which the range takes some. */
  cells: RollupCells
  range: CellRange<I>
  /** Whether cells were kept by another method; then `wholeOf` is stricter. */
  isRecomputed?: boolean
  /** Figures that are withheld whatever they rest on; left out: none. */
  keptBack?: KeptBack | undefined
}

/**
 * The index of the whole in some sums. Under a method that is not their own it is told only where each part of it has
 * enough respondents: two ways of weighting would otherwise give two parts that are withheld.
 */
export function wholeOf<I extends Instrument>(
  { method, isRecomputed = false }: Pick<SumsOf<I>, 'method' | 'isRecomputed'>,
  sums: IndexSums<I>,
): AggregatedIndex<I> {
  const estimate = wholeIndex(sums, indexMethodOf(method))
  const isPooled = method.aggregation === 'pooled_answers'
  const isTold = !isRecomputed || isPooled || sums.cell.dimensions.every(({ n }) => n >= method.minimumN)
  return isTold
    ? estimate
    : { ...estimate, index: null, standardError: null, interval: null, score: null, share: null }
}

/** Sums per unit id. Units without released responses are absent. */
export async function indexSumsByUnit<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
): Promise<Map<number, IndexSums<I>>> {
  return indexSumsBy(
    db,
    of,
    Map.groupBy(sumsWithin(of.cells, of.range), ({ unitId }) => unitId),
  )
}

/** Sums per month, YYYY-MM, ascending. Those without released responses are absent. */
export async function indexSumsByMonth<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
): Promise<Map<string, IndexSums<I>>> {
  const months = await indexSumsBy(
    db,
    of,
    Map.groupBy(cellsWithin(of.cells, of.range), ({ month }) => month),
  )
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function indexSumsBy<I extends Instrument, Key>(
  db: Db,
  of: SumsOf<I>,
  groups: ReadonlyMap<Key, readonly UnitSum[]>,
): Promise<Map<Key, IndexSums<I>>> {
  const takesItems = of.method.aggregation === 'mean_of_items'
  const itemsIn = takesItems ? await itemReader(db, of, [...groups.values()].flat()) : () => []
  return new Map([...groups].map(([key, some]) => [key, indexSumsOfCells<I>(of.method, some, itemsIn)]))
}

type ItemsIn = (cells: readonly UnitSum[]) => IndexSums['items']

/** Reads the questionnaires of all cells at once; then the items of some of them are a matter of adding up. */
async function itemReader<I extends Instrument>(
  db: Db,
  { method, surveys, cells: { asked } }: SumsOf<I>,
  cells: readonly UnitSum[],
): Promise<ItemsIn> {
  const nameOf = ({ surveyId, version }: Pick<UnitSum, 'surveyId' | 'version'>) => `${surveyId} ${version}`
  const versions = [...Map.groupBy(cells, nameOf).values()].flatMap(([first]) => first ?? [])
  const questionnaires = await questionnairesOf(db, { surveys, cells: { asked } }, versions)
  const ofName = new Map(versions.map((one, i) => [nameOf(one), questionnaires[i]]))
  return (some) =>
    addItems(
      itemsByVersion(some).flatMap((one) => {
        const questionnaire = ofName.get(nameOf(one))
        return questionnaire ? [itemsOf(one.itemCounts, method, questionnaire)] : []
      }),
    )
}

function indexSumsOfCells<I extends Instrument>(
  { aggregation, dimensions }: Method,
  cells: readonly UnitSum[],
  itemsIn: ItemsIn,
): IndexSums<I> {
  const count = dimensions.length
  const needsDimensions = aggregation === 'mean_of_dimensions' || aggregation === 'explicit_weights'
  // Cells of a survey that takes the mean of items hold sums of pairs behind those of the dimensions.
  const sums =
    aggregation === 'pooled_answers'
      ? []
      : dimensionTotal(cells, needsDimensions ? cellArrayLength(count) : null)
  const parts = splitPartSums(sums, count)
  const own = needsDimensions ? dimensionsFromArray<I>(parts.dimensions, count) : {}
  const cell = { ...emptyCell<I>(count), ...own, whole: sumsFromArray<I>(wholeTotal(cells)) }
  return { cell, items: itemsIn(cells), itemPairs: parts.itemPairs }
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
    itemPairs: addPositions(list.map(({ itemPairs }) => itemPairs)),
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
