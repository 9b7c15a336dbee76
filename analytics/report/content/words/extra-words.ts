/** Words that the common sections say beside the table of the common words. Numbers come in already written. */
export const extraWords = {
  vi: {
    wholeTable: 'Chỉ số hài lòng chung',
    period: 'Kỳ',
    change: 'So với kỳ trước (điểm %)',
    changeInterval: 'Khoảng tin cậy 95 % của thay đổi',
    itemsFigure: (dimension: string) => `Chỉ số hài lòng theo tiêu chí: ${dimension}`,
    levelsFigure: (dimension: string) => `Phân bố câu trả lời theo mức: ${dimension}`,
    grades: (counts: string) => `Theo ngưỡng xếp loại của phương pháp: ${counts}.`,
    peersTitle: 'Vị trí trong các đơn vị cùng loại',
    peersRank: (ranked: string, range: string) =>
      `Trong ${ranked} đơn vị cùng loại được xếp hạng, đơn vị có thể đứng hạng ${range}.`,
    peersUnranked: (ranked: string) =>
      `Có ${ranked} đơn vị cùng loại được xếp hạng; đơn vị này chưa đủ điều kiện xếp hạng.`,
    peersBand: (units: string, low: string, high: string) =>
      `Chỉ số của ${units} đơn vị khác nằm trong khoảng ${low} đến ${high} (làm tròn ra phía ngoài đến điểm phần trăm).`,
    absent: (parts: string) => `Báo cáo không có các phần sau vì chưa có số liệu: ${parts}.`,
    notInMethod:
      'Phương pháp đang dùng không quy định cách gộp các yếu tố thành hai nội dung (chính sách và dịch vụ), nên báo cáo không nêu chỉ số riêng của từng nội dung.',
    fieldSubject: (field: string) => `Lĩnh vực: ${field}`,
    noField: (field: string) =>
      `Chưa có số liệu công bố được cho lĩnh vực ${field} trong các quý đã kết thúc của kỳ báo cáo.`,
  },
  en: {
    wholeTable: 'Overall satisfaction index',
    period: 'Period',
    change: 'Change on the period before (points)',
    changeInterval: '95% interval of the change',
    itemsFigure: (dimension: string) => `Satisfaction index by item: ${dimension}`,
    levelsFigure: (dimension: string) => `Spread of the answers over the levels: ${dimension}`,
    grades: (counts: string) => `By the grades of the method: ${counts}.`,
    peersTitle: 'Place among units of the same kind',
    peersRank: (ranked: string, range: string) =>
      `Among ${ranked} ranked units of the same kind, the unit may hold rank ${range}.`,
    peersUnranked: (ranked: string) =>
      `${ranked} units of the same kind are ranked; this one cannot be ranked yet.`,
    peersBand: (units: string, low: string, high: string) =>
      `The indices of ${units} other units lie between ${low} and ${high} (rounded outwards to a percentage point).`,
    absent: (parts: string) => `The report leaves out, for want of data: ${parts}.`,
    notInMethod:
      'The method in use does not say how dimensions make up the two contents (policies and services), so no index of either is told.',
    fieldSubject: (field: string) => `Field: ${field}`,
    noField: (field: string) =>
      `Nothing can be published of the field ${field} in the quarters of the period that are over.`,
  },
}
