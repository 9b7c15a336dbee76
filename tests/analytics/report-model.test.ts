import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { namePeriod } from '../../analytics/report/content/period.ts'
import { reportWords } from '../../analytics/report/content/report-words.ts'
import { cellText } from '../../analytics/report/model/cell.ts'
import type { Block, Figure, Report, Row, Table } from '../../analytics/report/model/model.ts'
import type { RankedPlace } from '../../analytics/words/league-sentences.ts'
import { figure, smallReport, withheld } from './small-report.ts'

const texts = (report: Report) => report.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
const tables = (report: Report) => report.blocks.filter((block): block is Table => block.type === 'table')
const tableOf = (report: Report, key: string) => tables(report).find((table) => table.key === key)
const figures = (report: Report) => report.blocks.filter((block): block is Figure => block.type === 'figure')
const headings = (report: Report) => report.blocks.flatMap((block) => (isHeading(block) ? [block.text] : []))

/** A row as the document prints it. */
const printed = (row: Row) => ('cells' in row ? { cells: row.cells.map(cellText) } : row)

function isHeading(block: Block): block is Extract<Block, { type: 'heading' }> {
  return block.type === 'heading'
}

test('the head follows the decree', () => {
  expect(buildReport(smallReport).head).toEqual({
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
    issuingAgency: 'SỞ NỘI VỤ',
    number: 'Số:          /BC-SNV',
    placeAndDay: 'Bình Minh, ngày 05 tháng 9 năm 2026',
  })
})

test('days below ten and the months January and February have a leading zero', () => {
  const on = (day: string) => buildReport({ ...smallReport, day }).head.placeAndDay

  expect(on('2026-02-28')).toBe('Bình Minh, ngày 28 tháng 02 năm 2026')
  expect(on('2026-03-01')).toBe('Bình Minh, ngày 01 tháng 3 năm 2026')
  expect(on('2026-12-31')).toBe('Bình Minh, ngày 31 tháng 12 năm 2026')
})

test('whom to ask stands right before the end, where somebody is named', () => {
  const last = (contact: string) => texts(buildReport({ ...smallReport, contact })).slice(-2)

  expect(last('0204 3555 123')[0]).toBe('Mọi thắc mắc về báo cáo này, xin liên hệ: 0204 3555 123.')
  expect(last('0204 3555 123')[1]).toBe(last('')[1])
  expect(last('')[0]).not.toContain('liên hệ')
})

test('a registry number is completed with the symbol unless it has one', () => {
  const numbered = (documentNumber: string) => buildReport({ ...smallReport, documentNumber }).head.number

  expect(numbered('12')).toBe('Số: 12/BC-SNV')
  expect(numbered('12/BC-UBND')).toBe('Số: 12/BC-UBND')
})

test('the subject names the unit and the period', () => {
  expect(buildReport(smallReport).subtitle).toEqual([
    'Kết quả đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước',
    'tỉnh Bình Minh, quý II năm 2026',
  ])
})

test('figures under another method than that of their surveys say so under the title and with the method', () => {
  const methods = [{ title: { vi: 'Gộp câu trả lời', en: 'Pooled' }, version: 1 }]
  const report = buildReport({ ...smallReport, recomputed: { methods } })
  const english = buildReport({ ...smallReport, recomputed: { methods }, language: 'en' })

  expect(report.subtitle.at(-1)).toMatch(
    /^\(Tính lại theo phương pháp “.+”, phiên bản \d+; không phải số đã công bố\)$/,
  )
  expect(texts(report).join(' ')).toContain('theo phương pháp “Gộp câu trả lời”, phiên bản 1')
  expect(english.subtitle.at(-1)).toContain('not the published figures')
  expect(buildReport(smallReport).subtitle).toHaveLength(2)
})

test('the overall sentence carries interval, n and a change that is not clear', () => {
  expect(texts(buildReport(smallReport))).toContain(
    'Chỉ số hài lòng chung của tỉnh Bình Minh quý II năm 2026: 84,1\u00a0% ' +
      '(khoảng tin cậy 95 %: 82,9–85,2; n = 5.120 phiếu). ' +
      'Tăng 1,2 điểm phần trăm so với kỳ trước (quý I năm 2026; khoảng tin cậy 95 % của mức thay đổi: −0,3 đến +2,7), ' +
      'chưa đủ cơ sở kết luận. Điểm trung bình: 78,4 trên thang điểm\u00a0100.',
  )
})

test('a clear fall says so', () => {
  const change = {
    previousFrom: '2026-01',
    previousTo: '2026-03',
    difference: -0.03,
    low: -0.05,
    high: -0.01,
    isClear: true,
  }

  const whole = texts(buildReport({ ...smallReport, change })).find((text) =>
    text.includes('Chỉ số hài lòng chung'),
  )

  expect(whole).toContain(
    'Giảm 3,0 điểm phần trăm so với kỳ trước (quý I năm 2026; khoảng tin cậy 95 % của mức thay đổi: −5,0 đến −1,0), vượt quá sai số của phép đo.',
  )
})

test('a change that rounds to nothing is neither a rise nor a fall', () => {
  const change = {
    ...smallReport.change,
    previousFrom: '2026-01',
    previousTo: '2026-03',
    difference: -0.0002,
    low: -0.01,
    high: 0.0096,
    isClear: false,
  }

  expect(texts(buildReport({ ...smallReport, change })).join(' ')).toContain(
    'Chênh lệch 0,0 điểm phần trăm so với kỳ trước',
  )
})

test('fieldwork is counted, with what still waits', () => {
  const written = texts(buildReport(smallReport))

  expect(written).toContain(
    'Số liệu quý II năm 2026 được tổng hợp từ: đợt khảo sát “SIPAS 2026” (kết thúc ngày 01/07/2026).',
  )
  expect(written).toContain(
    'Số phiếu đưa vào tính toán: 5.120 phiếu, với 10.240 câu trả lời. ' +
      'Ngoài ra có 12 phiếu đã tiếp nhận, đang chờ công bố và chưa được tính vào số liệu nào.',
  )
})

test('the whole is not told when it is withheld', () => {
  const report = buildReport({ ...smallReport, whole: withheld('small'), change: null })

  expect(texts(report)).toContain('Số phiếu ít hơn 5 nên không công bố chỉ số, để bảo vệ người trả lời.')
  expect(texts(report).join(' ')).not.toContain('Số phiếu đưa vào tính toán')
})

test('an index that lacks a part is not told as no responses', () => {
  const whole = { ...withheld('small'), respondents: 12, withheld: null }
  const report = buildReport({ ...smallReport, whole, change: null })

  expect(texts(report).join(' ')).toContain('Chưa tính được chỉ số chung: có thành phần chưa đủ phiếu')
  expect(texts(report).join(' ')).not.toContain('chưa có phiếu nào')
})

test('sections, headings, tables and figures are numbered through', () => {
  const report = buildReport(smallReport)

  expect(headings(report)).toEqual([
    'I. KẾT QUẢ CHUNG',
    '1. Kết quả theo yếu tố',
    'II. KẾT QUẢ THEO TIÊU CHÍ',
    'III. DIỄN BIẾN THEO THÁNG',
    'IV. KẾT QUẢ THEO ĐƠN VỊ',
    '1. Sở, ban, ngành',
    '2. Xã, phường, đặc khu',
    'V. PHƯƠNG PHÁP VÀ GIỚI HẠN',
    '1. Căn cứ',
    '2. Cách tính',
    '3. Độ tin cậy của số liệu',
    '4. Bảo vệ người trả lời',
    '5. Giới hạn khi sử dụng',
    '6. Công bố thông tin về cuộc đo',
  ])
  expect(tables(report).map((table) => table.caption)).toEqual([
    'Bảng 1. Chỉ số hài lòng chung',
    'Bảng 2. Chỉ số hài lòng theo yếu tố',
    'Bảng 3. Chỉ số hài lòng và điểm trung bình theo tiêu chí',
    'Bảng 4. Chỉ số hài lòng theo tháng',
    'Bảng 5. Chỉ số hài lòng theo đơn vị: sở, ban, ngành',
    'Bảng 6. Chỉ số hài lòng theo đơn vị: xã, phường, đặc khu',
    'Bảng 7. Thông tin công bố về cuộc đo',
  ])
  expect(figures(report).map((figure) => figure.caption)).toEqual([
    'Biểu đồ 1. Chỉ số hài lòng theo yếu tố và khoảng tin cậy 95 %',
    'Biểu đồ 2. Phân bố câu trả lời theo mức',
    'Biểu đồ 3. Chỉ số hài lòng theo tháng và khoảng tin cậy 95 %',
    'Biểu đồ 4. Chỉ số hài lòng theo đơn vị và khoảng tin cậy 95 %: sở, ban, ngành',
  ])
})

test('a section without figures leaves no gap in the numerals', () => {
  const report = buildReport({ ...smallReport, trend: [], units: [] })

  expect(headings(report).filter((text) => /^[IVX]+\. /.test(text))).toEqual([
    'I. KẾT QUẢ CHUNG',
    'II. KẾT QUẢ THEO TIÊU CHÍ',
    'III. PHƯƠNG PHÁP VÀ GIỚI HẠN',
  ])
})

test('the table of items groups them by dimension and withholds without a number', () => {
  const items = tableOf(buildReport(smallReport), 'items')

  expect(items?.rows.map(printed)).toEqual([
    { group: 'Tiếp cận dịch vụ' },
    { cells: ['1', 'Biển hiệu, chỉ dẫn rõ, dễ tìm', '87,0', '85,8–88,2', '5.120', '78,4'] },
    { group: 'Công chức' },
    { cells: ['2', 'Giao tiếp lịch sự', '81,0', '79,8–82,2', '4.880', '78,4'] },
    { cells: ['3', 'Lắng nghe', 'ẩn (a)', '–', '< 5', '–'] },
  ])
  expect(items?.notes).toEqual([
    '(a) Không công bố vì có dưới 5 phiếu.',
    'Dấu “–”: không có hoặc không công bố số liệu.',
  ])
})

const changed = { difference: 0.031, low: 0.011, high: 0.051, isClear: true }
const ranked = (name: string, index: number, rank: Partial<RankedPlace>) => ({
  unit: { name, nameEn: null, kind: 'department' },
  figure: figure(300, index),
  rank: { rank: 1, lowest: 1, highest: 2, group: 1, funnel: null, shrunk: null, ...rank },
  change: changed,
  noChange: null,
})

test('units are ranked within their kind, in groups, the others last with their reason', () => {
  const departments = smallReport.units.filter(({ rank }) => rank === null)
  const units = [
    ...departments,
    ranked('Sở Xây dựng', 0.6, { rank: 3, lowest: 3, highest: 3, group: 2 }),
    { ...ranked('Sở Y tế', 0.8, { rank: 2 }), change: { ...changed, low: -0.02, isClear: false } },
    ranked('Sở Tài chính', 0.9, { rank: 1 }),
  ]

  const report = buildReport({ ...smallReport, units })

  const table = tableOf(report, 'units-department')
  expect(table?.rows.map(printed)).toEqual([
    { group: 'Nhóm 1 (chưa phân biệt được đơn vị nào hơn)' },
    { cells: ['1–2', 'Sở Tài chính', '90,0', '88,8–91,2', '300', 'tăng 3,1'] },
    { cells: ['1–2', 'Sở Y tế', '80,0', '78,8–81,2', '300', '+3,1 (c)'] },
    { group: 'Nhóm 2' },
    { cells: ['3', 'Sở Xây dựng', '60,0', '58,8–61,2', '300', 'tăng 3,1'] },
    { group: 'Không xếp hạng' },
    { cells: ['–', 'Thanh tra tỉnh', 'ẩn (a)', '–', '< 5', '–'] },
    { cells: ['–', 'Sở Tư pháp', 'ẩn (b)', '–', '–', '–'] },
  ])
  expect(table?.notes[1]).toMatch(/^\(c\) Chưa đủ cơ sở kết luận/)
  expect(texts(report).join(' ')).toContain(
    'Nhóm đầu trong 3 đơn vị là Sở Tài chính và Sở Y tế; giữa các đơn vị này chưa phân biệt được đơn vị nào hơn.',
  )
  expect(texts(report).join(' ')).toContain('số đơn vị tăng: 2; giảm: 0; chưa đủ cơ sở kết luận: 1.')
})

test('an interval says what it rests on', () => {
  const written = texts(buildReport(smallReport)).filter((text) => text.includes('không phải mẫu ngẫu nhiên'))

  expect(written).toHaveLength(2)
  expect(texts(buildReport({ ...smallReport, sampling: 'probability' })).join(' ')).not.toContain('tự chọn')
})

test('what cannot be compared says why', () => {
  const report = buildReport({ ...smallReport, change: null, noChange: 'other_method' })

  expect(texts(report).join(' ')).toContain('Không so sánh với kỳ trước: kỳ trước dùng cách tính khác.')
})

test('numbers stand in the cells in full, in the unit of their text', () => {
  const report = buildReport(smallReport)
  const [items, departments] = [tableOf(report, 'items'), tableOf(report, 'units-department')]

  expect(items?.rows[3]).toMatchObject({
    cells: [
      { value: 2, format: 'count' },
      'Giao tiếp lịch sự',
      { text: '81,0', value: 81, format: 'percent' },
      { text: '79,8–82,2', low: expect.closeTo(79.8, 9), high: expect.closeTo(82.2, 9), format: 'percent' },
      { text: '4.880', value: 4880, format: 'count' },
      { text: '78,4', value: 78.4, format: 'decimal' },
    ],
  })
  expect(items?.rows[4]).toMatchObject({
    cells: [{}, 'Lắng nghe', { text: 'ẩn (a)', value: null }, { low: null, high: null }, { value: null }, {}],
  })
  expect(departments?.rows[0]).toMatchObject({
    cells: [{}, 'Sở Y tế', {}, {}, {}, { value: -0.4, format: 'points' }],
  })
})

test('every table has a key of its own, and every figure tells where its numbers stand', () => {
  const report = buildReport(smallReport)
  const own = figures(report).flatMap(({ numbers }) => (typeof numbers === 'string' ? [] : [numbers.key]))
  const keys = [...tables(report).map(({ key }) => key), ...own]

  expect(keys.join(' ')).toBe('whole dimensions items trend units-department units-commune disclosure levels')
  for (const { numbers } of figures(report)) {
    expect(keys).toContain(typeof numbers === 'string' ? numbers : numbers.key)
  }
  expect(
    buildReport({ ...smallReport, language: 'en' }).blocks.flatMap((b) => ('key' in b ? [b.key] : [])),
  ).toEqual(tables(report).map(({ key }) => key))
})

test('more than thirty units have a table and no figure', () => {
  const units = Array.from({ length: 31 }, (_, index) => ({
    unit: { name: `Xã ${index}`, nameEn: null, kind: 'commune' },
    figure: withheld('small'),
    rank: null,
    change: null,
    noChange: null,
  }))

  const report = buildReport({ ...smallReport, units })

  expect(tableOf(report, 'units-commune')?.rows).toHaveLength(31)
  expect(
    figures(report)
      .map((figure) => figure.caption)
      .join(' '),
  ).not.toContain('đơn vị')
})

test('many items are drawn in several figures', () => {
  const items = Array.from({ length: 22 }, (_, index) => ({
    key: `i${index}`,
    prompt: { vi: `Tiêu chí ${index}` },
    dimension: null,
    figure: withheld('small'),
    levels: index < 21 ? [1, 2, 3, 4, 5] : null,
  }))

  const captions = figures(buildReport({ ...smallReport, items })).map((figure) => figure.caption)

  expect(captions).toContain('Biểu đồ 2. Phân bố câu trả lời theo mức (tiêu chí 1 đến 11)')
  expect(captions).toContain('Biểu đồ 3. Phân bố câu trả lời theo mức (tiêu chí 12 đến 22)')
})

test('the highest and the lowest are named only where their intervals do not overlap', () => {
  const [first, second] = smallReport.dimensions
  const near = {
    ...smallReport,
    dimensions: first && second ? [first, { ...second, figure: first.figure }] : [],
  }

  expect(texts(buildReport(smallReport))).toContain(
    'Yếu tố có chỉ số cao nhất là “Tiếp cận dịch vụ” (87,0\u00a0%), thấp nhất là “Công chức” (81,0\u00a0%); ' +
      'khoảng tin cậy của hai yếu tố này không giao nhau.',
  )
  expect(texts(buildReport(near))).toContain(
    'Khoảng tin cậy của yếu tố có chỉ số cao nhất và thấp nhất giao nhau, ' +
      'nên chưa đủ cơ sở kết luận yếu tố nào được đánh giá cao hơn.',
  )
})

test('a draft method is called a draft and never an official formula', () => {
  const written = texts(buildReport(smallReport))

  expect(written).toContain('Phương pháp: Chỉ số hài lòng; căn cứ: theo khung 1001/QĐ-BNV (bản nháp).')
  expect(written).toContain(
    'Đây là phương pháp ở dạng bản nháp; cách tính chưa được xác nhận là công thức chính thức.',
  )
  expect(written).toContain('Mã phương pháp: sipas-1001-draft, phiên bản 2 (mã băm 0123456789ab…).')
})

test('simulated figures are marked as such at the top and in the limits', () => {
  const report = buildReport({ ...smallReport, demonstration: true })

  expect(report.demonstration).toContain('DỮ LIỆU MÔ PHỎNG')
  expect(texts(report).join(' ')).toContain('dữ liệu mô phỏng')
  expect(buildReport(smallReport).demonstration).toBeNull()
  expect(texts(buildReport(smallReport)).join(' ')).not.toContain('mô phỏng')
})

test('figures say in words what they show', () => {
  const [dimensions] = figures(buildReport(smallReport))

  expect(dimensions?.alternative).toContain(
    'Công chức: 81,0\u00a0% (khoảng tin cậy 95 %: 79,8–82,2; n = 4.880 phiếu).',
  )
})

test('the English report says the same and falls back to Vietnamese names', () => {
  const report = buildReport({ ...smallReport, language: 'en' })

  expect(report.subtitle[1]).toBe('Binh Minh province, quarter 2 of 2026')
  expect(texts(report)).toContain(
    'Overall satisfaction index of Binh Minh province, quarter 2 of 2026: 84.1% (95% interval 82.9–85.2; n = 5,120 responses). ' +
      'Up 1.2 percentage points on the period before (quarter 1 of 2026; 95% interval of the change −0.3 to +2.7): ' +
      'not enough to conclude a change. Mean score: 78.4 out of 100.',
  )
  expect(tableOf(report, 'items')?.rows.map(printed)[1]).toEqual({
    cells: ['1', 'Biển hiệu, chỉ dẫn rõ, dễ tìm', '87.0', '85.8–88.2', '5,120', '78.4'],
  })
})

test('contents are told with their change where the method names them, and otherwise that there are none', () => {
  const [first, second] = smallReport.dimensions
  const contents = [first, second].flatMap((one) =>
    one ? [{ ...one, title: { vi: `Nội dung ${one.key}` } }] : [],
  )
  const tableOf = (report: Report) => tables(report).find(({ key }) => key === 'contents')

  const [told, none] = [buildReport({ ...smallReport, contents }), buildReport(smallReport)]

  expect(tableOf(told)?.rows.map((row) => 'cells' in row && row.cells[0])).toEqual([
    'Nội dung access',
    'Nội dung staff',
  ])
  expect(tableOf(told)?.notes.join(' ')).toContain('số phiếu ít nhất')
  expect(texts(told).some((text) => text.endsWith('Kết quả theo nội dung'))).toBe(true)
  expect(tableOf(none)).toBeUndefined()
  const saysNone = (report: Report) => texts(report).some((text) => text.includes('không nêu chỉ số riêng'))
  expect([saysNone(told), saysNone(none)]).toEqual([false, true])
})

test('an office without any survey gets a report that says so', () => {
  const nothing = { ...withheld('small'), respondents: 0, answers: 0, withheld: null }
  const report = buildReport({
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
  })

  expect(texts(report)).toContain('Trong kỳ báo cáo chưa có đợt khảo sát nào thuộc loại này.')
  expect(texts(report)).toContain('Trong kỳ báo cáo chưa có phiếu nào được tính.')
  expect(texts(report)).toContain('Chưa có phương pháp nào được chọn cho loại đo lường này.')
})

test.for([
  ['2026-03', '2026-03', 'tháng 3 năm 2026', 'March 2026'],
  ['2026-07', '2026-09', 'quý III năm 2026', 'quarter 3 of 2026'],
  ['2026-01', '2026-06', '6 tháng đầu năm 2026', 'the first half of 2026'],
  ['2026-07', '2026-12', '6 tháng cuối năm 2026', 'the second half of 2026'],
  ['2026-01', '2026-09', '9 tháng đầu năm 2026', 'the first nine months of 2026'],
  ['2026-01', '2026-12', 'năm 2026', '2026'],
  ['2024-07', '2026-06', 'từ tháng 7/2024 đến tháng 6/2026', 'July 2024 to June 2026'],
] as const)('the period %s to %s is called “%s”', ([from, to, vi, en]) => {
  const period = namePeriod(from, to)

  expect(reportWords('vi').period(period)).toBe(vi)
  expect(reportWords('en').period(period)).toBe(en)
})

test('months out of order are refused', () => {
  expect(() => namePeriod('2026-06', '2026-04')).toThrow(RangeError)
})
