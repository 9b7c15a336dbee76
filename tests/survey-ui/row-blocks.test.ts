import { describe, expect, test } from 'vitest'
import { blockRows, blocksInSight, cutIntoRuns } from '../../survey-ui/office/overview/row-blocks.ts'
import type { UnitRow } from '../../survey-ui/office/unit-rows.ts'

const rowsOf = (count: number) => Array.from({ length: count }, () => ({}) as UnitRow)

describe('rows in blocks', () => {
  test('every row is in one run, in order, and no run crosses a block or a group', () => {
    const groups = [
      { group: 1, rows: rowsOf(blockRows - 20) },
      { group: 2, rows: rowsOf(2 * blockRows) },
      { group: null, rows: rowsOf(3) },
    ]

    const runs = cutIntoRuns(groups)

    expect(runs.flatMap(({ rows }) => rows)).toEqual(groups.flatMap(({ rows }) => rows))
    expect(
      runs.map(({ block, group, isFirst, from, rows }) => [block, group, isFirst, from, rows.length]),
    ).toEqual([
      [0, 1, true, 0, 30],
      [0, 2, true, 30, 20],
      [1, 2, false, 50, 50],
      [2, 2, false, 100, 30],
      [2, null, true, 130, 3],
    ])
  })

  test('blocks in sight are those that the stretch touches', () => {
    const heights = [100, 100, 100, 100]

    expect(blocksInSight(heights, { from: 0, to: 50 })).toEqual([0, 0])
    expect(blocksInSight(heights, { from: 150, to: 250 })).toEqual([1, 2])
    expect(blocksInSight(heights, { from: 100, to: 200 })).toEqual([1, 1])
  })

  test('above or below all blocks, the nearest is meant', () => {
    const heights = [100, 100, 100]

    expect(blocksInSight(heights, { from: -500, to: -100 })).toEqual([0, 0])
    expect(blocksInSight(heights, { from: 900, to: 1000 })).toEqual([2, 2])
  })
})
