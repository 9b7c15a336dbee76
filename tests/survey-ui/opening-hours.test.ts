import { describe, expect, test } from 'vitest'
import type { OpeningHours } from '#contract/kiosk.ts'
import { hoursTable, isOpenAt } from '../../survey-ui/kiosk/opening-hours.ts'

const weekdays = [1, 2, 3, 4, 5]
const hours: OpeningHours[] = [
  { days: weekdays, from: '07:30', to: '11:30' },
  { days: weekdays, from: '13:30', to: '17:00' },
  { days: [6], from: '07:30', to: '11:30' },
]
// The tablet's own time. 23 November 2026 is a Monday.
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute, 59)

describe('opening hours', () => {
  test.each([
    [23, 7, 29, false],
    [23, 7, 30, true],
    [23, 11, 29, true],
    [23, 11, 30, false],
    [23, 13, 30, true],
    [28, 9, 0, true],
    [28, 14, 0, false],
    [29, 9, 0, false],
  ])('on the %ith at %i:%i they say %s', (day, hour, minute, isOpen) => {
    expect(isOpenAt(hours, at(day, hour, minute))).toBe(isOpen)
  })

  test('that were never set mean always open', () => {
    expect(isOpenAt([], at(29, 3, 0))).toBe(true)
  })

  test('are told by runs of days that share their spans, in the order of the day', () => {
    const [morning, afternoon] = [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ]

    expect(hoursTable([...hours].reverse())).toEqual([
      { runs: [[1, 5]], spans: [morning, afternoon] },
      { runs: [[6, 6]], spans: [morning] },
    ])
    expect(hoursTable([{ days: [1, 2, 4], ...morning }])).toEqual([
      {
        runs: [
          [1, 2],
          [4, 4],
        ],
        spans: [morning],
      },
    ])
  })
})
