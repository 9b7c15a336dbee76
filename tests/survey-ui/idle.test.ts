import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from '../../survey-ui/kiosk/idle.ts'

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
