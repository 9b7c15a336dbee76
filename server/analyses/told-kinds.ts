import type { AnswerTable } from '../../analytics/index.ts'
import type { BlockCount } from './cross-withheld.ts'
import { rowBlocks } from './row-blocks.ts'
import { type Deciding, withheldGroups, yearBlock } from './withheld-groups.ts'

// What rows have in common beyond their answers (a channel, a field, a straight line) is a property of persons too, and
// whoever takes two tables from one another must not find it of a few.

/**
 * Kinds that may not be shown of the unit asked about, by the rules for crosstabs.
 * @param around rows of all units, with the labels `unit` and `block`
 * @param kinds null for rows that do not tell
 * @param kindOf number of a row's kind; -1 for rows that are not asked about
 * @param isByYear whether only whole years can be asked for, so that quarters need not be told apart
 */
export function withheldKinds(
  scope: Deciding,
  around: AnswerTable,
  kinds: readonly (string | null)[],
  kindOf: (row: number) => number,
  isByYear = false,
): Set<string> {
  const counts = countKinds(around, kinds, kindOf)
  return isByYear ? withheldGroups(scope, counts, yearBlock) : withheldGroups(scope, counts)
}

function countKinds(
  around: AnswerTable,
  kinds: readonly (string | null)[],
  kindOf: (row: number) => number,
): BlockCount[] {
  const { of, cells } = rowBlocks(around)
  const counts = new Int32Array(cells.length * kinds.length)
  for (let row = 0; row < around.rows; row++) {
    const kind = kindOf(row)
    if (kind < 0) continue
    const place = (of[row] ?? 0) * kinds.length + kind
    counts[place] = (counts[place] ?? 0) + 1
  }
  return cells.flatMap(({ labels: [unit, block] }, cell) =>
    kinds.map((name, kind) => ({
      unitId: Number(unit),
      block: String(block),
      name,
      count: counts[cell * kinds.length + kind] ?? 0,
    })),
  )
}
