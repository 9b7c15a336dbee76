import { describe, expect } from 'vitest'
import type { Role } from '#contract/office.ts'
import { type ReleaseRules, releaseRules } from '../../server/rollups/rules.ts'
import { attackAs, fill } from './campaign.ts'
import type { Attack } from './disclosures.ts'
import { test } from './own-server.ts'

// Whoever asks for every unit and every period, and calculates, must not learn what fewer than five answered.

const months = ['2026-01', '2026-02', '2026-03', '2026-04']

describe('an attack on every unit and period', () => {
  const people: [Role, string | null][] = [
    ['administrator', null],
    ['analyst', null],
    ['supervisor', 'D0'],
    ['unit_head', 'D1'],
    ['unit_head', 'D0C8'],
    ['manager', 'D2'],
  ]

  test('learns nothing of fewer than five, whoever asks', async ({ app, db, clock }) => {
    const setting = { app, db, clock }
    const world = await fill(setting, months, releaseRules, 1)

    const attacks: Attack[] = []
    for (const person of people) attacks.push(await attackAs(setting, world, months, person))

    const sum = (count: (one: Attack) => number) => attacks.reduce((all, one) => all + count(one), 0)
    expect(attacks.flatMap(({ disclosures }) => disclosures)).toEqual([])
    expect(sum(({ pairs }) => pairs)).toBeGreaterThan(1_000_000)
  }, 180_000)
})

describe('the same attack on weaker rules finds', () => {
  const weaker: [string, Partial<ReleaseRules>][] = [
    ['steps of four', { step: 4 }],
    ['steps of one', { step: 1 }],
    [
      'small months that count by themselves',
      {
        planRelease: (cells, step, currentMonth, parentOf) =>
          releaseRules.planRelease(cells, step, currentMonth, parentOf).flatMap(({ releases }) =>
            releases.map((release) => ({
              countedUnitId: release.unitId,
              countedMonth: release.month,
              releases: [release],
            })),
          ),
      },
    ],
    [
      'small units that count by themselves',
      {
        planRelease: (cells, step, currentMonth) =>
          cells.flatMap((cell) =>
            releaseRules.planRelease([cell], cell.isSurveyClosed ? 1 : step, currentMonth, () => null),
          ),
      },
    ],
    [
      'parts without another that protects them',
      {
        chooseParts: ({ dimensions, items }, step) => ({
          dimensions: dimensions.map((count) => count === 0 || count >= step),
          items: items.map(({ answers }) => answers === 0 || answers >= step),
        }),
      },
    ],
    ['parts shown whatever their size', { areAllPartsShown: () => true }],
  ]

  test.for(weaker)('%s', { timeout: 180_000 }, async ([, rules], { app, db, clock }) => {
    const setting = { app, db, clock }
    const few = months.slice(0, 3)
    const world = await fill(setting, few, { ...releaseRules, ...rules }, 2)

    const { disclosures } = await attackAs(setting, world, few, ['administrator', null])

    expect(disclosures).not.toEqual([])
  })
})
