import type { AnalysisKind, Quadrant, Refused } from '#contract/analyses.ts'
import type { ProcedureStep } from '#contract/questionnaire.ts'

const kinds: Record<AnalysisKind, { name: string; lead: string }> = {
  priorities: {
    name: 'Việc nên làm trước',
    lead: 'Yếu tố nào gắn với sự hài lòng chung mà điểm còn thấp, khâu nào yếu nhất, thang đo có chắc không.',
  },
}

const quadrants: Record<Quadrant, string> = {
  concentrate_here: 'Tập trung cải thiện',
  keep_up: 'Giữ vững',
  low_priority: 'Chưa cần ưu tiên',
  possible_overkill: 'Đang tốt, ít tác động',
}

const steps: Record<ProcedureStep, string> = {
  guidance: 'Hướng dẫn',
  reception: 'Tiếp nhận hồ sơ',
  appraisal: 'Thẩm định',
  approval: 'Phê duyệt',
  return: 'Trả kết quả',
}

/** Why a part has no result. Numbers come in already written. */
function refused({ refused: reason }: Refused, n: string | null, needed: string | null): string {
  switch (reason) {
    case 'withheld':
      return 'Số phiếu quá ít, hoặc hiện ra sẽ làm lộ một nhóm nhỏ; phần này được ẩn để bảo vệ người trả lời.'
    case 'no_answers':
      return 'Chưa có phiếu nào trong kỳ này.'
    case 'too_few':
      return `Cần ít nhất ${needed} phiếu trả lời đủ các câu của phần này${n === null ? '' : `; hiện có ${n}`}. Chọn kỳ dài hơn hoặc đơn vị cấp trên.`
    case 'no_overall_item':
      return 'Bộ câu hỏi không có câu về sự hài lòng chung, nên không tính được yếu tố nào gắn với nó.'
    case 'no_dimensions':
      return 'Bộ câu hỏi có chưa đến hai yếu tố hiện được để so sánh.'
    case 'no_variation':
      return 'Mọi người trả lời như nhau, hoặc các câu trùng lặp nhau, nên không tính được.'
  }
}

/** Every text of the page of analyses in Vietnamese. */
export const analysesVi = {
  lead: 'Tính trên từng phiếu đã được công bố vào số liệu, của những tháng đã kết thúc. Kết quả được giữ 30 ngày.',
  kinds,
  quadrants,
  steps,
  refused,
  what: 'Phân tích',
  survey: 'Đợt khảo sát',
  everySurvey: 'Mọi đợt cùng cách tính',
  run: 'Phân tích',
  runAgain: 'Phân tích lại',
  changed: 'Lựa chọn đã thay đổi. Bấm “Phân tích” để tính theo lựa chọn mới.',
  start: 'Chọn đơn vị, kỳ và nội dung, rồi bấm “Phân tích”. Thường mất vài giây.',
  queued: 'Đang chờ đến lượt…',
  running: (percent: string) => `Đang đọc và tính… ${percent}`,
  progress: 'Tiến độ phân tích',
  cancel: 'Dừng',
  cancelled: 'Đã dừng phân tích. Không có gì bị mất.',
  failed: {
    too_much_memory:
      'Số phiếu quá nhiều so với bộ nhớ của máy chủ. Hãy chọn kỳ ngắn hơn hoặc đơn vị nhỏ hơn.',
    job_lost: 'Máy chủ đã ba lần ngừng giữa chừng khi phân tích. Hãy báo cho người quản trị.',
    busy: 'Cơ sở dữ liệu không trả lời. Không có gì bị mất; hãy thử lại sau ít phút.',
    other:
      'Có lỗi ở phía máy chủ khi phân tích. Không có gì bị mất; hãy thử lại hoặc báo cho người quản trị.',
  },
  gone: 'Kết quả này không còn được giữ. Bấm “Phân tích” để tính lại.',
  tooMany: 'Ông/Bà đang có năm phân tích chưa xong. Hãy chờ một phân tích xong, hoặc dừng bớt.',
  openMonth: 'Tháng hiện tại chưa kết thúc nên chưa được đưa vào phân tích.',
  madeAt: (moment: string) => `Tính lúc ${moment}`,
  of: (unit: string, period: string, respondents: string) => `${unit} · ${period} · n = ${respondents} phiếu`,

  priorities: {
    none: 'Không có yếu tố nào vừa gắn nhiều với sự hài lòng chung vừa có điểm dưới trung bình.',
    noneNext: 'Giữ vững những gì đang tốt, và xem các câu có điểm thấp nhất.',
    lowest: 'Các câu có điểm thấp nhất:',
    improve: (dimension: string) => `Cải thiện “${dimension}”`,
    because: (importance: string, index: string, interval: string) =>
      `Chiếm ${importance} phần giải thích được của sự hài lòng chung, nhưng chỉ số mới đạt ${index} (${interval}).`,
    notClear: 'Chưa đủ cơ sở kết luận là thấp hơn mức trung bình của các yếu tố.',
    startWith: 'Bắt đầu từ câu có điểm thấp nhất:',
    keep: (names: string) => `Giữ vững: ${names}.`,
    association:
      'Đây là mối liên hệ, không phải quan hệ nhân quả: người hài lòng hơn về một yếu tố cũng hài lòng chung hơn, nhưng chưa chắc cải thiện yếu tố ấy sẽ làm tăng sự hài lòng chung.',
    mapTitle: 'Yếu tố nào quan trọng mà còn thấp?',
    mapNote:
      'Góc trên bên trái: quan trọng nhưng điểm dưới trung bình. Vạch ngang qua mỗi điểm là khoảng tin cậy 95 %.',
    noMap: 'Chưa vẽ được bản đồ.',
    driversTitle: 'Yếu tố nào gắn với sự hài lòng chung?',
    driversContext: (n: string, share: string) =>
      `n = ${n} phiếu trả lời đủ; các yếu tố cùng giải thích ${share} khác biệt về sự hài lòng chung (R²)`,
    itemsTitle: 'Câu hỏi nào gắn với sự hài lòng chung?',
    columns: {
      dimension: 'Yếu tố',
      item: 'Câu hỏi',
      importance: 'Tầm quan trọng (%)',
      lmg: 'LMG (%)',
      r: 'Tương quan r',
      beta: 'Hệ số chuẩn hóa (± sai số)',
      vif: 'VIF',
      quadrant: 'Nhóm',
      index: 'Chỉ số (%)',
      interval: 'Khoảng tin cậy 95 %',
    },
    stepsTitle: 'Ở từng khâu, câu nào thấp nhất?',
    stepsNote:
      'Khâu theo đường đi của hồ sơ. Cơ quan chịu trách nhiệm: nơi tiếp nhận, hoặc cơ quan có thẩm quyền giải quyết.',
    stepColumns: { step: 'Khâu', who: 'Trách nhiệm', item: 'Câu có chỉ số thấp nhất' },
    noSteps: 'Bộ câu hỏi này không ghi câu nào thuộc khâu nào của thủ tục, nên chưa so sánh được theo khâu.',
    responsible: { receiving: 'Nơi tiếp nhận hồ sơ', competent: 'Cơ quan có thẩm quyền' },
    clear: 'thấp hơn rõ rệt so với câu kế tiếp',
    unclear: 'chưa phân biệt được với câu kế tiếp',
    only: 'câu duy nhất của khâu',
    nothingShown: 'Không có câu nào của khâu hiện được.',
    agenciesTitle: 'Ở từng cơ quan có thẩm quyền, câu nào thấp nhất?',
    agenciesNote: 'Chỉ các khâu thẩm định và phê duyệt, trên những phiếu có ghi cơ quan giải quyết.',
    agency: 'Cơ quan',
    respondents: 'Số phiếu',
    noAgencies: 'Không có đủ phiếu ghi cơ quan có thẩm quyền giải quyết.',
    reliabilityTitle: 'Các câu trong một yếu tố có đo cùng một điều không?',
    reliabilityNote:
      'Từ 0,7 trở lên là chấp nhận được. Dưới mức ấy, hãy đọc từng câu thay vì điểm chung của yếu tố.',
    reliabilityColumns: {
      items: 'Số câu',
      n: 'Số phiếu',
      alpha: 'Alpha (khoảng tin cậy 95 %)',
      omega: 'Omega',
      verdict: 'Nhận xét',
    },
    verdicts: {
      good: 'Chấp nhận được',
      unsure: 'Chưa chắc: khoảng tin cậy xuống dưới 0,7',
      low: 'Dưới 0,7: đọc từng câu, thận trọng với điểm chung',
    },
    itemTotal: 'Từng câu so với các câu còn lại',
    itemColumns: { rest: 'Tương quan với các câu còn lại', dropped: 'Alpha nếu bỏ câu này' },
    lowItem: 'ít gắn với các câu còn lại',
    methodTitle: 'Cách tính',
    method: [
      [
        'Tầm quan trọng',
        'Trọng số tương đối (Johnson 2000): phần mỗi yếu tố góp vào R² khi dự báo câu hỏi về sự hài lòng chung. LMG (Lindeman, Merenda và Gold 1980) đứng bên cạnh để đối chiếu; hai cách thường gần nhau.',
      ],
      [
        'Điểm của yếu tố',
        'Trung bình các câu đã trả lời, khi trả lời ít nhất một nửa số câu. Chỉ dùng phiếu có đủ mọi yếu tố; ít nhất 100 phiếu và 10 phiếu cho mỗi yếu tố.',
      ],
      ['Bản đồ', 'Phân tích tầm quan trọng – kết quả (Martilla và James 1977), cắt ở giá trị trung bình.'],
      ['Độ tin cậy', 'Alpha của Cronbach với khoảng tin cậy của Feldt; omega của McDonald theo một nhân tố.'],
      [
        'Phiếu',
        'Chỉ các phiếu đã được đưa vào số liệu, không bị loại, của tháng đã kết thúc; nhóm quá nhỏ được ẩn.',
      ],
    ] as [string, string][],
  },
}

export type AnalysesTexts = typeof analysesVi
