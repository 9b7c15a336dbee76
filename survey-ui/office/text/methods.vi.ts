/** Texts of the list of published methods, in Vietnamese. */
export const methodsVi = {
  title: 'Các phương pháp đã công bố',
  lead: 'Phương pháp đã công bố không thay đổi. Mỗi số liệu đều ghi phương pháp, phiên bản và mã băm của nó.',
  none: 'Chưa có phương pháp nào. Phương pháp được công bố cùng bộ câu hỏi.',
  columns: {
    method: 'Phương pháp',
    state: 'Tình trạng',
    dimensions: 'Yếu tố',
    surveys: 'Đợt khảo sát dùng',
    hash: 'Mã băm',
  },
  version: (key: string, version: number, day: string) => `${key}, phiên bản ${version}, công bố ${day}`,
  draft: 'Bản nháp',
  inForce: 'Đang áp dụng',
  dimension: (title: string, items: string) => `${title} (${items} câu)`,
  unused: 'Chưa đợt nào',
}

export type MethodsTexts = typeof methodsVi
