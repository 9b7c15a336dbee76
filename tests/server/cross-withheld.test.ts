import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitSummary } from '#contract/office.ts'
import { crossWithheld, isRestTold } from '../../server/analyses/cross-withheld.ts'
import type { CrossCount } from '../../server/queries/cross-counts.ts'

const k = 5
const unit = (unitId: number, parentId: number | null): UnitSummary => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: parentId === null ? 'province' : 'commune',
  parentId,
})
const units = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 1)]
const blocks = ['7 2026-01-01', '7 2026-04-01']
const bands = ['young', 'old', null]

const counts = fc
  .array(fc.integer({ min: 0, max: 14 }), { minLength: 24, maxLength: 24 })
  .map((numbers): CrossCount[] =>
    units.flatMap(({ unitId }, u) =>
      blocks.flatMap((block, b) =>
        bands.map((name, n) => {
          const count = numbers[(u * 6 + b * 3 + n) % 24] ?? 0
          return { unitId, block, year: '2026', name, level: 1 + (n % 2), count }
        }),
      ),
    ),
  )

const below = (unitId: number) => (unitId === 1 ? [1, 2, 3, 4] : [unitId])
const countOf = (rows: CrossCount[], unitId: number, block: string, name: string) =>
  rows
    .filter((row) => below(unitId).includes(row.unitId) && row.block === block && row.name === name)
    .reduce((sum, { count }) => sum + count, 0)

test('no shown category is small in any block, so that no two periods leave a small one', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      for (const { unitId } of units) {
        const withheld = crossWithheld(rows, units, unitId, k)
        for (const name of ['young', 'old'])
          for (const block of blocks) {
            const count = countOf(rows, unitId, block, name)
            if (!withheld.has(name)) expect(count === 0 || count >= k).toBe(true)
          }
      }
    }),
  )
})

test('what the units below leave of a shown total is never one small unit', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      for (const name of ['young', 'old']) {
        if (crossWithheld(rows, units, 1, k).has(name)) continue
        for (const block of blocks) {
          const shown = [2, 3, 4].filter((unitId) => !crossWithheld(rows, units, unitId, k).has(name))
          const rest = [1, 2, 3, 4].filter((unitId) => !shown.includes(unitId))
          const left = rest
            .map(
              (unitId) =>
                rows.find((row) => row.unitId === unitId && row.block === block && row.name === name)
                  ?.count ?? 0,
            )
            .filter((count) => count > 0)
          const sum = left.reduce((total, count) => total + count, 0)
          expect(sum === 0 || sum >= k).toBe(true)
        }
      }
    }),
  )
})

const restsOf = (numbers: Record<number, number>, block = '7 2026-01-01') =>
  Object.entries(numbers).map(([unitId, rest]) => ({ unitId: Number(unitId), block, rest }))

test.for([
  ['nothing is left of any unit', restsOf({ 1: 0, 2: 0, 3: 0, 4: 0 }), []],
  ['enough is left of every unit', restsOf({ 2: 7, 3: 5, 4: 30 }), []],
  [
    'three answers are left of one unit: it and the smallest beside it',
    restsOf({ 2: 3, 3: 9, 4: 30 }),
    [2, 3],
  ],
  ['three answers are left in all', restsOf({ 2: 3 }), [1, 2]],
  ['three answers more are shown than were given', restsOf({ 2: -3, 3: 9, 4: 30 }), [2, 3]],
  [
    'of two quarters one tells',
    [...restsOf({ 2: 9 }), ...restsOf({ 2: 0, 3: 1, 4: 8 }, '7 2026-04-01')],
    [3, 4],
  ],
  [
    'two quarters of which each tells make enough together',
    [...restsOf({ 2: 3, 3: 9 }), ...restsOf({ 2: 3, 3: 9 }, '7 2026-04-01')],
    [2, 3],
  ],
  ['three are left of what the unit above gathers itself', restsOf({ 1: 3, 2: 8, 3: 9 }), [2]],
] as const)('where %s', ([, rests, withheld]) => {
  const told = units.filter(({ unitId }) => isRestTold(rests, units, unitId, k)).map(({ unitId }) => unitId)
  expect(told).toEqual(withheld)
})

test('what the unit above gathers itself is protected by the smallest unit below', () => {
  const young = (unitId: number, count: number) => ({ unitId, block: '7 2026-01-01', name: 'young', count })
  const list = [young(1, 3), young(2, 8), young(3, 9), young(4, 12)]

  expect(units.filter(({ unitId }) => crossWithheld(list, units, unitId, k).has('young'))).toEqual([units[1]])
})
