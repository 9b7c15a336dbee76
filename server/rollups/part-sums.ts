import { cellArrayLength, keepDimensions, keepItemPairs, type ShownParts } from '../../analytics/index.ts'
import type { Layout } from './layout.ts'

// What a cell keeps of its parts beside counts, in one array: the sums of the dimensions and of their pairs and, where
// the method takes the mean of items, the sums of the pairs of items.

/** Both parts of such an array; `itemPairs` is empty where the method needs none. */
export function splitPartSums(
  sums: readonly number[],
  dimensionCount: number,
): { dimensions: number[]; itemPairs: number[] } {
  const end = cellArrayLength(dimensionCount)
  return { dimensions: sums.slice(0, end), itemPairs: sums.slice(end) }
}

/** The array with the shown parts alone: a pair is shown where both of its items are. */
export function keepPartSums(
  sums: readonly number[],
  { dimensionCount, pairedItems }: Layout,
  { dimensions: shownDimensions, items: shownItems }: ShownParts,
): number[] {
  const { dimensions, itemPairs } = splitPartSums(sums, dimensionCount)
  const isShown = pairedItems.map((place) => shownItems[place] ?? false)
  return [...keepDimensions(dimensions, shownDimensions), ...keepItemPairs(itemPairs, isShown)]
}
