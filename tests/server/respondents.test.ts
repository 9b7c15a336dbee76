import { expect, test } from 'vitest'
import { respondentsIn } from '../../server/figures/respondents.ts'
import type { RollupCell, RollupCells } from '../../server/figures/rollup-cells.ts'

const none = { dimensions: new Float64Array(0), items: new Float64Array(0) }

function cell(unitId: number, month: string, n: number, changes: Partial<RollupCell> = {}): RollupCell {
  const whole = Float64Array.from([n, 0, 0, 0, 0, 0, 0, 0, 0])
  return {
    unitId,
    surveyId: 1,
    version: 1,
    month,
    respondents: n,
    whole,
    shown: none,
    released: none,
    ...changes,
  }
}

function cellsOf(list: readonly RollupCell[]): RollupCells {
  const byUnit = [...Map.groupBy(list, ({ unitId }) => unitId)].map(
    ([unitId, own]) => [unitId, new Map(own.map((one, at) => [String(at), one]))] as const,
  )
  return { fold: 1, byUnit: new Map(byUnit), asked: new Map() }
}

const range = {
  instrument: 'sipas' as const,
  surveyIds: [1, 2],
  unitIds: [7, 8],
  fromMonth: '2025-11-01',
  toMonth: '2026-01-01',
}

test('respondents are counted by unit and month, over versions and surveys of the range and no others', () => {
  const cells = cellsOf([
    cell(7, '2025-10', 100),
    cell(7, '2025-11', 3),
    cell(7, '2025-12', 4),
    cell(7, '2025-12', 5, { version: 2 }),
    cell(7, '2025-12', 6, { surveyId: 2 }),
    cell(7, '2025-12', 100, { surveyId: 3 }),
    cell(7, '2026-02', 100),
    cell(8, '2026-01', 2),
    cell(9, '2026-01', 100),
  ])

  const { inMonth, inAll } = respondentsIn(cells, range)

  expect([inMonth('2025-11')(7), inMonth('2025-12')(7), inMonth('2026-01')(7), inAll(7)]).toEqual([
    3, 15, 0, 18,
  ])
  expect([inMonth('2026-01')(8), inAll(8)]).toEqual([2, 2])
  expect([inMonth('2025-10')(7), inMonth('2026-02')(7), inAll(9), inAll(10)]).toEqual([0, 0, 0, 0])
})
