import { describe, expect, test } from 'vitest'
import type { ImportFault } from '#contract/import.ts'
import type { SetupState } from '#contract/setup-state.ts'
import { linksOf, nextStep, remedyOf } from '../../survey-ui/office/prepare/begin/step-links.ts'
import { countFaults, toCount } from '../../survey-ui/office/prepare/counts/count-draft.ts'
import {
  cellWords,
  faultSentences,
  fileSentences,
  isTooLarge,
} from '../../survey-ui/office/prepare/import/fault-sentences.ts'
import { refusalText } from '../../survey-ui/office/prepare/units/refusal-text.ts'
import { blankUnit, toBegun, unitFaults } from '../../survey-ui/office/prepare/units/unit-draft.ts'
import { readAddress, startAddress, writeAddress } from '../../survey-ui/office/router.ts'
import { beginEn } from '../../survey-ui/office/text/begin.en.ts'
import { beginVi } from '../../survey-ui/office/text/begin.vi.ts'
import { importEn } from '../../survey-ui/office/text/import.en.ts'
import { importVi } from '../../survey-ui/office/text/import.vi.ts'
import { unitsVi } from '../../survey-ui/office/text/units.vi.ts'
import { vi } from '../../survey-ui/office/text/vi.ts'

const fault = (code: string, details: unknown, status = 422) => ({
  status,
  code,
  message: 'x',
  retryAfterSeconds: null,
  details,
})

describe('the way from an empty database', () => {
  const steps: SetupState['steps'] = [
    { step: 'units', state: 'done' },
    { step: 'survey', state: 'done' },
    { step: 'method', state: 'done' },
    { step: 'targets', state: 'open' },
    { step: 'places', state: 'open' },
    { step: 'agency', state: 'open' },
  ]

  test('what nothing comes in without goes before what is advised', () => {
    const missing: SetupState['missing'] = [
      { what: 'no_targets', step: 'targets', weight: 'advised', count: null },
      { what: 'no_place', step: 'places', weight: 'needed', count: null },
    ]

    expect(nextStep({ steps, missing })).toBe('places')
    expect(nextStep({ steps, missing: missing.slice(0, 1) })).toBe('targets')
    expect(nextStep({ steps: steps.slice(0, 3), missing: [] })).toBeNull()
  })

  test('without units the file comes first; with them the tree', () => {
    const labels = (units: number) =>
      linksOf('units', { counts: { units }, survey: null } as SetupState, beginVi).map(({ label }) => label)

    expect(labels(0)).toEqual([beginVi.importUnits, beginVi.addUnit])
    expect(labels(3)).toEqual([beginVi.seeUnits, beginVi.importUnits])
  })

  test('whatever is missing has a way to it, or is nothing that the office can do', () => {
    const things = Object.keys(beginVi.missing) as (keyof typeof beginVi.missing)[]
    const withoutWay = things.filter((what) => remedyOf(what) === null)

    expect(withoutWay.sort()).toEqual(['method_draft', 'public_url_loopback'])
    for (const what of things)
      expect(beginEn.missing[what].action !== '', what).toBe(beginVi.missing[what].action !== '')
  })

  test('its parts stand in the address, and a worn one opens without them', () => {
    const address = { ...startAddress, page: 'setup', part: 'import', table: 'volumes' } as const

    expect(readAddress(writeAddress(address).replace('/office', ''))).toEqual(address)
    expect(readAddress('?page=setup&part=cellar&table=chairs&day=2025-13-01')).toEqual({
      ...startAddress,
      page: 'setup',
    })
  })
})

describe('what is wrong with a file', () => {
  const cell = (more: Partial<ImportFault>): ImportFault => ({
    line: 4,
    column: 'kind',
    value: 'Làng',
    code: 'not_one_of',
    ...more,
  })

  test('words that would be taken are named in the language of the page', () => {
    const said = faultSentences(cell({ expected: ['commune', 'province'] }), importVi)

    expect(said.remedy).toBe('Dùng một trong các từ: xã, phường, đặc khu; tỉnh, thành phố.')
    expect(faultSentences(cell({ expected: ['commune'] }), importEn).remedy).toBe('Use one of: commune.')
    expect(cellWords('Xã An Bình', importVi)).toBe('Xã An Bình')
  })

  test('a repeated row names the line that came first', () => {
    expect(faultSentences(cell({ code: 'repeated', firstLine: 2 }), importVi).what).toBe('Trùng với dòng 2')
  })

  test('a missing column is named as it is headed, beside those that are there', () => {
    const details = { code: 'missing_column', columns: ['unit_code'], found: ['Tên', 'Loại'] }

    expect(fileSentences(fault('file_unreadable', details), importVi)).toBe(
      'Dòng đầu của tệp thiếu cột: Mã đơn vị. Tệp có các cột: Tên, Loại.',
    )
  })

  test('a torn line is named; what is no fault of the file is told elsewhere', () => {
    expect(fileSentences(fault('file_unreadable', { code: 'not_csv', line: 7 }), importVi)).toContain(
      'dòng 7',
    )
    expect(fileSentences(fault('too_large', undefined, 413), importVi)).toBe(importVi.files.too_large)
    expect(fileSentences(fault('internal', undefined, 500), importVi)).toBeNull()
  })

  test('a file beyond ten megabytes is not sent at all', () => {
    expect([10 * 1024 * 1024, 10 * 1024 * 1024 + 1].map((size) => isTooLarge({ size }))).toEqual([
      false,
      true,
    ])
  })
})

describe('units being written', () => {
  test('code and name are needed, and texts are tidied', () => {
    const draft = { ...blankUnit(3), code: ' H01.9 ', name: 'Xã Mới '.normalize('NFD') }

    expect(unitFaults(blankUnit(null))).toEqual(['code', 'name'])
    expect(unitFaults(draft)).toEqual([])
    expect(toBegun(draft)).toEqual({
      code: 'H01.9',
      name: 'Xã Mới',
      nameEn: null,
      kind: 'commune',
      area: null,
      parentId: 3,
    })
  })

  test('a refusal says what stands in the way and shortens long lists', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F']

    expect(refusalText(fault('unit_refused', { because: 'has_parts', names }), unitsVi, vi)).toContain(
      'A; B; C; D; E…',
    )
    expect(
      refusalText(fault('unit_refused', { because: 'changed_later', day: '2025-07-01' }), unitsVi, vi),
    ).toContain('01/07/2025')
    expect(refusalText(fault('already_exists', undefined, 409), unitsVi, vi)).toBe(vi.faults.exists)
  })
})

test('a count needs a number, a source and its day', () => {
  expect(countFaults({ number: '1,5', source: ' ', sourceOn: '31/12' })).toEqual([
    'number',
    'source',
    'sourceOn',
  ])
  expect(toCount({ number: '12.439', source: ' Một cửa ', sourceOn: '2025-12-31' })).toEqual({
    value: 12439,
    source: 'Một cửa',
    sourceOn: '2025-12-31',
  })
})
