import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitSummary } from '#contract/office.ts'
import { crossWithheld } from '../../server/analyses/cross-withheld.ts'
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
