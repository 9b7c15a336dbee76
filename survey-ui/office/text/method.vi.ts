import type { FindingCode } from '#contract/checking/finding.ts'
import type { Aggregation } from '#contract/method.ts'

/** What a sentence of the checker names, with the wording of a question or the name of a dimension for its key. */
export interface MethodNames {
  item: string
  dimension: string
  first: string
  second: string
  levels: number
  scaleLevels: number
  minimumN: number
  minimumNPublic: number
}

/** Texts of the page on which a method is written, in Vietnamese. */
export const methodVi = {
  lead: 'Phương pháp cho biết câu nào thuộc yếu tố nào và chỉ số được tính ra sao. Khi công bố, phương pháp có số phiên bản và mã băm riêng; số liệu đã công bố không đổi theo.',
  name: {
    heading: 'Tên và căn cứ',
    title: 'Tên phương pháp',
    titleHelp: 'In trên trang số liệu và báo cáo.',
    basis: 'Căn cứ',
    basisHelp: 'Văn bản hoặc nghiên cứu làm căn cứ, và phần nào chưa được xác nhận.',
    original: (text: string) => `Tiếng Việt: ${text}`,
    status: 'Tình trạng',
    draft: 'Bản nháp',
    draftNote: 'Chưa có căn cứ chính thức: mọi trang số liệu và báo cáo đều ghi rõ là bản nháp.',
    inForce: 'Đang áp dụng',
    inForceNote: 'Cơ quan có thẩm quyền đã ban hành hoặc chấp thuận cách tính này.',
  },
  levels: {
    heading: 'Thế nào là hài lòng',
    scale: 'Thang dùng để tính chỉ số',
    scaleHelp: 'Câu hỏi có thang dài khác vẫn được hỏi và đếm, nhưng không vào chỉ số.',
    scaleChoice: (levels: string, scales: string) => `${levels} mức (${scales})`,
    noScale: (levels: string) => `${levels} mức (chưa có thang nào)`,
    top: 'Các mức được tính là hài lòng',
    level: (level: number, label: string) => (label ? `Mức ${level}: ${label}` : `Mức ${level}`),
    overall: 'Câu hỏi hài lòng chung',
    overallHelp: 'Câu hỏi về mức hài lòng nói chung, đứng ngoài các yếu tố.',
    noOverall: 'Không có câu hỏi chung',
  },
  dimensions: {
    heading: 'Các yếu tố',
    lead: 'Mỗi câu hỏi chấm mức thuộc nhiều nhất một yếu tố. Kéo câu hỏi sang yếu tố khác, hoặc chọn yếu tố ở ô bên cạnh câu hỏi.',
    add: 'Thêm yếu tố',
    title: (place: number) => `Tên yếu tố ${place}`,
    unnamed: (place: number) => `Yếu tố ${place}`,
    count: (items: string) => `${items} câu hỏi`,
    up: (title: string) => `Đưa “${title}” lên trước`,
    down: (title: string) => `Đưa “${title}” xuống sau`,
    remove: 'Bỏ yếu tố',
    removeNamed: (title: string) => `Bỏ yếu tố “${title}”; câu hỏi của nó được giữ`,
    removed: (title: string) => `Đã bỏ yếu tố “${title}”. Câu hỏi của nó ở mục “Chưa thuộc yếu tố nào”.`,
    empty: 'Chưa có câu hỏi nào. Kéo câu hỏi vào đây.',
    homeless: 'Chưa thuộc yếu tố nào',
    homelessNote: 'Các câu này được hỏi và hiện từng câu một, nhưng không vào chỉ số chung.',
    homelessNone: 'Mọi câu hỏi chấm mức đều đã thuộc một yếu tố.',
    noItems: 'Phiếu chưa có câu hỏi chấm mức nào. Soạn câu hỏi ở phần “Câu hỏi” trước.',
    home: (item: string) => `Yếu tố của câu “${item}”`,
    none: 'Không thuộc yếu tố nào',
    moved: (item: string, dimension: string) => `Đã chuyển “${item}” sang “${dimension}”.`,
    otherScale: (levels: string) => `thang ${levels} mức`,
    noPrompt: (key: string) => `Câu ${key} (chưa có lời)`,
  },
  aggregation: {
    heading: 'Cách gộp thành chỉ số chung',
    lead: 'Cùng những câu trả lời, bốn cách cho bốn con số khác nhau. Ví dụ bên dưới dùng chung một bảng nhỏ.',
    example: 'Ví dụ: ba câu hỏi, hai yếu tố',
    columns: { item: 'Câu hỏi', answers: 'Trả lời', satisfied: 'Hài lòng', share: 'Tỷ lệ' },
    item: (dimension: string, place: number) => `Yếu tố ${dimension}, câu ${place}`,
    of: (calculation: string) => `Với ví dụ: ${calculation}`,
    choices: {
      pooled_answers: {
        name: 'Gộp mọi câu trả lời',
        note: 'Số câu trả lời hài lòng chia cho tổng số câu trả lời. Câu được trả lời nhiều thì nặng hơn.',
      },
      mean_of_items: {
        name: 'Trung bình các câu hỏi',
        note: 'Mỗi câu hỏi nặng như nhau, dù nhiều hay ít người trả lời.',
      },
      mean_of_dimensions: {
        name: 'Trung bình các yếu tố',
        note: 'Mỗi yếu tố nặng như nhau, dù có nhiều hay ít câu hỏi. Thiếu một yếu tố thì không tính được chỉ số chung.',
      },
      explicit_weights: {
        name: 'Theo trọng số đặt sẵn',
        note: 'Mỗi yếu tố có trọng số riêng. Trọng số không cần cộng lại bằng 100.',
      },
    } satisfies Record<Aggregation, { name: string; note: string }>,
    exampleWeights: (a: number, b: number) => `trọng số A = ${a}, B = ${b}`,
    weights: 'Trọng số của các yếu tố',
    weight: (title: string) => `Trọng số của “${title}”`,
    weightShare: (share: string) => `${share} của chỉ số chung`,
    weightFault: 'Gõ một số từ 0 trở lên.',
  },
  bands: {
    heading: 'Xếp loại và mục tiêu',
    lead: 'Mỗi bậc tính từ ngưỡng của nó trở lên. Xếp loại chỉ là tên gọi của một khoảng chỉ số, không nói lên sai số.',
    all: 'Mọi đơn vị',
    allBeside: 'Các đơn vị còn lại',
    from: 'Từ (%)',
    rest: 'còn lại',
    label: 'Tên bậc',
    fromOf: (label: string) => `Ngưỡng của bậc ${label}, phần trăm`,
    labelOf: (place: number) => `Tên bậc thứ ${place}`,
    fromFault: 'Gõ một số từ 0 đến 100.',
    add: 'Thêm bậc',
    remove: (label: string) => `Bỏ bậc ${label}`,
    removeWord: 'Bỏ',
    none: 'Chưa có bậc nào: chỉ số không được xếp loại.',
    group: 'Bậc riêng cho một loại đơn vị',
    groupHelp: 'Ví dụ: ngưỡng của các sở khác ngưỡng của cấp xã.',
    groupChoose: 'Chọn loại đơn vị…',
    groupAdd: 'Thêm bậc riêng',
    groupRemove: (kind: string) => `Bỏ bậc riêng của ${kind.toLowerCase()}, dùng bậc chung`,
    groupRemoveWord: 'Dùng bậc chung',
    target: 'Mục tiêu (%)',
    targetHelp: 'Chỉ số cơ quan muốn đạt, vẽ thành vạch trên biểu đồ. Để trống nếu không có.',
  },
  limits: {
    heading: 'Giới hạn công bố',
    lead: 'Số liệu của ít người hơn giới hạn được giấu, để không ai bị suy ra đã trả lời gì. Thấp nhất là 5.',
    inner: 'Trong nội bộ cơ quan, ít nhất',
    innerHelp: 'Số người trả lời của mỗi con số cán bộ được xem.',
    open: 'Khi công khai và với lời góp ý, ít nhất',
    openHelp: 'Không thấp hơn giới hạn nội bộ.',
    fault: 'Gõ một số nguyên từ 5 đến 1000.',
  },
  weights: { fault: 'Phải sửa', warning: 'Nên xem' },
  findings: {
    instruments_differ: () => 'Phiếu và phương pháp thuộc hai loại đo lường khác nhau.',
    no_dimensions: () => 'Chưa có yếu tố nào nên chưa tính được chỉ số. Thêm ít nhất một yếu tố.',
    dimension_empty: () => 'Yếu tố này chưa có câu hỏi. Chuyển câu hỏi vào hoặc bỏ yếu tố.',
    dimension_item_unknown: ({ item }: MethodNames) =>
      `Phiếu không còn câu “${item}”. Bỏ câu này khỏi yếu tố.`,
    dimension_item_without_levels: ({ item }: MethodNames) =>
      `Câu “${item}” không chấm mức nên không tính được.`,
    dimension_scale_differs: ({ item, levels, scaleLevels }: MethodNames) =>
      `Câu “${item}” có thang ${levels} mức, phương pháp tính trên thang ${scaleLevels} mức.`,
    item_in_two_dimensions: ({ item, first, second }: MethodNames) =>
      `Câu “${item}” nằm ở cả “${first}” và “${second}”. Chỉ giữ ở một yếu tố.`,
    item_in_no_dimension: ({ item }: MethodNames) => `Câu “${item}” chưa thuộc yếu tố nào.`,
    overall_item_unfit: () =>
      'Câu hỏi chung phải là câu chấm mức, cùng thang với phương pháp và đứng ngoài các yếu tố.',
    top_levels_impossible: ({ scaleLevels }: MethodNames) =>
      `Chọn ít nhất một mức và không chọn cả ${scaleLevels} mức.`,
    weights_all_zero: () => 'Mọi trọng số đều bằng 0. Cho ít nhất một yếu tố trọng số lớn hơn 0.',
    weight_missing: ({ dimension }: MethodNames) => `“${dimension}” chưa có trọng số nên tính như 0.`,
    bands_out_of_order: () => 'Ngưỡng phải giảm dần từ trên xuống, và bậc cuối bắt đầu từ 0.',
    public_minimum_smaller: ({ minimumN }: MethodNames) =>
      `Giới hạn công khai phải từ ${minimumN} trở lên như giới hạn nội bộ.`,
    text_empty: () => 'Chưa có tên bằng tiếng Việt.',
  } satisfies Partial<Record<FindingCode, (named: MethodNames) => string>>,
}

export type MethodTexts = typeof methodVi
