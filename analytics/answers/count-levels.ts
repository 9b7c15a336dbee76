import type { LabelColumn } from './answer-table.ts'

/**
 * Answers per level from the lowest.
 * @param levels number of levels of the scale
 * @throws RangeError unless levels is whole, from 0 to 127
 */
export function countLevels(column: Int8Array, levels: number): number[] {
  requireLevels('countLevels', levels)
  const counts = new Array<number>(levels).fill(0)
  for (const level of column)
    if (level >= 1 && level <= levels) counts[level - 1] = (counts[level - 1] ?? 0) + 1
  return counts
}

/** The same for each name of a label; rows without one are left out. Errors as countLevels. */
export function countLevelsBy(column: Int8Array, label: LabelColumn, levels: number): number[][] {
  requireLevels('countLevelsBy', levels)
  const counts = label.names.map(() => new Array<number>(levels).fill(0))
  // Counted, not iterated: a million rows pass here for every item.
  for (let row = 0; row < column.length; row++) {
    const level = column[row] ?? 0
    const own = counts[label.numbers[row] ?? -1]
    if (own && level >= 1 && level <= levels) own[level - 1] = (own[level - 1] ?? 0) + 1
  }
  return counts
}

/** Rows per name of a label, and those without one. */
export function countRowsBy({ names, numbers }: LabelColumn): { byName: number[]; without: number } {
  const byName = names.map(() => 0)
  let without = 0
  for (const number of numbers) {
    if (number < 0) without++
    else byName[number] = (byName[number] ?? 0) + 1
  }
  return { byName, without }
}

// A column holds no greater level.
function requireLevels(name: string, levels: number): void {
  if (!Number.isInteger(levels) || levels < 0 || levels > 127)
    throw new RangeError(`${name} requires a whole number of levels of at most 127`)
}
