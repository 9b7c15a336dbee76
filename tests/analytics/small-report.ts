import type { InputFigure, ReportInput } from '../../analytics/report/content/report-input.ts'

/** A figure of so many respondents; its interval is the index plus and minus 1.2 points. */
export function figure(respondents: number, index: number): InputFigure {
  const [low, high] = [index - 0.012, index + 0.012]
  return { respondents, answers: respondents * 2, index, low, high, score: 78.4, withheld: null }
}

/** A figure that may not be shown. */
export function withheld(why: 'small' | 'complementary'): InputFigure {
  const nothing = { respondents: null, answers: null, index: null, low: null, high: null, score: null }
  return { ...nothing, withheld: why }
}

const rise = { difference: 0.031, low: 0.011, high: 0.051, isClear: true }
const unclear = { difference: -0.004, low: -0.03, high: 0.022, isClear: false }
/** The only unit of its table. */
const first = {
  rank: { rank: 1, lowest: 1, highest: 1, group: 1, funnel: null, shrunk: null },
  noChange: null,
}
const unranked = { rank: null, change: null, noChange: 'withheld' } as const

/** A small report by hand: two dimensions, three items, three months, four units of two kinds. */
export const smallReport: ReportInput = {
  kind: 'province',
  language: 'vi',
  demonstration: false,
  superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
  issuingAgency: 'SỞ NỘI VỤ',
  place: 'Bình Minh',
  documentNumber: null,
  day: '2026-09-05',
  instrument: 'sipas',
  from: '2026-04',
  to: '2026-06',
  unit: { code: 'BM', name: 'tỉnh Bình Minh', nameEn: 'Binh Minh province', kind: 'province' },
  asOf: '2026-06-30',
  surveys: [
    {
      key: 'sipas-2026',
      title: 'SIPAS 2026',
      titleEn: null,
      closedOn: '2026-07-01',
      design: { sampling: 'self_selected', frame: null, frameOn: null, drawnBy: null, openChannels: [] },
    },
  ],
  method: {
    key: 'sipas-1001-draft',
    version: 2,
    title: { vi: 'Chỉ số hài lòng', en: 'Satisfaction index' },
    basis: { vi: 'theo khung 1001/QĐ-BNV (bản nháp)' },
    draft: true,
    hash: '0123456789abcdef0123456789abcdef',
    aggregation: 'pooled_answers',
    minimumN: 5,
  },
  waiting: 12,
  whole: { ...figure(5120, 0.841), low: 0.829, high: 0.852 },
  change: {
    previousFrom: '2026-01',
    previousTo: '2026-03',
    difference: 0.012,
    low: -0.003,
    high: 0.027,
    isClear: false,
  },
  noChange: null,
  sampling: 'self_selected',
  dimensions: [
    {
      key: 'access',
      title: { vi: 'Tiếp cận dịch vụ', en: 'Access' },
      figure: figure(5120, 0.87),
      change: rise,
      noChange: null,
    },
    {
      key: 'staff',
      title: { vi: 'Công chức', en: 'Officials' },
      figure: figure(4880, 0.81),
      change: null,
      noChange: 'no_previous',
    },
  ],
  items: [
    {
      key: 'sign',
      prompt: { vi: 'Biển hiệu, chỉ dẫn rõ, dễ tìm' },
      dimension: 'access',
      figure: figure(5120, 0.87),
      levels: [20, 60, 640, 2400, 2000],
    },
    {
      key: 'polite',
      prompt: { vi: 'Giao tiếp lịch sự' },
      dimension: 'staff',
      figure: figure(4880, 0.81),
      levels: [40, 100, 780, 2000, 1960],
    },
    {
      key: 'heard',
      prompt: { vi: 'Lắng nghe' },
      dimension: 'staff',
      figure: withheld('small'),
      levels: null,
    },
  ],
  trend: [
    { month: '2026-04', figure: figure(1700, 0.83) },
    { month: '2026-05', figure: withheld('small') },
    { month: '2026-06', figure: figure(1720, 0.85) },
  ],
  breaks: [],
  units: [
    {
      unit: { name: 'Sở Y tế', nameEn: null, kind: 'department' },
      figure: figure(300, 0.8),
      ...first,
      change: unclear,
    },
    {
      unit: { name: 'Thanh tra tỉnh', nameEn: null, kind: 'department' },
      figure: withheld('small'),
      ...unranked,
    },
    {
      unit: { name: 'Sở Tư pháp', nameEn: null, kind: 'department' },
      figure: withheld('complementary'),
      ...unranked,
    },
    {
      unit: { name: 'Xã Đồng Kỵ', nameEn: null, kind: 'commune' },
      figure: figure(120, 0.9),
      ...first,
      change: rise,
    },
  ],
}
