import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CutCount, planCuts } from '../../analytics/index.ts'

// Units 2 and 3 stand below 1.
const parentOf = (unitId: number) => (unitId === 1 ? null : 1)
const count = (unitId: number, value: string, n: number): CutCount => ({ unitId, value, n })

test('what a unit has too few of is kept with its smallest, and shown where enough come together', () => {
  // Unit 2 may not show F2 (3 < 5), and not F3 either, or F2 were had by subtraction; unit 3 has only 4. Above, F2 is
  // 3 + 4 = 7 and F3 is 7: both are shown there.
  const counts = [count(2, 'F1', 12), count(2, 'F2', 3), count(2, 'F3', 7), count(3, 'F2', 4)]

  const places = planCuts(counts, 5, parentOf)

  expect(new Set(places.map((place) => JSON.stringify(place)))).toEqual(
    new Set(
      [
        { unitId: 2, value: 'F1', shownUnitId: 2 },
        { unitId: 2, value: 'F2', shownUnitId: 1 },
        { unitId: 3, value: 'F2', shownUnitId: 1 },
        { unitId: 2, value: 'F3', shownUnitId: 1 },
      ].map((place) => JSON.stringify(place)),
    ),
  )
})

test('what is too few at the top too is shown nowhere', () => {
  expect(planCuts([count(2, 'F1', 2), count(3, 'F1', 2)], 5, parentOf)).toEqual([])
})

test('what each unit shows of a value, and what it keeps, is nobody or at least k', () => {
  const counts = fc.array(
    fc.record({
      unitId: fc.integer({ min: 1, max: 6 }),
      value: fc.constantFrom('', 'F1', 'F2', 'F3'),
      n: fc.integer({ min: 0, max: 12 }),
    }),
    { maxLength: 24 },
  )
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 8 }), (list, k) => {
      const once = [...new Map(list.map((one) => [`${one.unitId} ${one.value}`, one])).values()]
      const nOf = ({ unitId, value }: { unitId: number; value: string }) =>
        once.find((one) => one.unitId === unitId && one.value === value)?.n ?? 0
      const places = planCuts(once, k, parentOf)

      const shown = Map.groupBy(places, ({ shownUnitId, value }) => `${shownUnitId} ${value}`)
      for (const group of shown.values())
        expect(group.reduce((sum, place) => sum + nOf(place), 0)).toBeGreaterThanOrEqual(k)
      for (const unitId of new Set(once.map((one) => one.unitId))) {
        const own = once.filter((one) => one.unitId === unitId).reduce((sum, { n }) => sum + n, 0)
        const told = places.filter((place) => place.unitId === unitId && place.shownUnitId === unitId)
        const kept = own - told.reduce((sum, place) => sum + nOf(place), 0)
        if (unitId !== 1 && told.length > 0) expect(kept === 0 || kept >= k).toBe(true)
      }
    }),
  )
})

test.for([0, 2.5, Number.NaN])('%d respondents are no limit', (k) => {
  expect(() => planCuts([count(2, 'F1', 12)], k, parentOf)).toThrow(RangeError)
})
