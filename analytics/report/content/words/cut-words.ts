/** Words on the index by field and by channel. */
export const cutWords = {
  vi: {
    title: 'KẾT QUẢ THEO LĨNH VỰC VÀ HÌNH THỨC THU PHIẾU',
    heading: { field: 'Theo lĩnh vực', channel: 'Theo hình thức thu phiếu' },
    table: { field: 'Chỉ số hài lòng theo lĩnh vực', channel: 'Chỉ số hài lòng theo hình thức thu phiếu' },
    figure: {
      field: 'Chỉ số hài lòng theo lĩnh vực và khoảng tin cậy 95 %',
      channel: 'Chỉ số hài lòng theo hình thức thu phiếu và khoảng tin cậy 95 %',
    },
    column: { field: 'Lĩnh vực', channel: 'Hình thức' },
    none: 'Không nêu',
    period: (period: string) =>
      `Số liệu tính trên các quý đã kết thúc: ${period}. Chênh lệch giữa các dòng có thể do người trả lời khác nhau, không riêng do chất lượng phục vụ.`,
  },
  en: {
    title: 'RESULTS BY FIELD AND CHANNEL',
    heading: { field: 'By field', channel: 'By channel' },
    table: { field: 'Satisfaction index by field', channel: 'Satisfaction index by channel' },
    figure: {
      field: 'Satisfaction index by field with 95% intervals',
      channel: 'Satisfaction index by channel with 95% intervals',
    },
    column: { field: 'Field', channel: 'Channel' },
    none: 'Not named',
    period: (period: string) =>
      `Figures are of quarters that are over: ${period}. Rows may differ because other people answered, and not by the service alone.`,
  },
}
