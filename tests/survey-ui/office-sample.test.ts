import { describe, expect, test } from 'vitest'
import type { UnitSummary } from '#contract/office.ts'
import { sourcesOf } from '#contract/population-source.ts'
import type { SampleFrame, SamplePlan } from '#contract/sample-plan.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import { readAddress, startAddress, writeAddress } from '../../survey-ui/office/router.ts'
import { type PlanChoices, startChoices } from '../../survey-ui/office/sample/choices.ts'
import { planCsv } from '../../survey-ui/office/sample/plan-csv.ts'
import {
  missingTheMargin,
  planRows,
  targetChanges,
  toRequest,
} from '../../survey-ui/office/sample/plan-rows.ts'
import { planSentence } from '../../survey-ui/office/sample/plan-words.ts'
import { fieldText, typedNumber } from '../../survey-ui/office/sample/typed-number.ts'
import { sourceText } from '../../survey-ui/office/sampling/source-text.ts'
import { sampleEn } from '../../survey-ui/office/text/sample.en.ts'
import { sampleVi } from '../../survey-ui/office/text/sample.vi.ts'
import { samplingVi } from '../../survey-ui/office/text/sampling.vi.ts'

const unit = (unitId: number, kind: UnitSummary['kind']): UnitSummary => ({
  unitId,
  code: `X${unitId}`,
  name: `Xã ${unitId}`,
  nameEn: null,
  kind,
  parentId: 1,
})
const units = [unit(1, 'province'), unit(2, 'commune'), unit(3, 'commune'), unit(4, 'department')]
const frame: SampleFrame = {
  year: 2025,
  years: [2025],
  sources: [],
  units: [
    { unitId: 1, transactions: null, target: null, share: null },
    { unitId: 2, transactions: 1000, target: 100, share: 0.9 },
    { unitId: 3, transactions: 100, target: 80, share: null },
    { unitId: 4, transactions: 50, target: null, share: null },
  ],
}
const plan: SamplePlan = {
  units: [
    { unitId: 2, responses: 278, forms: 556, marginOfError: 0.05 },
    { unitId: 3, responses: 80, forms: 160, marginOfError: 0.0493 },
    { unitId: 4, responses: 25, forms: 50, marginOfError: 0.14 },
  ],
  whole: { population: 1150, responses: 383, forms: 766, marginOfError: 0.044 },
}

describe('the address of a plan', () => {
  const roundTrip = (choices: PlanChoices) =>
    readAddress(writeAddress({ ...startAddress, page: 'setup', plan: choices }).replace('/office', '')).plan

  test('holds every choice', () => {
    const choices: PlanChoices = {
      survey: 'sipas-2026',
      year: 2024,
      kind: 'commune',
      method: 'neyman',
      marginOfError: 0.035,
      level: 0.99,
      share: 0.84,
      designEffect: 1.5,
      responseRate: 0.57,
      least: 30,
      most: 400,
      edited: { 12: 4000, 7: 0 },
    }

    expect(roundTrip(choices)).toEqual(choices)
    expect(roundTrip(startChoices)).toEqual(startChoices)
  })

  test('counts what cannot be understood as not given, and belongs to setting up alone', () => {
    const worn =
      '?page=setup&plan=magic&margin=0&level=abc&rate=101&least=-1&most=1.5&people=a-1.5-x&survey=%20'

    expect(readAddress(worn).plan).toEqual(startChoices)
    expect(readAddress('?page=collect&plan=cochran').plan).toBeNull()
    expect(writeAddress({ ...startAddress, page: 'paper', plan: startChoices })).toBe('/office?page=paper')
  })
})

describe('the rows of a plan', () => {
  test('numbers by hand stand in, and units without transactions stand last and outside', () => {
    const rows = planRows(frame, units, { kind: null, edited: { 3: 200 } }, null)

    expect(rows.map(({ unitId, population }) => [unitId, population])).toEqual([
      [2, 1000],
      [3, 200],
      [4, 50],
      [1, null],
    ])
    expect(toRequest(rows, startChoices)?.units).toEqual([
      { unitId: 2, population: 1000, share: 0.9 },
      { unitId: 3, population: 200, share: null },
      { unitId: 4, population: 50, share: null },
    ])
  })

  test('a kind leaves the others out; contradicting bounds and no populations ask nothing', () => {
    const communes = planRows(frame, units, { kind: 'commune', edited: {} }, plan)

    expect(communes.map(({ unitId }) => unitId)).toEqual([2, 3])
    expect(toRequest(communes, { ...startChoices, least: 5, most: 4 })).toBeNull()
    expect(toRequest(planRows(frame, units, { kind: 'province', edited: {} }, null), startChoices)).toBeNull()
  })

  test('only what differs becomes a new target, each with what it replaces', () => {
    const rows = planRows(frame, units, { kind: null, edited: {} }, plan)

    expect(targetChanges(rows)).toEqual([
      { unitId: 2, before: 100, target: 278 },
      { unitId: 4, before: null, target: 25 },
    ])
    expect(missingTheMargin(rows, 0.05).map(({ unitId }) => unitId)).toEqual([4])
  })
})

test('a sentence says how many forms and why', () => {
  expect(planSentence(plan, { ...startChoices, responseRate: 0.5 }, sampleVi, 'vi')).toBe(
    'Phát 766 phiếu ở 3 đơn vị để thu về 383 phiếu: như vậy tỷ lệ hài lòng của từng đơn vị sai khoảng ±5,0 điểm phần trăm (độ tin cậy 95\u00a0%), nếu cứ 100 phiếu phát ra có 50 phiếu thu về.',
  )
  expect(planSentence(plan, { ...startChoices, method: 'power' }, sampleEn, 'en')).toContain(
    'of all together is then off by about ±4.4 percentage points (95% confidence), if 70 of every 100',
  )
  expect(planSentence(plan, { ...startChoices, method: 'yamane', level: 0.8 }, sampleVi, 'vi')).toContain(
    'độ tin cậy 95,4\u00a0%',
  )
  const uncovered = { ...plan, whole: { ...plan.whole, marginOfError: null } }
  expect(planSentence(uncovered, { ...startChoices, method: 'equal' }, sampleVi, 'vi')).toContain(
    'chưa nói được sai số chung',
  )
})

test('the file holds a line for each unit, and what the plan rests on', () => {
  const rows = planRows(frame, units, { kind: null, edited: {} }, plan)
  const survey = { key: 'k', title: 'SIPAS 2026' } as Parameters<typeof planCsv>[1]['survey']

  const csv = planCsv(rows, { survey, year: 2025, choices: startChoices }, sampleVi, speechOf('vi'), true)

  expect(csv).toContain('X2;Xã 2;Xã, phường, đặc khu;1000;278;556;5,0\r\n')
  expect(csv).toContain('Sai số chấp nhận (± điểm phần trăm);5\r\n')
  expect(csv).toContain('mẫu tự chọn')
  expect(csv).toContain('DỮ LIỆU MÔ PHỎNG')
})

test('numbers are typed with a comma or a point', () => {
  const limits = { least: 0.1, most: 50 }

  expect(
    ['3,5', '3.5', ' 5 ', '', 'abc', '0', '51', '1e1', '-3'].map((typed) => typedNumber(typed, limits)),
  ).toEqual([3.5, 3.5, 5, null, null, null, null, null, null])
  expect([fieldText(3.5, 'vi'), fieldText(3.5, 'en')]).toEqual(['3,5', '3.5'])
})

test('counts name each source once, and say where none was recorded', () => {
  const book = { source: 'Niên giám', sourceOn: '2025-12-31' }
  const sources = sourcesOf([book, { source: null, sourceOn: null }, book])

  expect(sourceText(sources, samplingVi)).toBe('Niên giám (31/12/2025); chưa ghi nguồn')
})
