import { expect, test } from 'vitest'
import { begunMonths, monthsBetween, shiftMonth } from '#words/months.ts'
import { dayAt, quarterOf } from '../../survey-ui/office/months.ts'
import {
  periodPresets,
  periodShape,
  presetOf,
  selectableMonths,
  withFrom,
  withTo,
} from '../../survey-ui/office/period.ts'

test('months are counted across the turn of a year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(quarterOf('2026-11')).toEqual({ from: '2026-10', to: '2026-12' })
})

test('the day is that of the office, not of the computer', () => {
  expect(dayAt(new Date('2026-11-21T18:30:00Z'))).toBe('2026-11-22')
})

test('presets cover whole years and quarters', () => {
  expect(periodPresets('2026-05')).toEqual({
    latest: { from: null, to: null },
    thisYear: { from: '2026-01', to: '2026-12' },
    lastYear: { from: '2025-01', to: '2025-12' },
    thisQuarter: { from: '2026-04', to: '2026-06' },
  })
})

test('a period is known by its preset, or is a choice of its own', () => {
  expect(presetOf({ from: '2025-01', to: '2025-12' }, '2026-05')).toBe('lastYear')
  expect(presetOf({ from: null, to: null }, '2026-05')).toBe('latest')
  expect(presetOf({ from: '2026-01', to: '2026-02' }, '2026-05')).toBeNull()
})

test('an end that would lie beyond the other takes it along', () => {
  const period = { from: '2026-03', to: '2026-06' }

  expect(withFrom(period, '2026-08')).toEqual({ from: '2026-08', to: '2026-08' })
  expect(withTo(period, '2026-01')).toEqual({ from: '2026-01', to: '2026-01' })
  expect(withTo(period, '2026-04')).toEqual({ from: '2026-03', to: '2026-04' })
})

test('months to choose from begin with the newest and hold whatever is chosen', () => {
  const months = selectableMonths('2026-05', { from: '2011-02', to: '2026-04' })

  expect(months[0]).toBe('2026-12')
  expect(months.at(-1)).toBe('2011-02')
})

test('a year, a quarter and a month have names of their own', () => {
  expect(periodShape('2026-01', '2026-12')).toEqual({ kind: 'year', year: '2026' })
  expect(periodShape('2026-07', '2026-09')).toEqual({ kind: 'quarter', quarter: 3, year: '2026' })
  expect(periodShape('2026-07', '2026-07')).toEqual({ kind: 'month', month: '2026-07' })
  expect(periodShape('2025-12', '2026-11')).toEqual({ kind: 'months', from: '2025-12', to: '2026-11' })
})

test('months that have not begun are left out of a running year', () => {
  expect(begunMonths('2026-01', '2026-12', '2026-03-31')).toEqual(['2026-01', '2026-02', '2026-03'])
})
