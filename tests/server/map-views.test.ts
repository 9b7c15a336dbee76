import { expect, test } from 'vitest'
import type { UnitSummary } from '#contract/office.ts'
import { type MapView, mapViews, rowsIn } from '../../server/analyses/map-views.ts'

const unit = (unitId: number, parentId: number | null): UnitSummary => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: 'commune',
  parentId,
})

// A province 1 with two districts 2 and 3; commune 4, with a service point 5 below it, moves from 2 to 3. Commune 6 stays in 2.
const before = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 2), unit(5, 4), unit(6, 2)]
const after = before.map((one) => (one.unitId === 4 ? unit(4, 3) : one))

/** A view as `unit: parent<child …`, the way it is judged. */
function told({ units, unitId }: MapView): string {
  return `${unitId}: ${units.map((one) => `${one.parentId}<${one.unitId}`).join(' ')}`
}

const mapOf = (units: readonly UnitSummary[], unitId: number) => told({ units, unitId })
const alone = '-1: null<-1 -1<4 4<5'

test('where nobody moved, the map of the question is the only one', () => {
  expect(mapViews(after, [], 2).map(told)).toEqual([mapOf(after, 2)])
  expect(mapViews(after, [], null).map(told)).toEqual([mapOf(after, -1)])
})

test('a unit that held what moved is judged on every map, and what moved by itself', () => {
  for (const unitId of [2, 3])
    expect(mapViews(after, [before, after], unitId).map(told)).toEqual([
      mapOf(after, unitId),
      mapOf(before, unitId),
      mapOf(after, unitId),
      alone,
    ])
})

test('units that always or never held what moved need no map of it alone', () => {
  for (const unitId of [1, 4, 5, 6])
    expect(mapViews(after, [before, after], unitId).map(told)).toEqual([
      mapOf(after, unitId),
      mapOf(before, unitId),
      mapOf(after, unitId),
    ])
})

test('what is decided for all units at once is decided beside everything that moved', () => {
  expect(mapViews(after, [before, after], null).map(told)).toEqual([
    mapOf(after, -1),
    mapOf(before, -1),
    mapOf(after, -1),
    alone,
  ])
})

test('maps on which a unit does not stand say nothing of it', () => {
  const later = [...after, unit(7, 3)]

  expect(mapViews(later, [before, later], 7).map(told)).toEqual([mapOf(later, 7), mapOf(later, 7)])
})

test('what moved is looked at as it was on each map', () => {
  // The service point had gone to another commune before.
  const first = before.map((one) => (one.unitId === 5 ? unit(5, 6) : one))

  const views = mapViews(after, [first, before, after], 3).map(told)

  expect(views.slice(4)).toEqual([alone, '-1: null<-1 -1<4', '-1: null<-1 -1<5'])
})

test('rows of units that a view does not hold are none of its rows', () => {
  const rows = [4, 5, 6].map((unitId) => ({ unitId }))
  const [view] = mapViews(after, [before, after], 2).slice(-1)

  expect(view && rowsIn(view, rows)).toEqual([{ unitId: 4 }, { unitId: 5 }])
})
