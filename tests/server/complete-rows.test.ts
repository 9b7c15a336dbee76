import { expect, test } from 'vitest'
import type { Refused } from '#contract/analyses.ts'
import { buildTable, skipped } from '../../analytics/index.ts'
import { areAnswersTold, areScoresTold, unlessTold } from '../../server/analyses/complete-rows.ts'
import { analysisRules } from '../../server/analyses/rules.ts'

// Rows of two items and an outcome, of one unit in two quarters. By hand: a row is complete when all are answered, and has a
// score on a dimension of two items when one of them is.

const k = 5
const province = {
  unitId: 1,
  code: 'P',
  name: 'P',
  nameEn: null,
  kind: 'province' as const,
  parentId: null,
}
const scope = {
  rules: analysisRules,
  units: [province],
  withdrawn: [],
  maps: [],
  frame: { unit: province },
  method: { minimumN: k },
}
const [winter, spring] = ['7 2026-01-01', '7 2026-04-01']

type Rows = [block: string, levels: number[], count: number][]

function tableOf(rows: Rows) {
  const table = buildTable(['a', 'b', 'overall'], ['unit', 'block'], 50)
  for (const [block, levels, count] of rows)
    for (let row = 0; row < count; row++) table.add({ levels, labels: ['1', block], seconds: null })
  return table.finish()
}
const answered = (rows: Rows, items = ['a', 'b', 'overall']) => areAnswersTold(scope, tableOf(rows), items)
const scored = (rows: Rows) => areScoresTold(scope, tableOf(rows), [['overall'], ['a', 'b']])

test('complete rows are told where they are a few in a quarter', () => {
  const rest: Rows = [[winter, [4, 4, 4], 20]]

  expect(answered([...rest, [spring, [5, 1, 2], 4]])).toBe(true)
  expect(answered([...rest, [spring, [5, 1, 2], 5]])).toBe(false)
  expect(answered([...rest, [spring, [5, skipped, 2], 4]])).toBe(false)
  expect(answered([...rest, [spring, [5, skipped, 2], 4]], ['a', 'overall'])).toBe(true)
})

test('that a few left something out is no answer', () => {
  expect(
    answered([
      [winter, [4, 4, 4], 20],
      [winter, [4, skipped, 4], 2],
    ]),
  ).toBe(false)
  expect(answered([[winter, [4, 0, 4], 20]])).toBe(false)
})

test('a score needs half of the items of its dimension', () => {
  const rest: Rows = [[winter, [4, 4, 4], 20]]

  expect(scored([...rest, [spring, [skipped, 1, 2], 4]])).toBe(true)
  expect(scored([...rest, [spring, [skipped, 1, 2], 4], [spring, [1, 1, 1], 1]])).toBe(false)
  expect(scored([...rest, [spring, [skipped, skipped, 2], 4]])).toBe(false)
  expect(scored([...rest, [spring, [1, 1, skipped], 4]])).toBe(false)
})

test('what a few complete rows say stays here; that they are too few may be said, and not how few', () => {
  const few: Refused = { refused: 'too_few', n: 40, needed: 100 }
  const part = { n: 120 }

  expect(unlessTold(false, part)).toBe(part)
  expect(unlessTold(false, few)).toBe(few)
  expect(unlessTold(true, part)).toEqual({ refused: 'withheld', n: null, needed: null })
  expect(unlessTold(true, few)).toEqual({ refused: 'too_few', n: null, needed: 100 })
  expect(unlessTold(true, { refused: 'no_variation', n: null, needed: null })).toEqual({
    refused: 'withheld',
    n: null,
    needed: null,
  })
})
