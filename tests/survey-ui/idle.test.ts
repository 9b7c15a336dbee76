import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleManner, watchIdle } from '../../survey-ui/kiosk/idle.ts'
import { firstState, type Screen } from '../../survey-ui/kiosk/screen.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function watch() {
  const steps: string[] = []
  const idle = watchIdle({
    seconds: 45,
    graceSeconds: 15,
    ask: () => steps.push('ask'),
    leave: () => steps.push('leave'),
  })
  return { steps, idle }
}

test('asks after the idle time, and leaves when nobody answers', () => {
  const { steps } = watch()

  vi.advanceTimersByTime(45_000)
  expect(steps).toEqual(['ask'])

  vi.advanceTimersByTime(15_000)
  expect(steps).toEqual(['ask', 'leave'])
})

test('begins anew at a touch, before and after the question', () => {
  const { steps, idle } = watch()

  vi.advanceTimersByTime(44_000)
  idle.touch()
  vi.advanceTimersByTime(44_000)
  expect(steps).toEqual([])

  vi.advanceTimersByTime(10_000)
  idle.touch()
  vi.advanceTimersByTime(44_000)
  expect(steps).toEqual(['ask'])
})

test.each([
  [{ name: 'code', typed: 'AB', isUnfit: false }, 'asks'],
  [{ name: 'staff' }, 'quiet'],
  [{ name: 'pin' }, 'quiet'],
  [{ name: 'thanks' }, null],
  [{ name: 'attract' }, null],
] as [Screen, string | null][])('of %o the tablet takes leave so: %s', (screen, manner) => {
  expect(idleManner({ ...firstState, screen })).toBe(manner)
})

test('a greeting that somebody has changed goes back without a question, with a code it asks', () => {
  expect(idleManner({ ...firstState, language: 'en' })).toBe('quiet')
  expect(idleManner({ ...firstState, code: 'ABCDEFGHJK' })).toBe('asks')
})
