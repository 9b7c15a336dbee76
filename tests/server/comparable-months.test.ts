import { expect, test } from 'vitest'
import { comparableMonths } from '../../server/figures/change.ts'

test.each([
  ['a period that is over', '2026-01', '2026-06', '2026-11', '2025-07', '2025-12'],
  ['a year that has come to September', '2026-01', '2026-12', '2026-09', '2025-01', '2025-09'],
  ['a quarter in its first month', '2026-10', '2026-12', '2026-10', '2026-07', '2026-07'],
  ['a quarter in its last month', '2026-10', '2026-12', '2026-12', '2026-07', '2026-09'],
  ['months that lie ahead', '2027-01', '2027-03', '2026-11', '2026-10', '2026-12'],
])('%s is compared like with like', (_, from, to, current, previousFrom, previousTo) => {
  expect(comparableMonths({ from, to }, current)).toEqual({ from: previousFrom, to: previousTo })
})
