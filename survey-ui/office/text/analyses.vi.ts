import type { AnalysisKind, Quadrant, Refused } from '#contract/analyses.ts'
import { stepsVi } from './steps.vi.ts'

const kinds: Record<AnalysisKind, { name: string; lead: string }> = {
  priorities: {
    name: 'Việc nên làm trước',
    lead: 'Yếu tố nào gắn với sự hài lòng chung mà điểm còn thấp, khâu nào yếu nhất, thang đo có chắc không.',
  },
  quality: {
    name: 'Chất lượng phiếu',
    lead: 'Phiếu trả lời một mạch, trả lời quá nhanh, câu bỏ trống, và số phiếu so với số hồ sơ.',
  },
  weights: {
    name: 'Ước lượng có trọng số',
    lead: 'Theo số hồ sơ của từng đơn vị và năm, theo cơ cấu dân số; đặt bên số không trọng số.',
  },
  crosstab: {
    name: 'Bảng chéo',
    lead: 'Một câu hỏi theo nhóm người trả lời, lĩnh vực hoặc kênh, kèm kiểm định.',
  },
  item_mean: {
    name: 'Trung bình các câu',
    lead: 'Chỉ số là trung bình chỉ số của từng câu, kèm khoảng tin cậy tính theo người trả lời.',
  },
}

const quadrants: Record<Quadrant, string> = {
  concentrate_here: 'Tập trung cải thiện',
  keep_up: 'Giữ vững',
  low_priority: 'Chưa cần ưu tiên',
  possible_overkill: 'Đang tốt, ít tác động',
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
    case 'no_whole_year':
      return 'Số hồ sơ được biết theo năm dương lịch; hãy chọn kỳ gồm ít nhất một năm trọn vẹn đã kết thúc.'
    case 'no_transactions':
      return 'Chưa có số hồ sơ giải quyết của các đơn vị này (nhập tệp volumes), nên chưa tính được phần này.'
    case 'no_margins':
      return 'Chưa có cơ cấu dân số của năm này cho toàn tỉnh (nhập tệp margins), hoặc phiếu không hỏi các mục ấy. Cơ cấu chỉ áp dụng cho đơn vị cao nhất.'
    case 'small_category':
      return 'Có nhóm quá ít phiếu hoặc không có số dân tương ứng; không tự đặt trọng số cho nhóm ấy.'
    case 'margins_contradict':
      return 'Các số dân đã nhập mâu thuẫn với nhau, không thể cùng thỏa mãn.'
    case 'no_variation':
      return 'Mọi người trả lời như nhau, hoặc các câu trùng lặp nhau, nên không tính được.'
  }
}

/** Every text of the page of analyses in Vietnamese. */
export const analysesVi = {
  lead: 'Tính trên từng phiếu đã được công bố vào số liệu, theo quý trọn vẹn đã kết thúc ít nhất hai tuần (có trọng số: theo năm). Lần phân tích đầu tiên chốt phiếu của quý: phiếu đến sau vẫn vào số liệu, không vào phân tích. Kết quả được giữ 30 ngày.',
  kinds,
  quadrants,
  steps: stepsVi,
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
        'Trọng số tương đối (Johnson 2000): phần mỗi yếu tố góp vào R² khi dự báo câu hỏi về sự hài lòng chung. LMG (Lindeman, Merenda và Gold 1980) đứng bên cạnh để đối chiếu; hai cách thường gần nhau. Các tỷ trọng này chưa kèm khoảng tin cậy: hãy coi hai yếu tố chênh nhau vài điểm phần trăm là ngang nhau.',
      ],
      [
        'Điểm của yếu tố',
        'Trung bình các câu đã trả lời, khi trả lời ít nhất một nửa số câu. Chỉ dùng phiếu có đủ mọi yếu tố; ít nhất 100 phiếu và 10 phiếu cho mỗi yếu tố.',
      ],
      ['Bản đồ', 'Phân tích tầm quan trọng – kết quả (Martilla và James 1977), cắt ở giá trị trung bình.'],
      ['Độ tin cậy', 'Alpha của Cronbach với khoảng tin cậy của Feldt; omega của McDonald theo một nhân tố.'],
      [
        'Phiếu',
        'Chỉ các phiếu đã được đưa vào số liệu và không bị loại khi quý được chốt, tức là khi quý được phân tích lần đầu; nhóm quá nhỏ được ẩn. Khi một lô phiếu bị loại hoặc được nhận lại sau đó, quý ấy của đơn vị không còn trong phân tích nữa. Nhờ vậy, không ai so hai lần phân tích mà biết được câu trả lời của vài người.',
      ],
    ] as [string, string][],
  },

  channels: {
    tablet: 'Máy tính bảng',
    qr: 'Mã QR, đường dẫn',
    paper: 'Phiếu giấy',
    interview: 'Phỏng vấn',
    other: 'Khác',
  } as Record<string, string>,

  quality: {
    finding: (share: string, count: string) => `${count} phiếu (${share}) trả lời mọi câu như nhau.`,
    findingHidden: 'Số phiếu trả lời mọi câu như nhau được ẩn vì quá ít.',
    caution:
      'Đây là lý do để xem lại, không phải để loại phiếu: người thật sự hài lòng về mọi mặt cũng trả lời như vậy.',
    flagsTitle: 'Chỉ số có đổi khi bỏ các phiếu đáng ngờ không?',
    flagsNote:
      'Chỉ hiện khi số phiếu đáng ngờ bằng 0 hoặc từ mức tối thiểu trở lên, và phần còn lại cũng vậy.',
    flags: {
      straight: 'Mọi câu trả lời như nhau (từ 10 câu trở lên)',
      fast: 'Quá nhanh: dưới 2 giây mỗi câu',
      either: 'Một trong hai',
    },
    flagColumns: {
      flag: 'Dấu hiệu',
      flagged: 'Phiếu có dấu hiệu',
      all: 'Chỉ số, mọi phiếu',
      without: 'Chỉ số, bỏ phiếu có dấu hiệu',
    },
    of: (flagged: string, eligible: string, share: string) => `${flagged} trên ${eligible} (${share})`,
    hidden: 'ẩn',
    few: (least: string) => `dưới ${least}`,
    linesTitle: 'Các câu trả lời giống nhau đến đâu?',
    lines: {
      eligible: 'Phiếu có từ 10 câu trả lời',
      meanLongest: 'Chuỗi câu trả lời giống nhau dài nhất, trung bình',
      shareOfTenOrMore: 'Phiếu có chuỗi từ 10 câu trở lên',
      meanVariability: 'Độ lệch chuẩn trong một phiếu, trung bình (mức)',
      medianVariability: 'Độ lệch chuẩn trong một phiếu, trung vị (mức)',
    },
    channelsTitle: 'Theo kênh thu phiếu',
    channel: 'Kênh',
    straight: 'Trả lời như nhau',
    missingTitle: 'Câu nào hay bị bỏ trống?',
    missingContext: (complete: string, total: string, mean: string, items: string) =>
      `${complete} trên ${total} phiếu trả lời đủ; trung bình ${mean} trên ${items} câu`,
    missingColumns: { item: 'Câu hỏi', shown: 'Phiếu được hỏi', missing: 'Bỏ trống', rate: 'Tỷ lệ (%)' },
    coverageTitle: (year: string) => `Số phiếu so với số hồ sơ, năm ${year}`,
    coverageNone: 'Số phiếu so với số hồ sơ',
    coverageNote:
      'Một hồ sơ có thể không có phiếu, một người có thể trả lời nhiều lần; tỷ lệ nói phiếu thưa hay dày ở đâu.',
    coverageColumns: {
      unit: 'Đơn vị',
      field: 'Lĩnh vực',
      responses: 'Số phiếu',
      transactions: 'Số hồ sơ',
      rate: 'Phiếu trên 100 hồ sơ',
    },
    byChannelNote: 'Không có số hồ sơ theo kênh; chỉ so được số phiếu.',
  },

  weights: {
    title: 'Có trọng số và không có trọng số',
    nonProbability:
      'Mẫu phi xác suất: có phiếu do người trả lời tự chọn tham gia (máy tính bảng, mã QR). Trọng số không bù được việc ai tự chọn trả lời. Khoảng dưới đây chỉ là mức dao động do số phiếu, như thể người trả lời được chọn ngẫu nhiên; không phải sai số của mẫu xác suất.',
    probability:
      'Người trả lời được rút từ danh sách; khoảng 95 % là biên sai số theo thiết kế mẫu phân tầng.',
    columns: {
      estimate: 'Cách ước lượng',
      n: 'Số phiếu',
      index: 'Chỉ số (%)',
      interval: 'Khoảng 95 %',
      modelInterval: 'Khoảng 95 % như mẫu ngẫu nhiên',
      weights: 'Trọng số nhỏ nhất – lớn nhất',
      kish: 'Hiệu ứng Kish',
      effective: 'Số phiếu hiệu dụng',
    },
    rows: {
      unweighted: 'Không trọng số',
      weighted: 'Theo số hồ sơ (đơn vị × năm)',
      postStratified: 'Hiệu chỉnh theo lĩnh vực',
      raked: 'Cân theo cơ cấu dân số',
    },
    strata: (strata: string, population: string, years: string) =>
      `${strata} tầng (đơn vị × năm), đại diện ${population} hồ sơ, năm ${years}`,
    leftOut: (without: string, tooMany: string) =>
      `Bỏ ra ngoài: ${without} tầng chưa có số hồ sơ, ${tooMany} tầng có nhiều phiếu hơn hồ sơ. Không tự đặt trọng số cho các tầng ấy.`,
    byDimension: 'Theo yếu tố',
    disclosure: 'Công bố về trọng số',
    margins: (year: string) =>
      `Cơ cấu dân số năm ${year}; trọng số nhỏ nhất, lớn nhất và hiệu ứng Kish ở bảng trên`,
    marginColumns: { variable: 'Biến', category: 'Nhóm', population: 'Số dân', share: 'Tỷ trọng (%)' },
    variables: { gender: 'Giới tính', ageband: 'Nhóm tuổi', area: 'Khu vực' } as Record<string, string>,
    methodTitle: 'Cách tính',
    method: [
      [
        'Tầng',
        'Đơn vị × năm; trọng số = số hồ sơ ÷ số phiếu; có hiệu chỉnh tổng thể hữu hạn. Phiếu ngoài miền vẫn ở trong thiết kế với giá trị 0 (Lumley 2010).',
      ],
      [
        'Chỉ số',
        'Tỷ số câu trả lời hài lòng trên câu trả lời, có trọng số; khoảng theo phân phối t với số bậc tự do của thiết kế.',
      ],
      [
        'Hiệu chỉnh',
        'Theo lĩnh vực: hậu phân tầng (Holt và Smith 1979). Theo dân số: cân lặp (Deming và Stephan 1940), chỉ trên phiếu có khai các mục ấy.',
      ],
      ['Kish', 'n Σw² ÷ (Σw)²: trọng số không đều làm mất bao nhiêu thông tin (Kish 1965).'],
    ] as [string, string][],
  },

  crosstab: {
    item: 'Câu hỏi',
    by: 'Theo',
    overall: 'Câu về sự hài lòng chung',
    crosses: {
      channel: 'Kênh thu phiếu',
      field: 'Lĩnh vực',
      'respondent:type': 'Người dân hay tổ chức',
      'respondent:gender': 'Giới tính',
      'respondent:ageBand': 'Nhóm tuổi',
      'respondent:education': 'Học vấn',
      'respondent:occupation': 'Nghề nghiệp',
      'respondent:area': 'Khu vực',
    },
    title: 'Chỉ số theo nhóm',
    group: 'Nhóm',
    quarters: 'Nhóm có dưới mức tối thiểu trong một quý, hoặc suy ra được bằng phép trừ, được ẩn.',
    fewer: (shown: string, n: string) =>
      `Trong bảng hiện ${shown} trên ${n} phiếu. Phần còn lại bỏ qua câu này, không ghi nhóm, thuộc nhóm được ẩn, đến sau khi quý được chốt, hoặc được để ngoài để không lộ câu trả lời của vài người.`,
    differs: 'Các nhóm khác nhau có ý nghĩa thống kê.',
    same: 'Chưa đủ cơ sở kết luận các nhóm khác nhau.',
    test: {
      chi_square: (statistic: string, df: string, p: string, v: string) =>
        `χ² = ${statistic}, ${df} bậc tự do, p ${p}; Cramér V = ${v}. Kiểm định coi phiếu như mẫu ngẫu nhiên đơn giản.`,
      rao_scott: (statistic: string, df: string, below: string, p: string) =>
        `Rao–Scott F = ${statistic} (${df}; ${below}), p ${p}. Kiểm định theo tầng đơn vị × năm, trọng số theo số hồ sơ.`,
    },
    rough: 'Có ô kỳ vọng dưới 5: giá trị p chỉ gần đúng.',
    association: 'Khác nhau giữa các nhóm không nói lên nguyên nhân.',
    noRows: 'Chưa có phiếu nào ghi thông tin này.',
  },

  itemMean: {
    title: 'Chỉ số là trung bình của các câu',
    finding: (index: string, interval: string, items: string, n: string) =>
      `${index} (khoảng tin cậy 95 %: ${interval}; ${items} câu, n = ${n} phiếu).`,
    beside: (index: string) => `Gộp mọi câu trả lời, chỉ số là ${index}.`,
    note: 'Mỗi câu có trọng lượng như nhau, dù bao nhiêu người trả lời. Sai số tính theo người trả lời, vì các câu trả lời của một người đi cùng nhau.',
    fewer:
      'Không tính phiếu của vài đơn vị nhỏ, trong quý có những câu trả lời chưa được hiện, để không lộ câu trả lời của vài người; cũng không tính phiếu đến sau khi quý được chốt.',
    error: 'Sai số chuẩn (điểm phần trăm)',
  },
}

export type AnalysesTexts = typeof analysesVi
