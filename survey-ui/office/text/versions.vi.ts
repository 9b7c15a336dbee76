import type { Unfit } from '#contract/survey-versions.ts'
import type { TouchedIndex } from '#contract/versions/impact.ts'

/** Texts on which version of its questionnaire a survey asks, in Vietnamese. */
export const versionsVi = {
  asks: (version: number) => `Phiên bản ${version}`,
  coming: (version: number, day: string) => `phiên bản ${version} từ ${day}`,
  change: 'Đổi phiên bản',
  changeOf: (survey: string) => `Đổi phiên bản câu hỏi của đợt “${survey}”`,
  title: (survey: string) => `Phiên bản câu hỏi của đợt “${survey}”`,
  now: (version: number) => `Đợt này đang hỏi phiên bản ${version}.`,
  meaning:
    'Từ ngày được chọn, điện thoại và máy tính bảng nhận phiên bản mới. Máy tính bảng đang mất mạng và phiếu giấy đã phát vẫn trả lời phiên bản cũ và vẫn được nhận: mỗi phiếu ghi rõ phiên bản của nó.',
  advice:
    'Nên đổi vào đầu năm: trong năm có hai phiên bản, đơn vị ít phiếu có thể không có số liệu từng yếu tố và từng câu.',
  none: 'Chưa có phiên bản mới hơn. Soạn và công bố phiên bản mới ở trang Bộ câu hỏi.',
  choose: 'Phiên bản sẽ hỏi',
  choice: (version: number, day: string) => `Phiên bản ${version}, công bố ngày ${day}`,
  from: 'Từ ngày',
  fromHelp: (day: string) => `Sớm nhất là ${day}; phiếu mở trong hôm nay giữ phiên bản của nó.`,
  fromFault: (day: string) => `Chọn một ngày từ ${day}, khi đợt còn nhận phiếu.`,
  nothing: 'Không chuỗi số liệu nào bị ảnh hưởng.',
  broken: 'Bắt đầu chuỗi mới:',
  kept: 'Tiếp tục chuỗi cũ, dù lời hoặc điều kiện đã đổi:',
  touches: (indices: readonly TouchedIndex[]) => `${indices.length} chỉ số`,
  unfit: 'Không dùng được cho đợt này:',
  unfitWords: {
    item_missing: (prompt: string) => `thiếu câu “${prompt}”, là câu của các chỉ số`,
    scale_differs: (prompt: string) => `câu “${prompt}” có thang khác`,
  } satisfies Record<Unfit['because'], (prompt: string) => string>,
  unfitRemedy: 'Hãy mở một đợt khảo sát khác cho phiên bản này.',
  save: 'Đổi từ ngày này',
  busy: 'Đang lưu…',
  cancelStep: (version: number) => `Không đổi sang phiên bản ${version} nữa`,
  close: 'Đóng',
  done: (survey: string, version: number, day: string) =>
    `Đợt “${survey}” sẽ hỏi phiên bản ${version} từ ${day}.`,
  cancelled: (survey: string) => `Đợt “${survey}” giữ phiên bản đang hỏi.`,
}

export type VersionsTexts = typeof versionsVi
