import { expect, test } from 'vitest'
import type { Coverage } from '#contract/link.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import { linkFaultText } from '../../survey-ui/office/links/fault-text.ts'
import { placeBody, plainPlace } from '../../survey-ui/office/links/PlaceOptions.tsx'
import { wholeCoverage } from '../../survey-ui/office/links/whole-coverage.ts'
import { wholeNumber } from '../../survey-ui/office/links/whole-number.ts'

test.for([
  ['2000', 2000],
  ['2.000', 2000],
  ['20,000', 20_000],
  [' 1 500 ', 1500],
  ['0', null],
  ['20001', null],
  ['1.5', null],
  ['12.00', null],
  ['-5', null],
  ['1e3', null],
  ['', null],
] as const)('a number typed as %j is %s', ([typed, expected]) => {
  expect(wholeNumber(typed, 1, 20_000)).toBe(expected)
})

const counts = { codesIssued: 0, codesUsedAgain: 0, channel: 'qr' as const }
const coverageOf = (units: Coverage['units']): Coverage => ({
  from: '2026-06-01',
  to: '2026-06-07',
  units,
  places: [],
})

test('responses of units that noted no invitations make no rate look better', () => {
  const noted = { ...counts, unitId: 1, handedOut: 40, received: 10, coverage: 0.25 }
  const silent = { ...counts, unitId: 2, handedOut: null, received: 500, coverage: null }

  expect(wholeCoverage(coverageOf([noted, silent]))).toEqual({ received: 10, handedOut: 40 })
  expect(wholeCoverage(coverageOf([silent]))).toBeNull()
})

test('a place about nothing in particular is sent as such', () => {
  expect(placeBody(plainPlace)).toEqual({
    servicePoint: null,
    field: null,
    procedure: null,
    expiresOn: null,
    codes: 'none',
  })
})

test('that there is nothing to print is not told as a missing unit', () => {
  const fault = { status: 404, code: 'no_open_links', message: '', retryAfterSeconds: null }

  for (const language of ['vi', 'en'] as const) {
    const { texts } = speechOf(language)
    expect(linkFaultText(fault, texts)).toBe(texts.links.faults.no_open_links)
    expect(linkFaultText({ ...fault, code: 'not_found' }, texts)).toBe(texts.faults.notFound)
  }
})
