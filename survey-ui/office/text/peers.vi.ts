/** Texts about the place of a unit among its peers, in Vietnamese. */
export const peersVi = {
  title: 'So với các đơn vị cùng loại',
  rank: (lowest: string, highest: string, of: string) =>
    lowest === highest
      ? `Hạng ${lowest} trên ${of} đơn vị cùng loại.`
      : `Hạng có thể từ ${lowest} đến ${highest} trên ${of} đơn vị cùng loại, với độ tin cậy 95 %.`,
  noRank: (of: string) => `Chưa xếp hạng được; ${of} đơn vị cùng loại đã có hạng.`,
  band: (low: string, high: string, units: string) =>
    `${units} đơn vị còn lại có chỉ số trong khoảng ${low}–${high} %.`,
  noBand: 'Chưa đủ đơn vị cùng loại công bố được để cho biết khoảng chung.',
  note: 'Khoảng được làm tròn ra số phần trăm chẵn và không cho biết đơn vị nào. Tên và số của từng đơn vị chỉ có khi công bố.',
  own: 'Đơn vị này',
  others: 'Các đơn vị cùng loại',
  publishedNote:
    'Khoảng được làm tròn ra số phần trăm chẵn và không cho biết đơn vị nào; bảng dưới là số đã công bố.',
  published: (number: string, period: string) => `Đã công bố trong báo cáo ${number}, ${period}`,
  openReport: 'Xem báo cáo đã công bố',
}

export type PeersTexts = typeof peersVi
