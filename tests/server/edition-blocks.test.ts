import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionBlocks } from '../../server/analyses/edition-blocks.ts'
import { analysisRules } from '../../server/analyses/rules.ts'
import {
  areRestsTold,
  type Deciding,
  leftOutOfAll,
  stillTold,
  withheldGroups,
  yearBlock,
} from '../../server/analyses/withheld-groups.ts'
import type { Withdrawn } from '../../server/queries/analysed.ts'

// What is told of units by blocks while parts of them are withdrawn, one after the other.

const k = 5
const unit = (unitId: number, parentId: number | null) => ({
  unitId,
  code: `U${unitId}`,
  name: `U${unitId}`,
  nameEn: null,
  kind: parentId === null ? ('province' as const) : ('commune' as const),
  parentId,
})
const units = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 1)]
const [winter, spring] = ['7 2026-01-01', '7 2026-04-01']
const row = (unitId: number, block: string, count: number, name: string | null = 'paper') => ({
  unitId,
  block,
  name,
  count,
})
const gone = (unitId: number, block: string, fold: number): Withdrawn => ({ unitId, block, fold })
const deciding = (withdrawn: Withdrawn[], unitId = 1): Deciding => ({
  rules: analysisRules,
  units,
  withdrawn,
  maps: [],
  frame: { unit: { unitId } },
  method: { minimumN: k },
})
const inBlocks = (rows: { unitId: number; block: string; count: number }[]) =>
  rows.map(({ unitId, block, count }) => `${block}: ${count} of ${unitId}`).toSorted()

test('where nothing was withdrawn, blocks are what they were', () => {
  const rows = [row(2, winter, 9), row(3, spring, 4)]

  expect(editionBlocks(rows, [])).toEqual(rows)
  expect(editionBlocks(rows, [gone(4, winter, 1), gone(2, spring, 1)])).toEqual(rows)
})

test('each withdrawal leaves a rest, and lays open what went', () => {
  const rows = [row(2, winter, 9), row(3, winter, 8), row(4, winter, 7)]

  const blocks = editionBlocks(rows, [gone(3, winter, 12), gone(2, winter, 20)])

  expect(inBlocks(blocks)).toEqual(
    [
      `${winter}: 9 of 2`,
      `${winter}: 8 of 3`,
      `${winter}: 7 of 4`,
      `${winter} after 12: 9 of 2`,
      `${winter} after 12: 7 of 4`,
      `${winter} after 20: 7 of 4`,
      `${winter} of 2: 9 of 2`,
      `${winter} of 3: 8 of 3`,
    ].toSorted(),
  )
})

test('what goes in one fold leaves one rest; of a year the other quarters stay in it', () => {
  const rows = [row(2, winter, 9), row(2, spring, 6), row(3, spring, 8)]

  const blocks = editionBlocks(rows, [gone(2, winter, 3), gone(3, spring, 3)], yearBlock)

  expect(inBlocks(blocks)).toEqual(
    [
      '7 2026: 9 of 2',
      '7 2026: 6 of 2',
      '7 2026: 8 of 3',
      '7 2026 after 3: 6 of 2',
      `${winter} of 2: 9 of 2`,
      `${spring} of 3: 8 of 3`,
    ].toSorted(),
  )
})

test('a group of a few in a withdrawn unit is withheld above it, and not beside it', () => {
  const rows = [
    ...[2, 3, 4].flatMap((id) => [row(id, winter, 20), row(id, winter, 20, 'qr')]),
    row(2, spring, 3),
    row(2, spring, 30, 'qr'),
    ...[3, 4].flatMap((id) => [row(id, spring, 20), row(id, spring, 20, 'qr')]),
  ]

  expect([...withheldGroups(deciding([]), rows)]).toEqual([])
  const later = [gone(2, spring, 9)]
  expect([...withheldGroups(deciding(later), rows)].toSorted()).toEqual(['paper', 'qr'])
  expect([...withheldGroups(deciding(later, 4), rows)]).toEqual([...withheldGroups(deciding([], 4), rows)])
})

test('what is withheld once stays withheld, and no two answers differ by a few', () => {
  const numbers = fc.array(fc.nat(14), { minLength: 8, maxLength: 8 })
  const order = fc.shuffledSubarray([2, 3, 4])
  fc.assert(
    fc.property(numbers, order, (counts, leaving) => {
      const rows = units.flatMap(({ unitId }, at) => [
        row(unitId, winter, counts[2 * at] ?? 0),
        row(unitId, winter, counts[2 * at + 1] ?? 0, 'qr'),
      ])
      const all = leaving.map((unitId, at) => gone(unitId, winter, at + 1))
      let [before, shown] = [new Set<string>(), new Map<string, number>()]
      for (let time = 0; time <= all.length; time++) {
        const withdrawn = all.slice(0, time)
        const withheld = withheldGroups(deciding(withdrawn), rows)
        const isTold = stillTold({ withdrawn })
        expect([...before].every((name) => withheld.has(name))).toBe(true)
        const told = ['paper', 'qr'].filter((name) => !withheld.has(name))
        const now = new Map(
          told.map((name) => [
            name,
            rows.filter((one) => one.name === name && isTold(one)).reduce((sum, { count }) => sum + count, 0),
          ]),
        )
        for (const [name, count] of now) {
          const move = (shown.get(name) ?? 0) - count
          expect(count === 0 || count >= k).toBe(true)
          expect(time === 0 || move === 0 || move >= k).toBe(true)
        }
        ;[before, shown] = [withheld, now]
      }
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('answers beyond figures are told where they are few in what was withdrawn or in what it left', () => {
  const rests = [[{ unitId: 2, block: spring, rest: 7 }], [{ unitId: 3, block: spring, rest: 6 }]]
  const few = [
    { unitId: 2, block: spring, rest: 3 },
    { unitId: 3, block: spring, rest: 6 },
  ]

  expect(areRestsTold(deciding([]), rests)).toBe(false)
  expect(areRestsTold(deciding([]), [...rests, few])).toBe(false)
  expect(areRestsTold(deciding([gone(2, spring, 1)]), rests)).toBe(false)
  expect(areRestsTold(deciding([gone(2, spring, 1)]), [...rests, few])).toBe(true)
  expect(areRestsTold(deciding([gone(3, spring, 1)]), [...rests, few])).toBe(true)
  // Of a year two quarters are told together.
  const quarters = [[{ unitId: 2, block: winter, rest: 3 }, ...few]]
  expect(areRestsTold(deciding([]), quarters)).toBe(true)
  expect(areRestsTold(deciding([]), quarters, yearBlock)).toBe(false)
})

test('what one rest leaves out is missing in the others', () => {
  const first = [
    { unitId: 2, block: winter, rest: 3 },
    { unitId: 4, block: spring, rest: 9 },
  ]
  const second = [
    { unitId: 2, block: winter, rest: 4 },
    { unitId: 3, block: winter, rest: 2 },
    { unitId: 3, block: spring, rest: 1 },
  ]

  const { rests, isKept } = leftOutOfAll(deciding([]), [second, first])

  // Without unit 2, of which the first list holds three, the second is left with two.
  expect(rests).toEqual([[], [{ unitId: 4, block: spring, rest: 9 }]])
  expect([2, 3, 4].map((unitId) => isKept({ unitId, block: winter }))).toEqual([false, false, true])
  expect([2, 3, 4].map((unitId) => isKept({ unitId, block: spring }))).toEqual([true, false, true])
})

test('of what was withdrawn nothing is told any more', () => {
  const isTold = stillTold({ withdrawn: [gone(2, winter, 4)] })

  expect([row(2, winter, 1), row(2, spring, 1), row(3, winter, 1)].map(isTold)).toEqual([false, true, true])
})
