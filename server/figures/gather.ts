import type { Method } from '#contract/method.ts'
import {
  type Instrument,
  type LevelItem,
  levelItems,
  type Questionnaire,
  scaleOf,
} from '#contract/questionnaire.ts'
import {
  type CellSums,
  dimensionsFromArray,
  emptyCell,
  type IndexSums,
  itemPairsLength,
  mergeCells,
  sumsFromArray,
} from '../../analytics/index.ts'
import { layoutOf, pairedKeys, slotsBeforeLevels } from '../rollups/layout.ts'
import { splitPartSums } from '../rollups/part-sums.ts'
import { addPositions, type VersionTotals } from './cell-totals.ts'

/** Counts of one item over all versions that ask it. */
export interface GatheredItem {
  item: LevelItem
  /** Key of its dimension in the method; null when it is in none. */
  dimension: string | null
  /** Answers per level from the lowest. */
  counts: number[]
}

export interface Gathered<I extends Instrument> {
  cell: CellSums<I>
  /** Of all items of the method, in its order; empty unless it takes the mean of items. */
  itemPairs: number[]
  items: GatheredItem[]
}

/**
 * Adds up the sums of several versions. Items meet by their key, which survives every edit.
 * @param questionnaires the questionnaire of each of the sums, in their order
 */
export function gather<I extends Instrument>(
  sums: readonly VersionTotals[],
  method: Method,
  questionnaires: readonly Questionnaire[],
): Gathered<I> {
  const items = new Map<string, GatheredItem>()
  const cells: CellSums<I>[] = [emptyCell(method.dimensions.length)]
  for (const [index, questionnaire] of questionnaires.entries()) {
    const version = sums[index]
    if (!version) throw new RangeError('gather requires a questionnaire for each of the sums')
    cells.push(toCell(version, method))
    for (const gathered of itemsOf(version, method, questionnaire)) addItem(items, gathered)
  }
  const none = new Array<number>(itemPairsLength(pairedKeys(method).length)).fill(0)
  const pairs = sums.map(({ dimensions }) => splitPartSums(dimensions, method.dimensions.length).itemPairs)
  return { cell: mergeCells(cells), itemPairs: addPositions([none, ...pairs]), items: [...items.values()] }
}

/** What an index is made from: the items of the dimensions, in the order of the method. */
export function indexSumsOf<I extends Instrument>(
  { cell, itemPairs, items: gathered }: Gathered<I>,
  { dimensions, scaleLevels }: Method,
): IndexSums<I> {
  const countsOf = new Map(gathered.map(({ item, counts }) => [item.key, counts]))
  const none = new Array<number>(scaleLevels).fill(0)
  const items = dimensions.flatMap((dimension, d) =>
    dimension.items.map((key) => ({ dimension: d, counts: countsOf.get(key) ?? none })),
  )
  return { cell, itemPairs, items }
}

function toCell<I extends Instrument>(
  { respondents, whole, dimensions }: VersionTotals,
  method: Method,
): CellSums<I> {
  const count = method.dimensions.length
  return {
    respondents,
    whole: sumsFromArray(whole),
    ...dimensionsFromArray<I>(splitPartSums(dimensions, count).dimensions, count),
  }
}

function itemsOf(
  { itemCounts }: VersionTotals,
  method: Method,
  questionnaire: Questionnaire,
): GatheredItem[] {
  const { slots } = layoutOf(questionnaire, method)
  return levelItems(questionnaire).map((item, index) => {
    const start = index * slots + slotsBeforeLevels
    const end = start + scaleOf(questionnaire, item).levels.length
    const counts = itemCounts.slice(start, end)
    const dimension = method.dimensions.find((candidate) => candidate.items.includes(item.key))?.key ?? null
    return { item, dimension, counts }
  })
}

function addItem(items: Map<string, GatheredItem>, gathered: GatheredItem): void {
  const found = items.get(gathered.item.key)
  if (!found) items.set(gathered.item.key, gathered)
  else found.counts = found.counts.map((count, level) => count + (gathered.counts[level] ?? 0))
}

/** Whether a dimension or an item has no answer in it. */
export function lacksParts<I extends Instrument>({ cell, items }: Gathered<I>): boolean {
  return cell.dimensions.some(({ n }) => n === 0) || items.some((item) => answersTo(item) === 0)
}

export function answersTo({ counts }: GatheredItem): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
