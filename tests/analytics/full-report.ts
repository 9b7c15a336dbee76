import type { InputUnitFigures, ReportParts } from '../../analytics/report/content/parts-input.ts'
import type { InputFigure, InputUnitRow, ReportInput } from '../../analytics/report/content/report-input.ts'
import { figure, smallReport } from './small-report.ts'

/** A unit below, with the place it would have among so many. */
export function unitRow(name: string, of: InputFigure, place = 1, count = 1): InputUnitRow {
  const rank = { rank: place, lowest: 1, highest: count, group: 1, funnel: null, shrunk: null }
  return {
    unit: { code: name, name, nameEn: null, kind: 'commune' },
    figure: of,
    rank: of.index === null ? null : rank,
    grade: of.index === null ? null : { label: { vi: 'Tốt', en: 'Good' }, others: [] },
    change: null,
    noChange: 'no_previous',
  }
}

/** What the own overview of each unit shows, where all of them show the same. */
export function figuresOf(
  { dimensions, items }: ReportInput,
  units: readonly InputUnitRow[],
): InputUnitFigures[] {
  const own = ({ key, figure }: { key: string; figure: InputFigure }) => ({ key, figure })
  return units.map(({ unit }) => ({ unit, dimensions: dimensions.map(own), items: items.map(own) }))
}

/** Something of every part. */
export const fullParts: ReportParts = {
  fieldwork: {
    surveys: [
      {
        title: 'SIPAS 2026',
        titleEn: null,
        windowFrom: '2026-01-01',
        lastDay: '2026-06-30',
        stored: 4200,
        target: 6000,
        channels: { tablet: 3000, qr: 1500, paper: 632, interview: 0, other: 0 },
      },
    ],
    paper: { issued: 1000, returned: 632, uncounted: 200 },
    coverage: { year: 2026, responses: 5132, transactions: 184_000, units: 4, unitsWithout: 1 },
  },
  cuts: [
    {
      by: 'field',
      from: '2026-04',
      to: '2026-06',
      rows: [
        { value: 'F03', title: { vi: 'Đất đai', en: 'Land' }, figure: figure(900, 0.8) },
        { value: 'F04', title: { vi: 'Hộ tịch' }, figure: figure(700, 0.9) },
        { value: '', title: null, figure: figure(90, 0.85) },
      ],
    },
    {
      by: 'channel',
      from: '2026-04',
      to: '2026-06',
      rows: [{ value: 'qr', title: null, figure: figure(900, 0.8) }],
    },
  ],
  steps: [
    {
      step: 'reception',
      responsible: 'receiving',
      weakest: { prompt: { vi: 'Giao tiếp lịch sự' }, figure: figure(4880, 0.81) },
      compared: 2,
      isClear: true,
    },
    { step: 'approval', responsible: 'competent', weakest: null, compared: 0, isClear: false },
  ],
  drivers: {
    from: '2026-04',
    to: '2026-06',
    n: 4100,
    rSquared: 0.61,
    drivers: [
      { title: { vi: 'Công chức' }, importance: 0.58, r: 0.71, figure: figure(4880, 0.81) },
      { title: { vi: 'Tiếp cận dịch vụ' }, importance: 0.42, r: 0.63, figure: figure(5120, 0.87) },
    ],
    first: [{ vi: 'Công chức' }],
    agencies: [],
  },
  themes: {
    period: '2026-Q2',
    whole: { comments: 139, judged: 130, share: 0.7, low: 0.62, high: 0.77, withheld: null },
    themes: [
      {
        title: { vi: 'Thời gian chờ' },
        comments: 61,
        judged: 60,
        share: 0.7,
        low: 0.57,
        high: 0.8,
        withheld: null,
      },
      {
        title: { vi: 'Phí' },
        comments: null,
        judged: null,
        share: null,
        low: null,
        high: null,
        withheld: 'small',
      },
    ],
  },
  dossiers: {
    span: { from: '2026-04', to: '2026-06' },
    whole: { handled: { dossiers: 31_000 }, onTime: { dossiers: 30_690 } },
    units: [],
    fields: [],
  },
  official: [
    {
      name: 'par_index',
      year: 2025,
      points: 88.37,
      rank: { place: 14, of: 34 },
      source: 'Quyết định công bố',
      sourceOn: '2026-04-10',
    },
  ],
  actions: [
    {
      unit: { name: 'Xã Đồng Kỵ', nameEn: null, kind: 'commune' },
      title: { vi: 'Giảm thời gian chờ' },
      state: 'done',
      openedOn: '2026-02-03',
      dueOn: '2026-05-01',
      isLate: false,
      comparison: { difference: 0.06, low: 0.02, high: 0.1, isClear: true },
    },
  ],
  peers: { ranked: 12, rank: { lowest: 2, highest: 7 }, band: { low: 0.71, high: 0.93, units: 11 } },
  unitFigures: figuresOf(smallReport, smallReport.units),
}

/** The small report with something of every part. */
export const fullReport: ReportInput = { ...smallReport, parts: fullParts }
