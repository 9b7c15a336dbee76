import { describe, expect, test } from 'vitest'
import { choosePieces, cutPieces, monthsOf } from '../../server/comments/labels.ts'
import { themeMatcher } from '../../server/comments/match-themes.ts'
import { planComments } from '../../server/comments/plan-release.ts'
import { themeShares } from '../../server/comments/theme-shares.ts'
import { seededRandom } from '../../server/demo/random.ts'
import type { MonthCount, ThemeCount } from '../../server/queries/comments.ts'

const month = (month: string, satisfied: number, dissatisfied = 0, unjudged = 0): MonthCount => {
  return { unitId: 1, surveyId: 1, itemKey: 'comment', month, satisfied, dissatisfied, unjudged }
}

describe('what is told of a comment', () => {
  test('months are put together until ten comments share them; the rest joins the last', () => {
    const pieces = cutPieces([
      month('2026-01', 4),
      month('2026-02', 7),
      month('2026-03', 12),
      month('2026-04', 3),
    ])

    expect(pieces.map(({ from, to, isSideTold }) => [from, to, isSideTold])).toEqual([
      ['2026-01', '2026-02', true],
      ['2026-03', '2026-04', true],
    ])
  })

  test('whatever is asked, what is found and what two questions differ by is nobody or ten', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 300; round++) {
      const counts = Array.from({ length: 9 }, (_, index) =>
        month(`2026-0${index + 1}`, random.below(14), random.below(14), random.below(2)),
      ).filter((count) => count.satisfied + count.dissatisfied + count.unjudged > 0)
      if (counts.reduce((sum, c) => sum + c.satisfied + c.dissatisfied + c.unjudged, 0) < 10) continue
      const pieces = cutPieces(counts)
      const sizes = pieces.flatMap((piece) => {
        const inside = counts.filter((count) => count.month >= piece.from && count.month <= piece.to)
        const of = (key: 'satisfied' | 'dissatisfied' | 'unjudged') =>
          inside.reduce((sum, count) => sum + count[key], 0)
        const parts = [of('satisfied'), of('dissatisfied'), of('unjudged')]
        return piece.isSideTold ? parts : [parts.reduce((sum, part) => sum + part, 0)]
      })
      // Every question finds whole pieces, so these sizes decide for all of them.
      expect(sizes.filter((size) => size > 0 && size < 10)).toEqual([])
      for (const period of ['2026', '2026-Q1', '2026-Q2', '2026-Q3'])
        for (const found of choosePieces(pieces, monthsOf(period), 'satisfied'))
          expect(found.isSideTold && found.from >= monthsOf(period).from).toBe(true)
    }
  })
})

describe('which comments appear', () => {
  const parents = new Map([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
  ])
  const parentOf = (unitId: number) => parents.get(unitId) ?? null
  const cell = (unitId: number, ready: number, isOver = true) => {
    return { unitId, surveyId: 1, itemKey: 'comment', ready, isOver }
  }
  const group = (toUnitId: number, fromUnitIds: number[]) => {
    return { surveyId: 1, itemKey: 'comment', fromUnitIds, toUnitId }
  }

  test('ten of a unit, while fewer wait', () => {
    expect(planComments([cell(4, 10, false), cell(5, 9, false)], parentOf)).toEqual([group(4, [4])])
  })

  test('of an ended survey the rest goes up as far as it must, and fewer than ten in all stay', () => {
    expect(planComments([cell(4, 6), cell(5, 5), cell(3, 2)], parentOf)).toEqual([group(2, [4, 5])])
    expect(planComments([cell(4, 6), cell(3, 5)], parentOf)).toEqual([group(1, [4, 3])])
    expect(planComments([cell(4, 6), cell(3, 3)], parentOf)).toEqual([])
  })
})

describe('shares of themes', () => {
  const count = (unitId: number, theme: string, n: number, month = '2026-05'): ThemeCount => {
    return {
      unitId,
      month,
      theme,
      satisfied: Math.floor(n / 2),
      dissatisfied: n - Math.floor(n / 2),
      unjudged: 0,
    }
  }
  const scope = { unitIds: [2], tables: [], period: null }
  const withheld = (
    counts: ThemeCount[],
    pairs = [] as Parameters<typeof themeShares>[1],
    where: Parameters<typeof themeShares>[3] = scope,
  ) =>
    Object.fromEntries(
      [...themeShares(counts, pairs, ['a', 'b'], where)].map(([key, figure]) => [key, figure.withheld]),
    )

  test('are not shown where the rest of all comments is of a few', () => {
    expect(withheld([count(2, '', 30), count(2, 'a', 24), count(2, 'b', 20)])).toEqual({
      '': null,
      a: 'complementary',
      b: null,
    })
  })

  test('are not shown where the units beside would give a small one away', () => {
    const counts = [count(2, '', 50), count(3, '', 50), count(2, 'a', 20), count(3, 'a', 4)]
    const tables = [[[1], [2], [3]]]

    expect(withheld(counts, [], { ...scope, tables }).a).toBe('complementary')
    expect(withheld([...counts.slice(0, 3), count(3, 'a', 14)], [], { ...scope, tables }).a).toBe(null)
  })

  test('are not shown for a quarter where the other quarters would give a small one away', () => {
    const counts = [
      count(2, '', 90),
      count(2, 'a', 30),
      count(2, 'a', 4, '2026-01'),
      count(2, '', 30, '2026-01'),
    ]

    expect(withheld(counts, [], { ...scope, period: '2026-Q2' }).a).toBe('complementary')
    expect(withheld(counts, [], { ...scope, period: '2026' }).a).toBe(null)
  })

  test('are not shown for a theme within another of hardly more', () => {
    const counts = [count(2, '', 60), count(2, 'a', 20), count(2, 'b', 25)]

    expect(withheld(counts, [{ one: 'a', other: 'b', both: 20 }]).a).toBe('complementary')
    expect(withheld(counts, [{ one: 'a', other: 'b', both: 12 }]).a).toBe(null)
  })
})

describe('keywords', () => {
  const themesOf = themeMatcher([
    { key: 'wait', title: { vi: 'Chờ' }, keywords: ['chờ', 'xếp hàng'] },
    { key: 'bill', title: { vi: 'Hóa đơn' }, keywords: ['hóa đơn'] },
    { key: 'staff', title: { vi: 'Cán bộ' }, keywords: ['can bo'] },
  ])

  test.for([
    ['Phải CHỜ lâu', ['wait']],
    ['phai cho lau', ['wait']],
    ['Nên cho thanh toán qua thẻ', []],
    ['xep  hang, dong', ['wait']],
    ['Không có hoá đơn', ['bill']],
    ['Cán bộ tốt', ['staff']],
    ['can bo tot', ['staff']],
    ['chờm đá', []],
  ] as const)('%s', ([text, expected]) => {
    expect(themesOf(text)).toEqual(expected)
  })
})
