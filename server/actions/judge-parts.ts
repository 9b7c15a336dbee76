import type { ActionRule } from '#contract/actions.ts'
import type { ShownPart } from './read-parts.ts'

/** A part that lay under its line twice. */
export interface LowPart {
  earlier: ShownPart
  later: ShownPart
}

/** So many actions of a unit may be open by rule at once: who has twenty things to do first has none. */
export const mostPerUnit = 3

/**
 * The parts of a unit under the line in two periods, the lowest first. A dimension is named only where none of its
 * items is: the item tells better what to do.
 */
export function findLow(
  earlier: readonly ShownPart[],
  later: readonly ShownPart[],
  { line, certainty }: Pick<ActionRule, 'line' | 'certainty'>,
): LowPart[] {
  const before = new Map(earlier.map((part) => [nameOf(part), part]))
  const low = later.flatMap((part): LowPart[] => {
    const previous = before.get(nameOf(part))
    const isLow = previous && isUnder(previous, line, 'point') && isUnder(part, line, certainty)
    return isLow ? [{ earlier: previous, later: part }] : []
  })
  const dimensionsOfItems = new Set(
    low.flatMap(({ later: { part, dimension } }) => (part === 'item' ? [dimension] : [])),
  )
  return low
    .filter(({ later: { part, key } }) => part === 'item' || !dimensionsOfItems.has(key))
    .toSorted((a, b) => a.later.figure.high - b.later.figure.high)
}

/** Whether a part lies under the line as surely as the rule asks. */
export function isUnder({ figure }: ShownPart, line: number, certainty: ActionRule['certainty']): boolean {
  return figure.index < line && (certainty === 'point' || figure.high < line)
}

export function nameOf({ part, key }: Pick<ShownPart, 'part' | 'key'>): string {
  return `${part} ${key}`
}
