import { expect, test } from 'vitest'
import { rememberFigures } from '../../server/attention/remembered-figures.ts'
import { makeClock } from '../support/server.ts'

function remembering(read: (unitId: number) => Promise<[]> = async () => []) {
  const clock = makeClock('2026-06-15T10:00:00+07:00')
  const asked: number[] = []
  const figures = rememberFigures(clock, (unitId) => {
    asked.push(unitId)
    return read(unitId)
  })
  return { clock, asked, figures }
}

test('figures of a unit are read once within ten minutes', async () => {
  const { clock, asked, figures } = remembering()

  await figures(1)
  await figures(2)
  clock.set('2026-06-15T10:09:59+07:00')
  await figures(1)
  clock.set('2026-06-15T10:10:00+07:00')
  await figures(1)

  expect(asked).toEqual([1, 2, 1])
})

test('two who ask at once wait for the same answer', async () => {
  const { asked, figures } = remembering()

  await Promise.all([figures(1), figures(1)])

  expect(asked).toEqual([1])
})

test('a failure is not remembered', async () => {
  const { asked, figures } = remembering(() => Promise.reject(new Error('no connection')))

  await expect(figures(1)).rejects.toThrow('no connection')
  await expect(figures(1)).rejects.toThrow('no connection')

  expect(asked).toEqual([1, 1])
})
