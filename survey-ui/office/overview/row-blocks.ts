import type { RowGroup, UnitRow } from '../unit-rows.ts'

// A table of thousands of units would be tens of thousands of elements. So rows are made in blocks, and only for the
// blocks in sight; what is left out keeps its height.

/** Rows in one block. */
export const blockRows = 50
/** Tables of fewer rows are made whole: nothing is gained, and the browser's own search finds all of them. */
export const wholeUpTo = 200

/** Neighbouring rows of one group within one block. */
export interface RowRun {
  /** Place of the block. */
  block: number
  group: number | null
  /** Whether the group begins here, with its heading. */
  isFirst: boolean
  /** Place of the first row among all. */
  from: number
  rows: UnitRow[]
}

/** All rows in their order, cut where a group ends and where a block is full. */
export function cutIntoRuns(groups: readonly RowGroup[]): RowRun[] {
  const runs: RowRun[] = []
  let position = 0
  for (const { group, rows } of groups) {
    for (let done = 0; done < rows.length; ) {
      const length = Math.min(rows.length - done, blockRows - (position % blockRows))
      const cut = rows.slice(done, done + length)
      runs.push({
        block: Math.floor(position / blockRows),
        group,
        isFirst: done === 0,
        from: position,
        rows: cut,
      })
      done += length
      position += length
    }
  }
  return runs
}

/** A stretch of the screen, in pixels from where the list begins. */
export interface Sight {
  from: number
  to: number
}

/** First and last block that lie in sight, of blocks one below the other; the nearest where none does. */
export function blocksInSight(
  heights: readonly number[],
  { from, to }: Sight,
): [first: number, last: number] {
  let [top, first, last] = [0, 0, 0]
  for (const [block, height] of heights.entries()) {
    if (top + height <= from) first = Math.min(block + 1, heights.length - 1)
    if (top < to) last = block
    top += height
  }
  return [first, Math.max(first, last)]
}
