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
  return {
    itemKeys: items.map((item) => item.key),
    dimensionOf,
    dimensionCount: method.dimensions.length,
    isTop: Array.from({ length: mostLevels + 1 }, (_, level) => method.topLevels.includes(level)),
    slots: slotsBeforeLevels + mostLevels,
  }
}

/** Position of one answer within its item's slots. */
export function slotOf(level: number | null): number {
  if (level === null) return 0
  if (level === 0) return 1
  return level === -1 ? 2 : slotsBeforeLevels - 1 + level
}
