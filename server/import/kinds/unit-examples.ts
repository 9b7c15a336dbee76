import type { UnitKind } from '#contract/office.ts'
import type { Cells } from '../table-kind.ts'

type Words = Record<'vi' | 'en', string>

/** What each kind is called in a file, and what it is: people know their units, not how they are sorted here. */
export const kindWords: Record<UnitKind, { name: Words; meaning: Words }> = {
  country: {
    name: { vi: 'Cả nước', en: 'country' },
    meaning: {
      vi: 'Chỉ khi khảo sát nhiều tỉnh: đứng trên các tỉnh, thành phố.',
      en: 'Only for surveys of several provinces: stands above them.',
    },
  },
  province: {
    name: { vi: 'Tỉnh', en: 'province' },
    meaning: {
      vi: 'Tỉnh hoặc thành phố trực thuộc trung ương. Thường là dòng đầu, không có cấp trên.',
      en: 'A province or a city under the central government. Usually the first row, with no parent.',
    },
  },
  department: {
    name: { vi: 'Sở', en: 'department' },
    meaning: { vi: 'Sở, ban, ngành cấp tỉnh.', en: 'A department of the province.' },
  },
  district: {
    name: { vi: 'Huyện', en: 'district' },
    meaning: {
      vi: 'Huyện, quận, thị xã trước 01/07/2025: chỉ cần cho số liệu cũ.',
      en: 'A district before 1 July 2025: needed for earlier figures alone.',
    },
  },
  commune: {
    name: { vi: 'Xã', en: 'commune' },
    meaning: { vi: 'Xã, phường, đặc khu.', en: 'A commune, ward or special zone.' },
  },
  one_stop_centre: {
    name: { vi: 'Trung tâm Phục vụ hành chính công', en: 'one_stop_centre' },
    meaning: {
      vi: 'Nơi nhận và trả hồ sơ của nhiều cơ quan, nếu muốn đo riêng. Cấp trên là cơ quan lập ra nó.',
      en: 'Where dossiers of several agencies are received, if measured by itself. Its parent is who set it up.',
    },
  },
  public_service_unit: {
    name: { vi: 'Đơn vị sự nghiệp công lập', en: 'public_service_unit' },
    meaning: {
      vi: 'Bệnh viện, trường học, trung tâm… Cấp trên thường là một sở hoặc một xã, phường.',
      en: 'A hospital, school, centre … Its parent is usually a department or a commune.',
    },
  },
  state_enterprise: {
    name: { vi: 'Doanh nghiệp nhà nước', en: 'state_enterprise' },
    meaning: { vi: 'Công ty cấp nước, điện lực…', en: 'A company of the state: water, electricity …' },
  },
}

type Row = [code: string, parent: string, kind: UnitKind, name: string, nameEn: string, area: Words | null]

const urban = { vi: 'Đô thị', en: 'urban' }
const rural = { vi: 'Nông thôn', en: 'rural' }

// A small tree in which every row but the first names the row that it stands below.
const rows: Row[] = [
  ['H01', '', 'province', 'Tỉnh Bình Minh', 'Binh Minh Province', null],
  ['H01.01', 'H01', 'commune', 'Xã An Bình', 'An Binh Commune', rural],
  ['H01.02', 'H01', 'commune', 'Phường Tân Thành', 'Tan Thanh Ward', urban],
  ['H01.10', 'H01', 'department', 'Sở Y tế', 'Department of Health', null],
  ['H01.10.01', 'H01.10', 'public_service_unit', 'Bệnh viện Đa khoa tỉnh', 'General Hospital', urban],
]

const cellsIn = (language: 'vi' | 'en'): Cells[] =>
  rows.map(([code, parent, kind, name, nameEn, area]) => ({
    unit_code: code,
    parent_code: parent,
    unit_name: name,
    kind: kindWords[kind].name[language],
    unit_name_en: nameEn,
    area: area?.[language] ?? '',
    valid_from: language === 'vi' ? '01/07/2025' : '2025-07-01',
  }))

export const unitExamples = { vi: cellsIn('vi'), en: cellsIn('en') }
