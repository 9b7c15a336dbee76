import { describe, expect, test } from 'vitest'
import type { Difference, Figure, UnitKind, UnitRank, UnitSummary } from '#contract/office.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import { foldText, matchesText, searchRank } from '../../survey-ui/office/search-text.ts'
import { unitsCsv } from '../../survey-ui/office/unit-csv.ts'
import {
  filterRows,
  groupRows,
  leaguesOf,
  nextSorting,
  sortRows,
  type UnitRow,
} from '../../survey-ui/office/unit-rows.ts'
import { ancestorsOf, findUnits, orderAsTree } from '../../survey-ui/office/unit-tree.ts'

let ids = 0
function unit(name: string, parentId: number | null = null, kind: UnitKind = 'commune'): UnitSummary {
  ids += 1
  return { unitId: ids, code: `C${ids}`, name, nameEn: null, kind, parentId }
}

function figure(index: number | null, withheld: Figure['withheld'] = null): Figure {
  const low = index === null ? null : index - 0.05
  const high = index === null ? null : index + 0.05
  return { respondents: index === null ? null : 1240, answers: null, index, low, high, score: null, withheld }
}

function row(name: string, index: number | null, withheld: Figure['withheld'] = null): UnitRow {
  const nothing = { grade: null, rank: null, change: null, noChange: null }
  return { unit: unit(name), name, figure: figure(index, withheld), ...nothing, isOwn: false }
}

function placed(name: string, index: number, rank: Partial<UnitRank>): UnitRow {
  const whole = { rank: 1, lowest: 1, highest: 1, group: 1, funnel: null, shrunk: null, reliability: null }
  return { ...row(name, index), rank: { ...whole, ...rank } }
}

const rise: Difference = {
  difference: 0.031,
  low: 0.011,
  high: 0.051,
  basis: 'clustered',
  adjustedP: 0.01,
  isClear: true,
}

const namesOf = (rows: readonly UnitRow[]) => rows.map(({ name }) => name)

describe('searching', () => {
  test('needs no diacritics, no capitals and no Đ', () => {
    expect(foldText('Phường Đức Thắng')).toBe('phuong duc thang')
    expect(matchesText('Phường Đức Thắng', 'duc  THẮNG')).toBe(true)
    expect(matchesText('Phường Đức Thắng', 'duc thinh')).toBe(false)
  })

  test('works whichever way letters are composed', () => {
    expect(matchesText('Xã Lộc An'.normalize('NFD'), 'lộc an'.normalize('NFC'))).toBe(true)
  })

  test('puts the beginnings of words before what lies within', () => {
    expect(searchRank('Xã An Hòa', 'xa an')).toBe(0)
    expect(searchRank('Xã Bình An', 'xa an')).toBe(1)
    expect(searchRank('Xã Châu Thành', 'xa an')).toBe(2)
    expect(searchRank('Sở Y tế', 'xa an')).toBeNull()
  })
})

describe('the tree of units', () => {
  const province = unit('Tỉnh', null, 'province')
  const commune = unit('Xã An Hòa', province.unitId)
  const centre = unit('Bộ phận Một cửa', commune.unitId)
  const department = unit('Sở Y tế', province.unitId)
  const units = [department, centre, commune, province]

  test('each unit stands before what is below it', () => {
    expect(orderAsTree(units).map(({ unit: { name }, depth }) => [name, depth])).toEqual([
      ['Tỉnh', 0],
      ['Sở Y tế', 1],
      ['Xã An Hòa', 1],
      ['Bộ phận Một cửa', 2],
    ])
  })

  test('the way up begins at the top', () => {
    expect(ancestorsOf(units, centre).map(({ name }) => name)).toEqual(['Tỉnh', 'Xã An Hòa'])
  })

  test('the way up ends where the person may not look further', () => {
    expect(ancestorsOf([commune, centre], centre)).toEqual([commune])
    expect(orderAsTree([centre, commune])[0]?.unit).toBe(commune)
  })

  test('a unit is found by its code too', () => {
    expect(findUnits(orderAsTree(units), commune.code.toLowerCase())[0]?.unit).toBe(commune)
  })
})

describe('the table of units', () => {
  const rows = [row('Xã Bình', 0.8), row('Xã Ẩn', null, 'small'), row('Phường Đông', 0.9), row('Xã An', 0.7)]

  test('names are in Vietnamese order', () => {
    const sorted = sortRows(rows, { column: 'name', descending: false })

    expect(namesOf(sorted)).toEqual(['Phường Đông', 'Xã An', 'Xã Ẩn', 'Xã Bình'])
  })

  test('a withheld figure is last in either order: it is neither high nor low', () => {
    const down = sortRows(rows, { column: 'index', descending: true })
    const up = sortRows(rows, { column: 'index', descending: false })

    expect(namesOf(down)).toEqual(['Phường Đông', 'Xã Bình', 'Xã An', 'Xã Ẩn'])
    expect(namesOf(up)).toEqual(['Xã An', 'Xã Bình', 'Phường Đông', 'Xã Ẩn'])
  })

  test('a head sorts figures from the highest, and again the other way', () => {
    const first = nextSorting({ column: 'name', descending: false }, 'index')

    expect(first).toEqual({ column: 'index', descending: true })
    expect(nextSorting(first, 'index')).toEqual({ column: 'index', descending: false })
  })

  test('by rank the units of a group stand together, those without a rank last', () => {
    const placedRows = [
      row('Xã Ẩn', null, 'small'),
      placed('Xã Hai', 0.7, { rank: 2, lowest: 2, highest: 3, group: 2 }),
      placed('Xã Nhỏ', 0.6, { rank: 3, lowest: 1, highest: 3 }),
      placed('Xã Một', 0.9, { rank: 1, lowest: 1, highest: 2 }),
    ]
    const sorting = { column: 'rank', descending: false } as const

    const groups = groupRows(sortRows(placedRows, sorting), sorting)

    expect(groups.map(({ group, rows }) => [group, namesOf(rows)])).toEqual([
      [1, ['Xã Một', 'Xã Nhỏ']],
      [2, ['Xã Hai']],
      [null, ['Xã Ẩn']],
    ])
  })

  test('kinds have tables of their own', () => {
    const department = { ...row('Sở Y tế', 0.8), unit: unit('Sở Y tế', null, 'department') }

    const leagues = leaguesOf([...rows, department])

    expect(leagues.map(({ kind, rows, ranked }) => [kind, rows.length, ranked])).toEqual([
      ['department', 1, 0],
      ['commune', 4, 0],
    ])
  })

  test('search and kind narrow it together', () => {
    expect(namesOf(filterRows(rows, 'dong', 'commune'))).toEqual(['Phường Đông'])
    expect(filterRows(rows, 'dong', 'department')).toEqual([])
  })
})

describe('the CSV file', () => {
  test('simulated figures say so in every row', () => {
    const file = unitsCsv([row('Xã An', 0.7321), row('Xã Ẩn', null, 'small')], 5, speechOf('vi'), true)

    const rows = file.trimEnd().split('\r\n').slice(1)
    expect(rows.every((line) => line.includes('DỮ LIỆU MÔ PHỎNG'))).toBe(true)
  })

  test('speaks the spreadsheet of its language and says why a figure is missing', () => {
    const rows = [
      { ...placed('Xã An', 0.7321, { lowest: 2, highest: 5, group: 1 }), change: rise },
      { ...row('Xã Ẩn', null, 'small'), noChange: 'withheld' as const },
    ]
    const linesOf = (language: 'vi' | 'en') => unitsCsv(rows, 5, speechOf(language)).split('\r\n').slice(1, 3)

    expect(linesOf('vi').map((line) => line.replace(/^C\d+;/, ''))).toEqual([
      'Xã An;Xã, phường, đặc khu;2–5;1;1240;73,21;68,21;78,21;3,10;1,10;5,10;tăng;',
      'Xã Ẩn;Xã, phường, đặc khu;;;;;;;;;;kỳ này hoặc kỳ trước không công bố;Ẩn: dưới 5 phiếu',
    ])
    expect(linesOf('en').map((line) => line.replace(/^C\d+,/, ''))).toEqual([
      'Xã An,Commune or ward,2–5,1,1240,73.21,68.21,78.21,3.10,1.10,5.10,up,',
      'Xã Ẩn,Commune or ward,,,,,,,,,,withheld in this period or the one before,Withheld: fewer than 5 responses',
    ])
  })
})
