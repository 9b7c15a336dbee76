import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { ReportInput } from '../../analytics/report/content/report-input.ts'
import { cellText } from '../../analytics/report/model/cell.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import { fullParts, fullReport } from './full-report.ts'
import { figure, withheld } from './small-report.ts'

const sections = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
const text = ({ blocks }: Report) =>
  blocks
    .map((block) => (block.type === 'paragraph' ? block.text : ''))
    .join(' ')
    .replace(/\u00a0/g, ' ')
const rowsOf = (report: Report, key: string) =>
  tablesOf(report)
    .find((table) => table.key === key)
    ?.rows.map((row) => ('cells' in row ? row.cells.map(cellText).join(' | ') : row.group))

const withParts = (parts: Partial<typeof fullParts>, more: Partial<ReportInput> = {}) =>
  buildReport({ ...fullReport, ...more, parts: { ...fullParts, ...parts } })

test('a whole report has its sections in order and its tables of units in annexes', () => {
  const report = buildReport(fullReport)

  expect(sections(report)).toEqual([
    'I. TÌNH HÌNH TRIỂN KHAI',
    'II. KẾT QUẢ CHUNG',
    'III. KẾT QUẢ THEO TIÊU CHÍ',
    'IV. KẾT QUẢ THEO KHÂU GIẢI QUYẾT THỦ TỤC',
    'V. YẾU TỐ GẮN VỚI MỨC HÀI LÒNG CHUNG',
    'VI. DIỄN BIẾN THEO THÁNG',
    'VII. KẾT QUẢ THEO ĐƠN VỊ',
    'VIII. KẾT QUẢ THEO LĨNH VỰC VÀ HÌNH THỨC THU PHIẾU',
    'IX. Ý KIẾN GÓP Ý THEO CHỦ ĐỀ',
    'X. SỐ LIỆU ĐỐI CHIẾU',
    'XI. VIỆC KHẮC PHỤC VÀ TÁC ĐỘNG',
    'XII. PHƯƠNG PHÁP VÀ GIỚI HẠN',
  ])
  expect(report.contents).toBe('MỤC LỤC')
  expect(report.annexes.map(({ label, title, orientation }) => [label, title, orientation])).toEqual([
    ['Phụ lục I', 'Chỉ số hài lòng của các đơn vị theo yếu tố', 'landscape'],
    ['Phụ lục II', 'Chỉ số hài lòng của các đơn vị theo tiêu chí', 'landscape'],
  ])
  expect(report.annexes[0]?.attached).toMatch(/^\(Kèm theo Báo cáo số +\/BC-SNV ngày 05 tháng 9 năm 2026\)$/)
})

test('the report of a quarter tells what changed, without single questions and annexes', () => {
  const report = buildReport({ ...fullReport, kind: 'quarter' })

  expect(sections(report).join()).not.toMatch(/TIÊU CHÍ|KHÂU/)
  expect(sections(report).join()).toMatch(/DIỄN BIẾN/)
  expect(report.annexes).toEqual([])
})

test('the report of a field tells its own index among the others', () => {
  const field = { code: 'F03', title: { vi: 'Đất đai' } }
  const report = buildReport({ ...fullReport, kind: 'field', field })
  const missing = buildReport({
    ...fullReport,
    kind: 'field',
    field: { code: 'F99', title: { vi: 'Xây dựng' } },
  })

  expect(report.subtitle[1]).toBe('Lĩnh vực: Đất đai')
  expect(text(report)).toContain('Chỉ số hài lòng chung của Đất đai quý II năm 2026: 80,0 %')
  expect(rowsOf(report, 'by-field')?.[0]).toBe('Đất đai | 80,0 | 78,8–81,2 | 900')
  expect(rowsOf(report, 'disclosure')).toContain('Số phiếu đưa vào tính toán | 900')
  expect(rowsOf(missing, 'disclosure')).toContain('Số phiếu đưa vào tính toán | 0')
  expect(text(missing)).toContain('Chưa có số liệu công bố được cho lĩnh vực Xây dựng')
})

test('what the office has nothing of is left out and named at the end', () => {
  const report = withParts({ themes: null, dossiers: null, official: [], drivers: null })

  expect(sections(report).join()).not.toMatch(/CHỦ ĐỀ|ĐỐI CHIẾU|GẮN VỚI/)
  expect(text(report)).toContain(
    'Báo cáo không có các phần sau vì chưa có số liệu: Yếu tố gắn với mức hài lòng chung; ' +
      'Kỳ vọng, quá trình giải quyết và ứng xử của công chức; Ý kiến góp ý theo chủ đề; Số liệu đối chiếu.',
  )
})

test('dossiers on time stand beside satisfaction and never within its tables', () => {
  const report = buildReport(fullReport)

  expect(text(report)).toContain('30.690 trên 31.000 hồ sơ được giải quyết đúng hạn (99,00 %)')
  expect(text(report)).toContain('không cộng, không lấy trung bình với chỉ số hài lòng')
})

test('the effect of actions is told with its doubt', () => {
  expect(text(buildReport(fullReport))).toContain(
    '1 việc có chỉ số tăng rõ rệt, 0 việc giảm rõ rệt, 0 việc chưa đủ cơ sở kết luận. ' +
      'Thay đổi sau một việc chưa chắc do việc đó.',
  )
  expect(text(withParts({ actions: [] }))).toContain('không có việc khắc phục nào được mở')
})

test('themes are told as their page tells them, withheld ones without a number', () => {
  expect(rowsOf(buildReport(fullReport), 'themes')).toEqual([
    'Thời gian chờ | 61 | 60 | 70,0 | 57,0–80,0',
    'Phí | – | – | – | –',
  ])
  const none = {
    comments: null,
    judged: null,
    share: null,
    low: null,
    high: null,
    withheld: 'small' as const,
  }
  const hidden = withParts({ themes: { period: '2026-Q2', whole: none, themes: [] } })
  expect(text(hidden)).toContain('có quá ít ý kiến để công bố theo chủ đề')
})

test('drivers are called an association and no cause', () => {
  const report = buildReport(fullReport)

  expect(text(report)).toContain('Đây là mối liên hệ, không phải quan hệ nhân quả')
  expect(rowsOf(report, 'drivers')?.[0]).toBe('Công chức | 58,0 | 0,71 | 81,0')
})

test('cells of the annexes hide what the unit itself does not show', () => {
  const [first] = fullParts.unitFigures
  const report = withParts({
    unitFigures: first
      ? [{ ...first, dimensions: [{ key: 'access', figure: withheld('complementary') }], items: [] }]
      : [],
  })

  expect(rowsOf(report, 'units-dimensions')).toEqual(['Sở Y tế | 300 | 80,0 | ẩn | –'])
})

test('with very many units the items by unit are kept for the workbook', () => {
  const [one] = fullParts.unitFigures
  const unitFigures = Array.from({ length: 101 }, (_, at) => ({
    unit: { name: `Xã ${at}`, nameEn: null, kind: 'commune' },
    dimensions: one?.dimensions ?? [],
    items: [{ key: 'sign', figure: figure(40, 0.8) }],
  }))
  const report = withParts({ unitFigures })

  expect(report.annexes).toHaveLength(1)
  expect(report.unprinted.map(({ key, rows }) => [key, rows.length])).toEqual([['units-items', 101]])
  expect(tablesOf(report).map(({ key }) => key)).toContain('units-items')
})
