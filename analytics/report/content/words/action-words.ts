/** Words on what was done about low figures. Numbers come in already written. */
export const actionWords = {
  vi: {
    title: 'VIỆC KHẮC PHỤC VÀ TÁC ĐỘNG',
    none: 'Trong kỳ báo cáo không có việc khắc phục nào được mở.',
    lead: (all: string, parts: string) => `Có ${all} việc khắc phục: ${parts}.`,
    late: (late: string) => `Quá hạn: ${late} việc.`,
    effect: (up: string, down: string, unclear: string) =>
      `Sau khi khắc phục, so với số liệu làm căn cứ: ${up} việc có chỉ số tăng rõ rệt, ${down} việc giảm rõ rệt, ${unclear} việc chưa đủ cơ sở kết luận. Thay đổi sau một việc chưa chắc do việc đó.`,
    noEffect: 'Chưa có kỳ nào sau đó kết thúc để đánh giá tác động.',
    states: {
      open: 'mới mở',
      in_work: 'đang làm',
      done: 'đã làm',
      checked: 'đã kiểm tra',
      dismissed: 'không thực hiện',
    } as Record<string, string>,
    table: 'Việc khắc phục',
    action: 'Nội dung',
    state: 'Tình trạng',
    opened: 'Ngày mở',
    due: 'Hạn',
    change: 'Thay đổi sau đó (điểm %)',
    more: (left: string) => `Bảng ghi các việc cần quan tâm nhất; còn ${left} việc khác.`,
  },
  en: {
    title: 'IMPROVEMENTS AND THEIR EFFECT',
    none: 'No action was opened in the period.',
    lead: (all: string, parts: string) => `There are ${all} actions: ${parts}.`,
    late: (late: string) => `Overdue: ${late}.`,
    effect: (up: string, down: string, unclear: string) =>
      `Against the figures that opened them: ${up} with a clear rise, ${down} with a clear fall, ${unclear} not enough to conclude. A change after an action need not come from it.`,
    noEffect: 'No later period has closed yet to judge their effect by.',
    states: {
      open: 'open',
      in_work: 'in work',
      done: 'done',
      checked: 'checked',
      dismissed: 'dismissed',
    } as Record<string, string>,
    table: 'Actions',
    action: 'What is to improve',
    state: 'State',
    opened: 'Opened',
    due: 'Due',
    change: 'Change since (points)',
    more: (left: string) => `The table has those that need attention most; ${left} more are left out.`,
  },
}
