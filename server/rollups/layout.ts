import type { Method } from '#contract/method.ts'
import { levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'

/** How the arrays of one survey's version are laid out: which item belongs where, which level is satisfied. */
export interface Layout {
  itemKeys: string[]
  /** Per level item: index of its dimension in the method, or null when it is in none. */
  dimensionOf: (number | null)[]
  dimensionCount: number
  /** By level. */
  isTop: boolean[]
  /**
   * Level items between which pairs are summed up, as places in `itemKeys`: all of the method, in its order, with -1 for
   * one that is not asked. Empty unless the method takes the mean of items.
   */
  pairedItems: number[]
  /** Counts kept per item: skipped, no opinion, not shown, then one per level. */
  slots: number
}

/** Slots before the levels: skipped, no opinion, not shown. */
export const slotsBeforeLevels = 3

export function layoutOf(questionnaire: Questionnaire, method: Method): Layout {
  const items = levelItems(questionnaire)
  const mostLevels = Math.max(0, ...items.map((item) => scaleOf(questionnaire, item).levels.length))
  const dimensionOf = items.map(({ key }) => {
    const index = method.dimensions.findIndex((dimension) => dimension.items.includes(key))
    return index < 0 ? null : index
  })
  const itemKeys = items.map((item) => item.key)
  return {
    itemKeys,
    dimensionOf,
    dimensionCount: method.dimensions.length,
    isTop: Array.from({ length: mostLevels + 1 }, (_, level) => method.topLevels.includes(level)),
    pairedItems: pairedKeys(method).map((key) => itemKeys.indexOf(key)),
    slots: slotsBeforeLevels + mostLevels,
  }
}

/** The items between which pairs are summed up: all of the method, where it takes the mean of items. */
export function pairedKeys({ aggregation, dimensions }: Method): string[] {
  return aggregation === 'mean_of_items' ? dimensions.flatMap(({ items }) => items) : []
}

/** Position of one answer within its item's slots. */
export function slotOf(level: number | null): number {
  if (level === null) return 0
  if (level === 0) return 1
  return level === -1 ? 2 : slotsBeforeLevels - 1 + level
}
