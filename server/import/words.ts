import type { UnitKind } from '#contract/office.ts'
import { unitKinds } from '#contract/office.ts'

/** A word as people write it in a hurry: no diacritics, small letters, one blank or underscore between words. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s_\-./]+/g, ' ')
    .trim()
}

function readerOf<Value extends string>(
  values: readonly Value[],
  words: Partial<Record<Value, readonly string[]>>,
): (text: string) => Value | null {
  const known = new Map(
    values.flatMap((value) =>
      [value, ...(words[value] ?? [])].map((word) => [plainText(word), value] as const),
    ),
  )
  return (text) => known.get(plainText(text)) ?? null
}

/** A kind of unit by its key or in Vietnamese; null for what is neither. */
export const readUnitKind = readerOf<UnitKind>(unitKinds, {
  country: ['Cả nước', 'Trung ương'],
  province: ['Tỉnh', 'Thành phố', 'Tỉnh, thành phố', 'Thành phố trực thuộc trung ương'],
  department: ['Sở', 'Ban', 'Ngành', 'Sở, ban, ngành', 'Sở ban ngành'],
  district: ['Huyện', 'Quận', 'Thị xã', 'Huyện (trước 07/2025)'],
  commune: ['Xã', 'Phường', 'Đặc khu', 'Thị trấn', 'Xã, phường, đặc khu'],
  one_stop_centre: ['Trung tâm Phục vụ hành chính công', 'Bộ phận một cửa', 'Một cửa', 'TTPVHCC'],
  public_service_unit: ['Đơn vị sự nghiệp công lập', 'Đơn vị sự nghiệp'],
  state_enterprise: ['Doanh nghiệp nhà nước', 'DNNN'],
})

export const areas = ['urban', 'rural', 'remote'] as const

/** The surroundings of a unit by key or in Vietnamese; null for what is neither. */
export const readArea = readerOf(areas, {
  urban: ['Đô thị', 'Thành thị'],
  rural: ['Nông thôn'],
  remote: ['Vùng sâu, vùng xa', 'Vùng sâu vùng xa', 'Miền núi', 'Hải đảo', 'Vùng khó khăn'],
})

export const successionActs = ['merger', 'split', 'abolition', 'transfer'] as const

/** What happened to a unit by key or in Vietnamese; null for what is neither. */
export const readSuccessionAct = readerOf(successionActs, {
  merger: ['Sáp nhập', 'Hợp nhất', 'Nhập'],
  split: ['Chia tách', 'Chia', 'Tách'],
  abolition: ['Giải thể', 'Kết thúc hoạt động', 'Bãi bỏ'],
  transfer: ['Chuyển giao', 'Chuyển nhiệm vụ'],
})
