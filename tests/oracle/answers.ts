import type { Row } from './grouping.ts'

/** The levels chosen for the items, one list per row; null for a missing answer. */
export function levelsOf(row: Row, items: readonly string[]): (number | null)[] {
  return items.map((item) => {
    const cell = row[item]
    if (cell === undefined) throw new Error(`no column ${item}`)
    return cell === '' ? null : Number(cell)
  })
}

/** Answers per level, position 0 being level 1, and the number of missing ones. */
export function countLevels(rows: readonly Row[], item: string, levels: number) {
  const counts = new Array<number>(levels).fill(0)
  let missing = 0
  for (const row of rows) {
    const [level] = levelsOf(row, [item])
    if (typeof level === 'number') counts[level - 1] = (counts[level - 1] ?? 0) + 1
    else missing += 1
  }
  return { counts, missing }
}

/** Items whose name is the dimension and a number (acc1), by dimension, in the order of the columns. */
export function itemsByDimension(row: Row): Map<string, string[]> {
  const items = Object.keys(row).filter((column) => /^[a-z]+[0-9]+$/.test(column))
  return Map.groupBy(items, (item) => item.replace(/[0-9]+$/, ''))
}
