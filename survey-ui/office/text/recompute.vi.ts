import type { Misfit } from '#contract/recomputed.ts'

/** Texts on figures under another method, in Vietnamese. */
export const recomputeVi = {
  title: 'Tính lại theo phương pháp khác',
  mark: (name: string) => `Tính lại theo phương pháp ${name}, không phải số đã công bố.`,
  own: (names: string) => `Các đợt trong kỳ được đo và công bố theo ${names}.`,
  name: (title: string, version: number) => `“${title}”, phiên bản ${version}`,
  back: 'Về số theo phương pháp của đợt',
  label: 'Phương pháp',
  lead: 'Xem cùng những câu trả lời này dưới cách tính của một phương pháp khác đang dùng. Kết quả được ghi rõ là tính lại và không lẫn vào chuỗi đã công bố.',
  keep: 'Theo phương pháp của từng đợt',
  choice: (title: string, version: number, draft: boolean) =>
    `${title}, phiên bản ${version}${draft ? ' (bản nháp)' : ''}`,
  unfit: 'Không tính lại được:',
  misfits: {
    levels: 'tính các mức khác, hoặc thang khác, là hài lòng',
    dimensions: 'gom câu hỏi vào yếu tố theo cách khác',
    pairs: 'cần tổng của từng cặp câu hỏi, chỉ có ở đợt dùng trung bình các câu hỏi',
  } satisfies Record<Misfit, string>,
}

export type RecomputeTexts = typeof recomputeVi
