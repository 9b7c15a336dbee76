import type { FileFaultCode, ImportFaultCode, ImportKind, PreviewRow } from '#contract/import.ts'

const kinds: Record<ImportKind, { name: string; lead: string }> = {
  units: { name: 'Đơn vị', lead: 'Cây đơn vị: tỉnh, sở, xã, phường, trung tâm phục vụ hành chính công.' },
  successions: {
    name: 'Sáp nhập, chia tách',
    lead: 'Đơn vị nào kế thừa đơn vị nào, từ ngày nào, theo văn bản nào.',
  },
  fields: { name: 'Lĩnh vực', lead: 'Các lĩnh vực thủ tục hành chính.' },
  procedures: { name: 'Thủ tục', lead: 'Danh mục thủ tục hành chính theo lĩnh vực.' },
  'service-points': { name: 'Quầy', lead: 'Quầy, cửa tiếp dân của từng đơn vị.' },
  volumes: { name: 'Số hồ sơ', lead: 'Số hồ sơ theo đơn vị, năm, lĩnh vực: cơ sở để tính cỡ mẫu.' },
  dossiers: {
    name: 'Giải quyết đúng hạn',
    lead: 'Số hồ sơ đã giải quyết và số đúng hạn theo đơn vị, tháng hoặc năm.',
  },
  'official-indices': {
    name: 'Chỉ số chính thức khác',
    lead: 'PAR INDEX, SIPAS quốc gia và chỉ số khác do cơ quan khác công bố.',
  },
  margins: { name: 'Dân số', lead: 'Số người theo nhóm (giới tính, tuổi…): cơ sở để gia quyền.' },
}

const columns: Record<string, string> = {
  unit_code: 'Mã đơn vị',
  parent_code: 'Mã đơn vị cấp trên',
  unit_name: 'Tên đơn vị',
  kind: 'Loại đơn vị',
  unit_name_en: 'Tên tiếng Anh',
  area: 'Khu vực',
  valid_from: 'Từ ngày',
  predecessor_code: 'Mã đơn vị cũ',
  successor_code: 'Mã đơn vị kế thừa',
  day: 'Ngày hiệu lực',
  act: 'Hình thức',
  legal_basis: 'Căn cứ pháp lý',
  field_code: 'Mã lĩnh vực',
  field_name: 'Tên lĩnh vực',
  field_name_en: 'Tên tiếng Anh',
  procedure_code: 'Mã thủ tục',
  procedure_name: 'Tên thủ tục',
  service_point_code: 'Mã quầy',
  service_point_name: 'Tên quầy',
  year: 'Năm',
  transactions: 'Số hồ sơ',
  variable: 'Biến',
  category: 'Nhóm',
  population: 'Số người',
  period: 'Kỳ',
  handled: 'Đã giải quyết',
  on_time: 'Đúng hạn',
  index: 'Chỉ số',
  value: 'Giá trị',
  rank: 'Thứ hạng',
  ranked: 'Số được xếp hạng',
  source: 'Nguồn',
  source_date: 'Ngày của nguồn',
}

/** What stands in a column whose words are keys for the machine. */
const values: Record<string, string> = {
  country: 'cả nước',
  province: 'tỉnh, thành phố',
  department: 'sở, ban, ngành',
  district: 'huyện',
  commune: 'xã, phường, đặc khu',
  one_stop_centre: 'trung tâm phục vụ hành chính công',
  public_service_unit: 'đơn vị sự nghiệp',
  state_enterprise: 'doanh nghiệp nhà nước',
  urban: 'đô thị',
  rural: 'nông thôn',
  remote: 'vùng sâu, vùng xa',
  merger: 'sáp nhập',
  split: 'chia tách',
  abolition: 'giải thể',
  transfer: 'chuyển giao',
}

const faults: Record<ImportFaultCode, { what: string; remedy: string }> = {
  empty: { what: 'Để trống', remedy: 'Điền ô này.' },
  too_long: { what: 'Quá dài', remedy: 'Viết ngắn lại.' },
  not_text: { what: 'Có ký tự không lưu được', remedy: 'Gõ lại ô này.' },
  unknown_unit: { what: 'Không có đơn vị mã này', remedy: 'Sửa mã, hoặc nhập danh sách đơn vị trước.' },
  unknown_parent: {
    what: 'Không có đơn vị cấp trên mã này',
    remedy: 'Sửa mã, hoặc thêm dòng của đơn vị cấp trên vào tệp.',
  },
  unknown_field: {
    what: 'Lĩnh vực mã này chưa có',
    remedy: 'Điền tên lĩnh vực, hoặc nhập danh sách lĩnh vực trước.',
  },
  not_a_day: { what: 'Không phải ngày', remedy: 'Viết ngày/tháng/năm, ví dụ 01/07/2025.' },
  not_a_year: { what: 'Không phải năm', remedy: 'Viết bốn chữ số, ví dụ 2025.' },
  not_a_number: { what: 'Không phải số nguyên', remedy: 'Viết số nguyên từ 0 trở lên, ví dụ 12.439.' },
  not_a_period: { what: 'Không phải kỳ', remedy: 'Viết năm hoặc năm-tháng, ví dụ 2026 hoặc 2026-03.' },
  not_points: {
    what: 'Không phải điểm từ 0 đến 100',
    remedy: 'Viết số có nhiều nhất hai chữ số thập phân, ví dụ 91,43.',
  },
  not_a_place: {
    what: 'Thứ hạng không khớp với số được xếp hạng',
    remedy: 'Sửa cả hai ô, hoặc để trống cả hai.',
  },
  zero: { what: 'Phải lớn hơn 0', remedy: 'Bỏ dòng này nếu không có hồ sơ nào.' },
  more_than_handled: { what: 'Đúng hạn nhiều hơn đã giải quyết', remedy: 'Sửa một trong hai số.' },
  not_one_of: { what: 'Từ này chưa hiểu được', remedy: 'Dùng một trong các từ' },
  repeated: { what: 'Trùng với dòng', remedy: 'Giữ lại một dòng.' },
  own_successor: { what: 'Đơn vị tự kế thừa chính mình', remedy: 'Sửa mã đơn vị kế thừa.' },
  cycle: { what: 'Đơn vị nằm dưới chính nó', remedy: 'Sửa mã đơn vị cấp trên.' },
}

const files: Record<FileFaultCode, string> = {
  no_file: 'Không đọc được tệp.',
  not_utf8:
    'Tệp không ở dạng chữ Unicode UTF-8, chữ có dấu sẽ hỏng. Trong Excel chọn Lưu thành › “CSV UTF-8”, hoặc gửi thẳng tệp .xlsx.',
  not_csv: 'Tệp CSV bị gãy: có dòng thừa, thiếu ô hoặc thiếu dấu ngoặc kép. Sửa dòng đó, hoặc gửi tệp .xlsx.',
  not_xlsx: 'Không đọc được bảng tính này. Lưu lại thành .xlsx (không đặt mật khẩu) hoặc “CSV UTF-8”.',
  missing_column: 'Dòng đầu của tệp thiếu cột',
  repeated_column: 'Dòng đầu của tệp có hai cột cùng nghĩa',
  too_large: 'Tệp quá lớn: nhiều nhất 10 MB và 50.000 dòng. Chia thành nhiều tệp rồi nhập lần lượt.',
}

const states: Record<PreviewRow['state'], string> = {
  added: 'mới',
  changed: 'thay đổi',
  same: 'đã có',
  faulty: 'lỗi',
}

/** Texts of importing files, in Vietnamese. */
export const importVi = {
  title: 'Nhập từ tệp',
  lead: 'Đưa danh sách có sẵn vào hệ thống từ tệp Excel (.xlsx) hoặc CSV. Ông/Bà xem trước toàn bộ; chưa bấm xác nhận thì chưa có gì thay đổi.',
  which: 'Nhập danh sách nào?',
  kinds,
  columns,
  values,
  faults,
  files,
  states,
  others: 'Danh sách khác',
  columnsTitle: 'Tệp cần có các cột',
  required: 'bắt buộc',
  template: 'Tải tệp mẫu',
  templateLead:
    'Tệp mẫu có sẵn tên cột và dòng ví dụ: xoá dòng ví dụ rồi điền dòng của mình. Thứ tự cột không quan trọng; cột thừa được bỏ qua.',
  validFrom: 'Ngày bắt đầu của dòng không ghi ngày',
  source: 'Nguồn của dòng không ghi nguồn',
  sourceHelp: 'Ví dụ: Hệ thống một cửa của tỉnh',
  sourceDate: 'Ngày của nguồn đó',
  choose: 'Chọn tệp',
  drop: 'hoặc kéo tệp vào đây. Tệp .xlsx hoặc .csv, nhiều nhất 10 MB.',
  another: 'Chọn tệp khác',
  reading: (name: string) => `Đang đọc và kiểm tra ${name}…`,
  writing: 'Đang nhập…',
  previewTitle: (name: string) => `Xem trước: ${name}`,
  finding: (rows: string, added: string, changed: string, same: string) =>
    `Đọc được ${rows}\u00a0dòng: ${added}\u00a0dòng mới, ${changed}\u00a0dòng thay đổi, ${same}\u00a0dòng đã có sẵn.`,
  bad: (bad: string) => `${bad} dòng có lỗi và sẽ không được nhập.`,
  noBad: 'Không có dòng nào lỗi.',
  nothing: 'Chưa có gì thay đổi. Kiểm tra bên dưới rồi xác nhận.',
  noRows: 'Tệp không có dòng nào dưới dòng tên cột.',
  columnsRead: 'Cột nhận ra',
  columnsLeft: (names: string) => `Bỏ qua các cột: ${names}.`,
  firstRows: 'Những dòng đầu',
  changes: 'Giá trị sẽ thay đổi',
  changesMore: 'Chỉ hiện 50 giá trị đầu.',
  was: 'Hiện nay',
  willBe: 'Sẽ là',
  row: 'Của',
  errors: 'Dòng có lỗi',
  errorsMore: (shown: string, all: string) =>
    `Chỉ hiện ${shown} trên ${all} lỗi; sửa rồi nhập lại sẽ thấy tiếp.`,
  line: 'Dòng',
  column: 'Cột',
  value: 'Đang ghi',
  problem: 'Vấn đề',
  remedy: 'Cách sửa',
  state: 'Kết quả',
  found: (names: string) => `Tệp có các cột: ${names}.`,
  atLine: (line: string) => `Ở dòng ${line}.`,
  confirm: (rows: string) => `Nhập ${rows} dòng`,
  confirmPartly: (rows: string, bad: string) => `Nhập ${rows} dòng đúng, bỏ ${bad} dòng lỗi`,
  nothingToDo: 'Tệp này không có gì mới để nhập.',
  mendFirst: 'Sửa các dòng lỗi trong tệp rồi chọn lại tệp.',
  changedSince:
    'Dữ liệu vừa được người khác thay đổi sau khi Ông/Bà xem trước. Chưa nhập gì; đây là bản xem trước mới.',
  done: (added: string, changed: string) => `Đã nhập: ${added} dòng mới, ${changed} dòng thay đổi.`,
  doneBad: (bad: string) =>
    `${bad} dòng lỗi chưa được nhập; sửa trong tệp rồi nhập lại, các dòng đã có không bị trùng.`,
  toBegin: 'Về các bước bắt đầu',
  toUnits: 'Xem cây đơn vị',
  empty: 'trống',
}

export type ImportTexts = typeof importVi
