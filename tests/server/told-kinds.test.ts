import { expect, test } from 'vitest'
import type { UnitSummary } from '#contract/office.ts'
import { buildTable } from '../../analytics/index.ts'
import { analysisRules } from '../../server/analyses/rules.ts'
import { withheldKinds } from '../../server/analyses/told-kinds.ts'

const unit = (unitId: number, parentId: number | null): UnitSummary => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: parentId === null ? 'province' : 'commune',
  parentId,
})
const units = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 1)]
const kinds = ['straight', 'varied']
const [winter, spring] = ['7 2026-01-01', '7 2026-04-01']

type Group = [unitId: number, block: string, kind: string | null, count: number]

function withheld(unitId: number, groups: Group[], isByYear = false) {
  const builder = buildTable([], ['unit', 'block', 'kind'], 10)
  for (const [own, block, kind, count] of groups)
    for (let row = 0; row < count; row++)
      builder.add({ levels: [], labels: [String(own), block, kind], seconds: null })
  const table = builder.finish()
  const label = table.labels.kind ?? { names: [], numbers: Int32Array.of() }
  const kindOf = (row: number) => kinds.indexOf(label.names[label.numbers[row] ?? -1] ?? '')
  const frame = { unit: unit(unitId, null) }
  const scope = { rules: analysisRules, units, withdrawn: [], maps: [], frame, method: { minimumN: 5 } }
  return [...withheldKinds(scope, table, kinds, kindOf, isByYear)].toSorted()
}

test('a kind is withheld where a quarter of a survey holds a few, with the one beside it', () => {
  // By hand: 9 and 8 straight lines in two quarters could be shown, 9 and 4 could not.
  const rest: Group[] = [
    [2, winter, 'straight', 9],
    [2, winter, 'varied', 20],
    [2, spring, 'varied', 20],
  ]

  expect(withheld(1, [...rest, [2, spring, 'straight', 8]])).toEqual([])
  expect(withheld(1, [...rest, [2, spring, 'straight', 4]])).toEqual(['straight', 'varied'])
  const fewVaried: Group[] = [
    [3, winter, 'straight', 9],
    [3, winter, 'varied', 3],
  ]
  expect(withheld(1, fewVaried)).toEqual(['straight', 'varied'])
})

test('where only whole years can be asked for, its quarters count together', () => {
  const groups: Group[] = [
    [2, winter, 'straight', 4],
    [2, spring, 'straight', 4],
    [2, winter, 'varied', 20],
    [2, '8 2026-01-01', 'varied', 20],
  ]

  expect(withheld(1, groups)).toEqual(['straight', 'varied'])
  expect(withheld(1, groups, true)).toEqual([])
})

test('surveys and years count apart', () => {
  const of = (block: string): Group[] => [
    [2, block, 'straight', 4],
    [2, block, 'varied', 20],
  ]

  expect(withheld(1, [...of(winter), ...of('8 2026-01-01')], true)).toEqual(['straight', 'varied'])
  expect(withheld(1, [...of('12 2026-01-01'), ...of('12 2027-01-01')], true)).toEqual(['straight', 'varied'])
  expect(withheld(1, [...of('12 2026-01-01'), ...of('12 2026-04-01')], true)).toEqual([])
})

test('rows of no kind do not count', () => {
  const groups: Group[] = [
    [2, winter, 'straight', 6],
    [2, winter, null, 3],
    [2, spring, null, 3],
    [3, spring, 'straight', 6],
  ]

  expect(withheld(1, groups)).toEqual([])
})

test('of units beside each other one of a few takes another along; the unit above stays', () => {
  const groups: Group[] = [
    [2, winter, 'straight', 3],
    [3, winter, 'straight', 9],
    [4, winter, 'straight', 12],
  ]

  expect([1, 2, 3, 4].map((unitId) => withheld(unitId, groups))).toEqual([[], ['straight'], ['straight'], []])
})
