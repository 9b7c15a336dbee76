import { describe, expect, test } from 'vitest'
import { isDayWrong, readDay, readTime } from '../../survey-ui/office/day-text.ts'

describe('a typed day', () => {
  test.each(['22/11/2026', '22-11-2026', '22.11.2026', ' 22/11/2026 ', '22112026', '2026-11-22'])(
    'is read from %s',
    (typed) => {
      expect(readDay(typed)).toBe('2026-11-22')
    },
  )

  test('has the day before the month', () => {
    expect(readDay('3/4/2026')).toBe('2026-04-03')
  })

  test.each(['', '22/11', '31/02/2026', '11/22/2026', '22/11/26', 'mai'])('is none in “%s”', (typed) => {
    expect(readDay(typed)).toBeNull()
  })

  test('is wrong when it cannot be read or comes too early; left empty it is right', () => {
    const wrong = ['', '2026-11-22', '2026-11-21', '22/11'].map((value) => isDayWrong(value, '2026-11-22'))

    expect(wrong).toEqual([false, false, true, true])
  })
})

describe('a typed time of day', () => {
  test.each(['7:30', '07:30', '07.30', '7h30', '0730', '730'])('is read from %s', (typed) => {
    expect(readTime(typed)).toBe('07:30')
  })

  test.each(['', '7', '24:00', '7:60', '7:30 PM'])('is none in “%s”', (typed) => {
    expect(readTime(typed)).toBeNull()
  })
})
