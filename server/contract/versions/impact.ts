import type { Draft } from '../draft.ts'
import type { Dimension } from '../method.ts'
import { compareVersions, type ItemChange, type ItemDifference } from './difference.ts'

/** An index that an edit touches: of one item, of a dimension, or of all dimensions together. */
export type TouchedIndex =
  | { of: 'item'; key: string }
  | { of: 'dimension'; key: string }
  | { of: 'whole' }
  | { of: 'overall'; key: string }

/** What an edit of one item does to published series. */
export interface Impact {
  key: string
  prompt: ItemDifference['prompt']
  changes: ItemChange[]
  /**
   * `breaks`: the series begin anew whatever is said, since other things are asked. `may_break`: the words changed, and
   * only people can say whether they mean the same; `isKept` tells what the draft says.
   */
  effect: 'breaks' | 'may_break'
  isKept: boolean
  indices: TouchedIndex[]
}

/**
 * What a draft does to the series of the version it follows. Edits that move no series (a new option, another place in
 * the form) are absent.
 */
export function impactOf(earlier: Draft, later: Draft): Impact[] {
  return compareVersions(earlier.questionnaire, later.questionnaire).flatMap((difference) => {
    const indices = touchedBy(difference.key, earlier, later)
    const effect = effectOf(difference.changes)
    if (effect === null || indices.length === 0) return []
    const isKept = effect === 'may_break' && !difference.changes.some(({ kind }) => kind === 'meaning')
    return [{ ...difference, effect, isKept, indices }]
  })
}

function effectOf(changes: readonly ItemChange[]): Impact['effect'] | null {
  if (changes.some(({ kind }) => kind === 'added' || kind === 'removed' || kind === 'answers'))
    return 'breaks'
  return changes.some(mayChangeMeaning) ? 'may_break' : null
}

/** New words for an option are told to be the same option by its key. */
function mayChangeMeaning(change: ItemChange): boolean {
  if (change.kind === 'reworded') return change.part !== 'options'
  return change.kind === 'condition' || change.kind === 'no_opinion' || change.kind === 'meaning'
}

function touchedBy(key: string, earlier: Draft, later: Draft): TouchedIndex[] {
  const homes = new Map<string, Dimension>()
  for (const { method } of [earlier, later])
    for (const dimension of method.dimensions)
      if (dimension.items.includes(key)) homes.set(dimension.key, dimension)
  const isOverall = [earlier, later].some(({ method }) => method.overallItem === key)
  return [
    ...(homes.size > 0 ? [{ of: 'item', key } as const] : []),
    ...[...homes.keys()].map((dimension) => ({ of: 'dimension', key: dimension }) as const),
    ...(homes.size > 0 ? [{ of: 'whole' } as const] : []),
    ...(isOverall ? [{ of: 'overall', key } as const] : []),
  ]
}
