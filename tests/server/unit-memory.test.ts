import { expect, test, vi } from 'vitest'
import type { UnitCells } from '../../server/figures/rollup-cells.ts'
import { keptPerUnit } from '../../server/figures/unit-memory.ts'

const rangeOf = (fromMonth: string, surveyIds = [1]) => ({
  instrument: 'sipas' as const,
  surveyIds,
  unitIds: [7],
  fromMonth,
  toMonth: '2026-12-01',
})

const setUp = () => {
  const compute = vi.fn((cells: UnitCells, { fromMonth, surveyIds }: ReturnType<typeof rangeOf>) => [
    cells.size,
    fromMonth,
    ...surveyIds,
  ])
  return { compute, ask: keptPerUnit(compute as Parameters<typeof keptPerUnit>[0]) }
}

test('the same months and surveys of the same cells are computed once', () => {
  const { compute, ask } = setUp()
  const cells: UnitCells = new Map()

  const first = ask(cells, rangeOf('2026-01-01'))

  expect(ask(cells, rangeOf('2026-01-01'))).toBe(first)
  expect(compute).toHaveBeenCalledTimes(1)
})

test.for([
  ['other months', rangeOf('2026-02-01')],
  ['other surveys', rangeOf('2026-01-01', [1, 2])],
  ['surveys whose numbers read alike', rangeOf('2026-01-01', [12])],
] as const)('%s are another question', ([, range]) => {
  const { ask } = setUp()
  const cells: UnitCells = new Map()
  ask(cells, rangeOf('2026-01-01'))
  ask(cells, rangeOf('2026-01-01', [1, 2, 3]))

  expect(ask(cells, range)).toEqual([0, range.fromMonth, ...range.surveyIds])
})

test('cells that a fold replaced are another question', () => {
  const { compute, ask } = setUp()
  ask(new Map(), rangeOf('2026-01-01'))
  ask(new Map(), rangeOf('2026-01-01'))

  expect(compute).toHaveBeenCalledTimes(2)
})

test('of a unit the latest few are kept', () => {
  const { compute, ask } = setUp()
  const cells: UnitCells = new Map()
  const months = Array.from({ length: 9 }, (_, at) => `2026-0${at + 1}-01`)
  for (const month of months) ask(cells, rangeOf(month))

  ask(cells, rangeOf('2026-09-01'))
  expect(compute).toHaveBeenCalledTimes(9)
  ask(cells, rangeOf('2026-01-01'))
  expect(compute).toHaveBeenCalledTimes(10)
})
