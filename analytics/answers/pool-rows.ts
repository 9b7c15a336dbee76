import { addRespondent, emptySums, type PooledSums } from '../indices/pooled-sums.ts'

/** What each respondent answered of some items: answers, satisfied ones, sum of levels. */
export interface Tallies {
  answered: Uint16Array
  satisfied: Uint16Array
  levels: Uint16Array
}

/** Tallies of every row. @param topLevels levels that count as satisfied */
export function tallyRows(columns: readonly Int8Array[], topLevels: readonly number[]): Tallies {
  const rows = columns[0]?.length ?? 0
  const tallies = {
    answered: new Uint16Array(rows),
    satisfied: new Uint16Array(rows),
    levels: new Uint16Array(rows),
  }
  const isTop = new Uint8Array(128)
  for (const level of topLevels) isTop[level] = 1
  for (const column of columns)
    for (let row = 0; row < rows; row++) {
      const level = column[row] ?? 0
      if (level < 1) continue
      tallies.answered[row] = (tallies.answered[row] ?? 0) + 1
      tallies.satisfied[row] = (tallies.satisfied[row] ?? 0) + (isTop[level] ?? 0)
      tallies.levels[row] = (tallies.levels[row] ?? 0) + level
    }
  return tallies
}

/** Sums over the rows that are asked for. */
export function poolRows(
  { answered, satisfied, levels }: Tallies,
  isIn: (row: number) => boolean,
): PooledSums {
  const sums = emptySums()
  for (let row = 0; row < answered.length; row++)
    if (isIn(row)) addRespondent(sums, answered[row] ?? 0, satisfied[row] ?? 0, levels[row] ?? 0)
  return sums
}
