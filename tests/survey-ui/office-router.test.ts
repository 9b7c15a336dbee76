import { expect, test } from 'vitest'
import {
  type Address,
  figuresQuery,
  overviewQuery,
  readAddress,
  startAddress,
  writeAddress,
} from '../../survey-ui/office/router.ts'

const search = (address: Address) => writeAddress(address).replace('/office', '')

test('the plain address shows everything', () => {
  expect(readAddress('')).toEqual(startAddress)
  expect(writeAddress(startAddress)).toBe('/office')
})

test('an address that was written is read back the same', () => {
  const address: Address = {
    page: 'setup',
    instrument: 'dossier',
    unitId: 105,
    from: '2026-01',
    to: '2026-03',
    asOf: '2025-06-30',
    details: startAddress.details,
    days: 30,
    method: null,
    plan: null,
    part: null,
    table: null,
    day: null,
    analysis: 'priorities',
    survey: null,
    item: null,
    by: 'channel',
    job: null,
    choices: {},
  }

  expect(readAddress(search(address))).toEqual(address)
})

test('what an analysis asks stands in the address of its page alone', () => {
  const asked: Address = {
    ...startAddress,
    survey: 'sipas-2026',
    by: 'respondent:ageBand',
    item: 'acc1',
    job: '0b6f3c1e-6f0b-4c53-9c39-3f8a4f5a1c22',
  }
  const analyses: Address = { ...asked, page: 'analyses' }

  expect(readAddress(search(analyses))).toEqual(analyses)
  expect(writeAddress(asked)).toBe('/office')
  expect(readAddress('?page=analyses&job=../session&survey=A B')).toMatchObject({ job: null, survey: null })
})

test('what cannot be understood counts as not given', () => {
  expect(readAddress('?page=admin&instrument=smile&unit=-3&from=2026-13&to=yesterday&days=8&x=1')).toEqual(
    startAddress,
  )
  expect(readAddress('?unit=7e5').unitId).toBeNull()
})

test('months the wrong way round are put in order', () => {
  expect(readAddress('?from=2026-09&to=2026-02')).toMatchObject({ from: '2026-02', to: '2026-09' })
})

test('the overview is asked for the instrument always, and for the rest where it is chosen', () => {
  expect(overviewQuery(startAddress)).toBe('instrument=sipas')
  expect(overviewQuery({ ...startAddress, page: 'setup', unitId: 3, from: '2026-01', to: '2026-02' })).toBe(
    'instrument=sipas&unit=3&from=2026-01&to=2026-02',
  )
})

test('what the pages about comments and actions choose stands in their addresses alone', () => {
  const address: Address = {
    ...startAddress,
    page: 'comments',
    choices: { period: '2026-Q2', side: 'dissatisfied', theme: 'thai-do', search: 'chờ lâu', at: '3' },
  }

  expect(readAddress(search(address))).toEqual(address)
  expect(writeAddress({ ...address, page: 'overview' })).toBe('/office')
  expect(readAddress('?page=comments&period=2026-Q7&side=both&at=0&theme=A').choices).toEqual({})
})

test('another method stands in the address of the overview, and on no other page', () => {
  const address: Address = { ...startAddress, method: 'sipas-5-dimensions.2' }

  expect(readAddress(search(address))).toEqual(address)
  expect(figuresQuery(address)).toBe('instrument=sipas&method=sipas-5-dimensions.2')
  expect(overviewQuery(address)).toBe('instrument=sipas')
  expect(writeAddress({ ...address, page: 'details' })).toBe('/office?page=details')
  expect(readAddress('?method=<script>').method).toBeNull()
})
