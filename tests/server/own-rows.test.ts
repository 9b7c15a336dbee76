import { expect, test } from 'vitest'
import { buildTable } from '../../analytics/index.ts'
import { ownRows } from '../../server/analyses/own-rows.ts'

/** One row each, as `UNIT BLOCK`; the level numbers the rows. */
function rowsOf(...list: string[]) {
  const builder = buildTable(['a'], ['unit', 'block'], list.length)
  for (const [row, text] of list.entries()) {
    const [unit = '', survey, quarter] = text.split(' ')
    builder.add({ levels: [row + 1], labels: [unit, `${survey} ${quarter}`], seconds: null })
  }
  return builder.finish()
}

const levelsOf = ({ levels }: ReturnType<typeof rowsOf>) => [...(levels[0] ?? [])]
const rangeOf = (...unitIds: number[]) => ({ unitIds }) as Parameters<typeof ownRows>[1]['range']
const around = rowsOf('1 7 2026-01-01', '2 7 2026-01-01', '2 7 2026-04-01', '3 8 2026-01-01')

test('of the rows of all units, those of the units asked about are their own', () => {
  expect(levelsOf(ownRows(around, { range: rangeOf(2, 3), withdrawn: [] }))).toEqual([2, 3, 4])
  expect(levelsOf(ownRows(around, { range: rangeOf(9), withdrawn: [] }))).toEqual([])
})

test('what was withdrawn of a unit is told no more, and of others it is', () => {
  const withdrawn = [{ unitId: 2, block: '7 2026-01-01', fold: 5 }]

  expect(levelsOf(ownRows(around, { range: rangeOf(1, 2, 3), withdrawn }))).toEqual([1, 3, 4])
})

test('where all are their own, nothing is copied', () => {
  expect(ownRows(around, { range: rangeOf(1, 2, 3), withdrawn: [] })).toBe(around)
})
