import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { InputFigure, ReportInput } from '../../analytics/report/content/report-input.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { allText, overflowing, pageMarks } from '../support/pdf-marks.ts'
import { figuresOf, fullParts, fullReport, unitRow } from './full-report.ts'
import { createdAt, tinos } from './report-fonts.ts'
import { figure, smallReport, withheld } from './small-report.ts'

const nothing: InputFigure = { ...withheld('small'), respondents: 0, answers: 0, withheld: null }
const empty: ReportInput = {
  ...smallReport,
  method: null,
  surveys: [],
  waiting: 0,
  whole: nothing,
  change: null,
  dimensions: [],
  items: [],
  trend: [],
  units: [],
  parts: {
    fieldwork: { surveys: [], paper: null, coverage: null },
    cuts: [],
    steps: [],
    drivers: null,
    themes: null,
    dossiers: null,
    official: [],
    actions: null,
    peers: null,
    unitFigures: [],
  },
}

/** Every figure replaced by one. */
function everywhere(of: InputFigure, levels: number[] | null): ReportInput {
  const row = <T extends { figure: InputFigure }>(one: T) => ({
    ...one,
    figure: of,
    change: null,
    rank: null,
  })
  const units = smallReport.units.map(row)
  const input = {
    ...smallReport,
    whole: of,
    change: null,
    noChange: of.withheld ? ('withheld' as const) : ('no_previous' as const),
    dimensions: smallReport.dimensions.map(row),
    items: smallReport.items.map((item) => ({ ...item, figure: of, levels })),
    trend: smallReport.trend.map(row),
    units,
  }
  return { ...input, parts: { ...fullParts, unitFigures: figuresOf(input, units) } }
}

function manyUnits(count: number): ReportInput {
  const units = Array.from({ length: count }, (_, at) =>
    unitRow(
      `Xã số ${at + 1}`,
      at % 7 === 0 ? withheld('small') : figure(40 + at, 0.6 + (at % 35) / 100),
      at + 1,
      count,
    ),
  )
  const result = { handled: { dossiers: 500 }, onTime: { dossiers: 480 } }
  const dossiers = { ...fullParts.dossiers, units: units.map(({ unit }) => ({ unit, result })) }
  return {
    ...fullReport,
    units,
    parts: {
      ...fullParts,
      dossiers: dossiers as typeof fullParts.dossiers,
      unitFigures: figuresOf(fullReport, units),
    },
  }
}

const longName = `Trung tâm ${'Phục vụ hành chính công và Kiểm soát thủ tục hành chính '.repeat(4)}`
  .slice(0, 200)
  .trim()
const unbroken = 'Ngiêngnghiêng'.repeat(16).slice(0, 200)

function named(name: string): ReportInput {
  const title = { vi: name }
  const input: ReportInput = {
    ...fullReport,
    superiorAgency: name,
    issuingAgency: name,
    unit: { ...smallReport.unit, name },
    dimensions: smallReport.dimensions.map((one) => ({ ...one, title })),
    items: smallReport.items.map((one) => ({ ...one, prompt: title })),
    units: [unitRow(name, figure(300, 0.8)), unitRow(`${name}2`, figure(200, 0.7))],
    surveys: smallReport.surveys.map((one) => ({ ...one, title: name })),
  }
  const step = { step: 'reception', responsible: 'receiving' as const, compared: 1, isClear: false }
  return {
    ...input,
    parts: {
      ...fullParts,
      steps: [{ ...step, weakest: { prompt: title, figure: figure(10, 0.5) } }],
      cuts: [
        {
          by: 'field',
          from: '2026-04',
          to: '2026-06',
          rows: [{ value: 'F', title, figure: figure(10, 0.5) }],
        },
      ],
      unitFigures: figuresOf(input, input.units),
    },
  }
}

const one = figure(1, 1)
const cases: [name: string, input: ReportInput, told: string[]][] = [
  [
    'no data',
    empty,
    [
      'Trong kỳ báo cáo không có đợt khảo sát nào đã nhận phiếu.',
      'Trong kỳ báo cáo chưa có phiếu nào được tính.',
    ],
  ],
  [
    'every part',
    fullReport,
    ['không phải quan hệ nhân quả', '30.690 trên 31.000 hồ sơ', 'Phụ lục I', 'MỤC LỤC'],
  ],
  ['one unit', { ...fullReport, units: smallReport.units.slice(0, 1) }, ['Chỉ có một đơn vị công bố được']],
  ['one response', everywhere({ ...one, low: 0.2, high: 1 }, [0, 0, 0, 0, 1]), ['n = 1 phiếu']],
  ['all suppressed', everywhere(withheld('small'), null), ['Số phiếu ít hơn 5', 'ẩn (a)']],
  ['400 units', manyUnits(400), ['Xã số 400', 'sổ số liệu kèm theo báo cáo']],
  ['60 units', manyUnits(60), ['Phụ lục III', 'Cột: 1 – Biển hiệu']],
  ['names of 200 characters', named(longName), ['Kiểm soát thủ tục hành chính']],
  ['names of 200 letters without a space', named(unbroken), ['Ngiêngnghiêng']],
  [
    'a dimension without answers',
    {
      ...fullReport,
      dimensions: smallReport.dimensions.map((dimension, at) =>
        at === 0 ? { ...dimension, figure: nothing } : dimension,
      ),
      items: smallReport.items.map((item) =>
        item.dimension === 'access' ? { ...item, figure: nothing, levels: null } : item,
      ),
    },
    ['Tiếp cận dịch vụ'],
  ],
]

for (const language of ['vi', 'en'] as const) {
  test.for(cases)(
    `a report of %s stays on its pages (${language})`,
    { timeout: 60_000 },
    async ([, input, told]) => {
      const report = buildReport({ ...input, language })

      const pages = await pageMarks(await renderPdf(report, { fonts: tinos, createdAt }))

      const text = allText(pages)
      expect(overflowing(pages)).toEqual([])
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/)
      if (language === 'vi') for (const words of told) expect(text).toContain(words)
    },
  )
}
