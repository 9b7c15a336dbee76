import type { ItemCell, ItemRow } from '#contract/item-table.ts'

/** How many colours a heat map has: those of the five levels. */
export const heatSteps = 5

/** Lowest and highest index of a table; null where none is shown. */
export function heatRange(rows: readonly ItemRow[]): { low: number; high: number } | null {
  const shown = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.index ?? []))
  return shown.length === 0 ? null : { low: Math.min(...shown), high: Math.max(...shown) }
}

/** The limits of the steps from the lowest on, one more than there are steps. */
export function heatLimits({ low, high }: { low: number; high: number }): number[] {
  return Array.from({ length: heatSteps + 1 }, (_, step) => low + ((high - low) * step) / heatSteps)
}

/** The step of an index, 1 for the lowest; the middle where all are equal. */
export function heatStep(index: number, { low, high }: { low: number; high: number }): number {
  if (high === low) return Math.ceil(heatSteps / 2)
  return Math.min(heatSteps, 1 + Math.floor(((index - low) / (high - low)) * heatSteps))
}

/** What a cell is: shown, withheld or empty. */
export function heatKind(cell: ItemCell | null): 'shown' | 'withheld' | 'empty' {
  if (cell?.withheld) return 'withheld'
  return cell?.index === null || cell?.index === undefined ? 'empty' : 'shown'
}
