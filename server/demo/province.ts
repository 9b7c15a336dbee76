import type { NewUnit } from '../queries/units.ts'

// An invented province. Every name of a place below is made up or common to many provinces.

const province = 'Tỉnh Bình Minh'
const beginning = '2000-01-01'
/** Districts ended and communes were redrawn on this day. */
export const reformDay = '2025-07-01'

const departments = [
  ['Sở Nội vụ', 'Department of Home Affairs'],
  ['Sở Tài chính', 'Department of Finance'],
  ['Sở Tư pháp', 'Department of Justice'],
  ['Sở Xây dựng', 'Department of Construction'],
  ['Sở Công Thương', 'Department of Industry and Trade'],
  ['Sở Y tế', 'Department of Health'],
  ['Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'],
  ['Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'],
  ['Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs'],
  ['Thanh tra tỉnh', 'Provincial Inspectorate'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'Office of the Provincial People’s Committee'],
  ['Ban Quản lý Khu kinh tế', 'Economic Zone Authority'],
] as const

const communes = [
  [
    'Phường',
    'urban',
    'Hòa Bình|Tân Thành|Vĩnh Hưng|Đông Sơn|Quang Trung|Lê Lợi|Minh Khai|Trần Phú|Hồng Hà|Bến Ngự|Cửa Đông|Phú Lợi',
  ],
  [
    'Xã',
    'rural',
    'An Bình|Hòa Lạc|Phú Mỹ|Thạnh Đức|Long Hòa|Tân Phước|Bình An|Đại Đồng|Yên Lạc|Phước Hưng|Vĩnh Long|Hưng Thịnh|Thanh Tân|Tam Hiệp|Đồng Tâm|Kim Sơn|Xuân Lộc|Hải Vân|Lộc Ninh|Thái Hòa|Mỹ Đức|Tiên Phong',
  ],
  ['Xã', 'remote', 'Trà Vân|Sơn Linh|A Tiêng|Nậm Pung|Ea Nuôl|Mường Lạn|Trung Chải|Sơn Bua|Khe Sanh Thượng'],
] as const

const others: [code: string, kind: NewUnit['kind'], name: string, nameEn: string][] = [
  [
    'TT-HCC',
    'one_stop_centre',
    'Trung tâm Phục vụ hành chính công tỉnh',
    'Provincial Public Administration Service Centre',
  ],
  ['DV-BV', 'public_service_unit', 'Bệnh viện Đa khoa tỉnh', 'Provincial General Hospital'],
  ['DV-VL', 'public_service_unit', 'Trung tâm Dịch vụ việc làm', 'Employment Service Centre'],
  ['DN-NUOC', 'state_enterprise', 'Công ty Cấp nước Bình Minh', 'Binh Minh Water Supply Company'],
]

const districts = ['Thành phố Bình Minh', 'Huyện An Hòa', 'Huyện Tân Lập', 'Huyện Trà Sơn']

const number = (index: number) => String(index + 1).padStart(2, '0')

/** The units of the demonstration as they stand since the reform. The province is BM. */
export function demonstrationUnits(): NewUnit[] {
  const unit = (
    code: string,
    kind: NewUnit['kind'],
    name: string,
    nameEn: string | null,
    area: NewUnit['area'],
  ): NewUnit => {
    return { code, parentCode: code === 'BM' ? null : 'BM', kind, name, nameEn, area, validFrom: beginning }
  }
  let commune = 0
  return [
    unit('BM', 'province', province, 'Binh Minh Province', null),
    ...others.map(([code, kind, name, nameEn]) => unit(code, kind, name, nameEn, 'urban')),
    ...departments.map(([name, nameEn], index) =>
      unit(`SO-${number(index)}`, 'department', name, nameEn, 'urban'),
    ),
    ...communes.flatMap(([prefix, area, names]) =>
      names
        .split('|')
        .map((name) => unit(`XA-${number(commune++)}`, 'commune', `${prefix} ${name}`, null, area)),
    ),
  ]
}

/** The districts that were, with the code of the ward or commune that took over their seat. */
export function formerDistricts(): { unit: NewUnit; successorCode: string }[] {
  return districts.map((name, index) => ({
    unit: {
      code: `HU-${number(index)}`,
      parentCode: 'BM',
      kind: 'district',
      name,
      nameEn: null,
      area: null,
      validFrom: beginning,
    },
    successorCode: `XA-${number(index * 11)}`,
  }))
}

/** Fields with two procedures each. */
export const demonstrationFields: {
  code: string
  name: string
  nameEn: string
  /** Code of the department that decides on part of the dossiers that others receive. */
  agency?: string
  procedures: [string, string][]
}[] = [
  {
    code: 'HT',
    name: 'Hộ tịch',
    nameEn: 'Civil status',
    procedures: [
      ['HT.01', 'Đăng ký khai sinh'],
      ['HT.02', 'Đăng ký kết hôn'],
    ],
  },
  {
    code: 'DD',
    name: 'Đất đai',
    nameEn: 'Land',
    agency: 'SO-08',
    procedures: [
      ['DD.01', 'Cấp giấy chứng nhận quyền sử dụng đất'],
      ['DD.02', 'Đăng ký biến động đất đai'],
    ],
  },
  {
    code: 'XD',
    name: 'Xây dựng',
    nameEn: 'Construction',
    agency: 'SO-04',
    procedures: [
      ['XD.01', 'Cấp giấy phép xây dựng nhà ở riêng lẻ'],
      ['XD.02', 'Thông báo khởi công'],
    ],
  },
  {
    code: 'CT',
    name: 'Chứng thực',
    nameEn: 'Certification',
    procedures: [
      ['CT.01', 'Chứng thực bản sao'],
      ['CT.02', 'Chứng thực chữ ký'],
    ],
  },
  {
    code: 'DK',
    name: 'Đăng ký kinh doanh',
    nameEn: 'Business registration',
    agency: 'SO-02',
    procedures: [
      ['DK.01', 'Đăng ký thành lập hộ kinh doanh'],
      ['DK.02', 'Đăng ký thành lập công ty'],
    ],
  },
  {
    code: 'BT',
    name: 'Bảo trợ xã hội',
    nameEn: 'Social protection',
    agency: 'SO-06',
    procedures: [
      ['BT.01', 'Trợ cấp xã hội hằng tháng'],
      ['BT.02', 'Hỗ trợ chi phí mai táng'],
    ],
  },
]
