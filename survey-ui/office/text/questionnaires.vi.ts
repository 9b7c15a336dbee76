import type { Aggregation } from '#contract/method.ts'
import type { Item } from '#contract/questionnaire.ts'
import type { ItemChange } from '#contract/versions/difference.ts'
import { stepsVi } from './steps.vi.ts'

type Reworded = Extract<ItemChange, { kind: 'reworded' }>['part']

/** Texts of the page of questionnaires, in Vietnamese. Numbers come in already written. */
export const questionnairesVi = {
  finding: (published: string, drafts: number, draftCount: string) =>
    drafts === 0
      ? `${published} bộ câu hỏi đã công bố, không có bản nào đang soạn.`
      : `${published} bộ câu hỏi đã công bố, ${draftCount} bản đang soạn.`,
  lead: 'Bản đã công bố không bao giờ đổi: sửa là soạn phiên bản tiếp theo. Câu hỏi giữ mã của nó, nhờ vậy chuỗi số liệu qua các năm vẫn nối tiếp.',
  begin: 'Soạn bộ câu hỏi mới',
  importFile: 'Nhập từ tệp',
  cancel: 'Thôi',

  drafts: 'Đang soạn',
  noDrafts: 'Chưa có bản nào đang soạn',
  noDraftsLead: 'Soạn bộ câu hỏi mới, hoặc soạn phiên bản tiếp theo của một bộ câu hỏi bên dưới.',
  untitled: '(chưa có tên)',
  draftColumns: { title: 'Bản nháp', follows: 'Sẽ là', changed: 'Sửa lần cuối', action: 'Thao tác' },
  willBeNew: 'bộ câu hỏi mới',
  willFollow: (version: string) => `phiên bản sau phiên bản ${version}`,
  changed: (time: string, by: string) => `${by}, ${time}`,
  commandLine: 'dòng lệnh của máy chủ',
  continue: 'Soạn tiếp',
  discard: 'Bỏ bản nháp',
  discardQuestion: (title: string) => `Bỏ bản nháp “${title}”?`,
  discardMeaning:
    'Những gì đã viết trong bản nháp này sẽ mất và không lấy lại được. Các phiên bản đã công bố vẫn còn nguyên.',
  discardConfirm: 'Bỏ bản nháp',
  discarded: (title: string) => `Đã bỏ bản nháp “${title}”.`,
  keep: 'Giữ lại',
  busy: 'Đang thực hiện…',

  justPublished: {
    done: (title: string, version: string) => `Đã công bố “${title}”, phiên bản ${version}.`,
    next: 'Việc tiếp theo: tạo đợt khảo sát dùng bộ câu hỏi này, hoặc đổi phiên bản của đợt đang thu.',
    toSurveys: 'Đến các đợt khảo sát',
    view: 'Xem phiên bản này',
  },
  published: 'Đã công bố',
  none: 'Chưa có bộ câu hỏi nào được công bố.',
  template: 'Mẫu có sẵn',
  items: (items: string) => `${items} câu hỏi`,
  basis: 'Căn cứ',
  versionColumns: {
    version: 'Phiên bản',
    since: 'Công bố ngày',
    surveys: 'Đợt khảo sát',
    action: 'Thao tác',
  },
  version: (version: string) => `Phiên bản ${version}`,
  newest: 'mới nhất',
  usedBy: (surveys: number, written: string) => (surveys === 0 ? 'chưa dùng' : `${written} đợt`),
  view: 'Xem',
  export: 'Xuất ra tệp',
  next: 'Soạn phiên bản tiếp theo',
  copy: 'Sao thành bộ câu hỏi mới',

  faults: {
    changed: (by: string, time: string) =>
      `${by} đã sửa bản nháp này lúc ${time}, sau khi Ông/Bà mở. Chưa làm gì cả. Mở lại để xem họ đã sửa gì.`,
    overtaken: (newest: string) =>
      `Trong lúc soạn đã có người công bố phiên bản ${newest}. Chưa công bố gì. Xem phiên bản ${newest} khác gì, rồi công bố tiếp sau nó.`,
    faulty:
      'Bản nháp còn lỗi nên chưa công bố được. Mở bản nháp, phần “Kiểm tra và công bố”, để xem từng lỗi và cách sửa.',
    exists: 'Mã này đã là của một bộ câu hỏi khác, có thể vừa được công bố. Chọn mã khác.',
    gone: 'Bản này không còn: có người đã bỏ hoặc đã công bố nó. Tải lại danh sách để xem.',
  },

  new: {
    title: 'Soạn bộ câu hỏi mới',
    lead: 'Chưa có gì được công bố: bản nháp chỉ người trong cơ quan thấy, cho đến khi bấm công bố.',
    from: 'Bắt đầu từ đâu',
    nothing: 'Từ trang trắng',
    nothingNote: 'Có sẵn thang năm mức hài lòng, ngoài ra chưa có gì.',
    name: 'Tên bộ câu hỏi',
    nameFault: 'Đặt tên cho bộ câu hỏi.',
    nameHelp: 'Để cán bộ nhận ra bộ câu hỏi. Người trả lời thấy tên của đợt khảo sát. Sau này sửa được.',
    key: 'Mã',
    keyHelp: 'Dùng trong địa chỉ và tệp dữ liệu. Sau khi công bố thì không đổi được.',
    keyFault: 'Từ 3 đến 48 ký tự: chữ thường không dấu, chữ số, dấu gạch nối; bắt đầu bằng chữ hoặc số.',
    keyTaken: (title: string) => `Mã này đã là của “${title}”. Chọn mã khác.`,
    save: 'Bắt đầu soạn',
  },

  import: {
    title: 'Nhập bộ câu hỏi từ tệp',
    lead: 'Tệp JSON tải từ trang này hoặc từ nơi khác dùng cùng phần mềm. Tệp trở thành một bản nháp; chưa có gì được công bố.',
    file: 'Tệp',
    fileHelp: 'Tệp .json, nhiều nhất 1 MB.',
    fileFault: 'Chọn một tệp.',
    notJson: 'Không đọc được tệp này: đây không phải tệp JSON. Chọn tệp đã tải từ trang bộ câu hỏi.',
    tooLarge: 'Tệp lớn hơn 1 MB. Tệp của một bộ câu hỏi nhỏ hơn nhiều; kiểm tra lại xem có đúng tệp không.',
    faults: (count: string) =>
      `Chưa nhập gì: ${count} chỗ trong tệp không đúng dạng. Sửa các chỗ này trong tệp rồi chọn lại.`,
    wholeFile: 'cả tệp',
    save: 'Nhập thành bản nháp',
    done: (title: string) => `Đã nhập “${title}” thành một bản nháp.`,
    allCarried: 'Mọi thứ trong tệp đều được giữ.',
    leftBehind: (count: string) => `${count} chỗ trong tệp phần mềm này không biết và đã bỏ lại:`,
    leftBehindNote: 'Phần còn lại được giữ nguyên. Xem lại bản nháp trước khi công bố.',
    open: 'Mở bản nháp',
    stay: 'Về danh sách',
  },

  one: {
    back: 'Về danh sách bộ câu hỏi',
    missing: 'Không có phiên bản này. Có thể địa chỉ đã cũ hoặc gõ nhầm.',
    lead: (version: string, day: string) =>
      `Phiên bản ${version}, công bố ngày ${day}. Chỉ để xem: bản đã công bố không bao giờ đổi.`,
    introduction: 'Lời mở đầu',
    questions: 'Câu hỏi',
    section: (number: string, title: string) => `Phần ${number}. ${title}`,
    respondent: 'Về người trả lời',
    shownWhen: (condition: string) => `Chỉ hỏi khi ${condition}.`,
    inMatrix: (lead: string) => `Trong bảng “${lead}”`,
    required: 'bắt buộc',
    dimension: (title: string) => `yếu tố “${title}”`,
    overall: 'hài lòng chung',
    step: (step: string) => `bước ${step}`,
    noOpinion: 'Không có ý kiến',
    atMost: (most: string) => `chọn nhiều nhất ${most}`,
    between: (min: string, max: string) => `từ ${min} đến ${max}`,
    upTo: (length: string) => `nhiều nhất ${length} ký tự`,
    method: 'Phương pháp tính',
    methodDraft: 'bản nháp',
    aggregation: 'Cách gộp',
    topLevels: 'Mức tính là hài lòng',
    levelsOf: (levels: string, of: string) => `${levels} trên ${of} mức`,
    bands: 'Xếp loại',
    bandFrom: (from: string, label: string) => `${label} từ ${from}`,
    limits: 'Số phiếu ít nhất',
    limitsText: (inner: string, open: string) => `${inner} trong cơ quan, ${open} khi công khai`,
    compare: 'So với một phiên bản khác',
    compareWith: 'So với',
    choose: 'chọn phiên bản',
    differ: (count: string, version: string, since: string) =>
      `${count} câu hỏi của phiên bản ${version} khác phiên bản ${since}.`,
    same: (version: string, since: string) => `Câu hỏi của phiên bản ${version} và ${since} giống hệt nhau.`,
    differColumns: { item: 'Câu hỏi', change: 'Khác nhau' },
  },

  kinds: {
    level: 'một mức của thang',
    choice: 'một phương án',
    choices: 'nhiều phương án',
    number: 'số',
    day: 'ngày',
    text: 'chữ',
  } satisfies Record<Item['type'], string>,
  steps: stepsVi,
  aggregations: {
    pooled_answers: 'gộp mọi câu trả lời',
    mean_of_items: 'trung bình của các câu hỏi',
    mean_of_dimensions: 'trung bình của các yếu tố',
    explicit_weights: 'trung bình có trọng số của các yếu tố',
  } satisfies Record<Aggregation, string>,

  condition: {
    noOpinion: '“Không có ý kiến”',
    all: (parts: string[]) => parts.join(' và '),
    any: (parts: string[]) => parts.join(' hoặc '),
    not: (part: string) => `không phải là ${part}`,
    within: (part: string) => `(${part})`,
    equals: (item: string, values: string[]) => `“${item}” là ${values.join(' hoặc ')}`,
    atLeast: (item: string, value: string) => `“${item}” từ ${value} trở lên`,
    atMost: (item: string, value: string) => `“${item}” từ ${value} trở xuống`,
    answered: (item: string) => `“${item}” được trả lời`,
    unanswered: (item: string) => `“${item}” không được trả lời`,
  },

  change: {
    added: 'câu hỏi mới',
    removed: 'bỏ câu hỏi này',
    answers: 'trả lời theo cách khác: loại câu hỏi hoặc số mức của thang đổi',
    reworded: {
      prompt: 'đổi lời câu hỏi',
      help: 'đổi lời giải thích',
      options: 'đổi lời phương án',
      labels: 'đổi lời các mức của thang',
      section: 'đổi tên phần',
      lead: 'đổi lời chung của bảng',
    } satisfies Record<Reworded, string>,
    inLanguages: (change: string, languages: string) => `${change} (${languages})`,
    options_added: (options: string) => `thêm phương án ${options}`,
    options_removed: (options: string) => `bỏ phương án ${options}`,
    condition: 'đổi điều kiện hiện câu hỏi',
    required: 'trở thành bắt buộc',
    optional: 'không còn bắt buộc',
    step: 'thuộc bước khác của thủ tục',
    noOpinionOffered: 'thêm lựa chọn “Không có ý kiến”',
    noOpinionGone: 'bỏ lựa chọn “Không có ý kiến”',
    moved: 'đổi chỗ',
    meaning: 'từ đây hỏi điều khác, chuỗi số liệu bắt đầu lại',
  },
  methodChange: {
    none: 'Cách tính giống hệt nhau.',
    named: 'Đổi tên phương pháp.',
    basis: 'Đổi căn cứ.',
    becameDraft: 'Trở lại là bản nháp của phương pháp.',
    becameOfficial: 'Phương pháp không còn là bản nháp.',
    aggregation: (from: string, to: string) => `Cách gộp: từ ${from} sang ${to}.`,
    topLevels: (from: string, to: string) => `Mức tính là hài lòng: từ ${from} sang ${to}.`,
    dimensionAdded: (title: string) => `Thêm yếu tố “${title}”.`,
    dimensionRemoved: (title: string) => `Bỏ yếu tố “${title}”.`,
    dimensionNamed: (was: string, title: string) => `Yếu tố “${was}” đổi tên thành “${title}”.`,
    dimensionItems: (title: string, added: string, removed: string) =>
      `Yếu tố “${title}”: ${[added && `thêm câu ${added}`, removed && `bớt câu ${removed}`].filter(Boolean).join(', ')}.`,
    dimensionContent: (title: string, content: string | null) =>
      content === null
        ? `Yếu tố “${title}” không còn thuộc nội dung nào.`
        : `Yếu tố “${title}” thuộc nội dung “${content}”.`,
    weight: (title: string, from: string, to: string) => `Trọng số của “${title}”: từ ${from} thành ${to}.`,
    overall: (item: string) => `Câu hỏi hài lòng chung là “${item}”.`,
    noOverall: 'Không còn câu hỏi hài lòng chung.',
    bands: 'Đổi ngưỡng hoặc tên các bậc xếp loại.',
    target: (from: string, to: string) => `Mục tiêu: từ ${from} thành ${to}.`,
    noTarget: 'không có',
    limits: (limits: string) => `Số phiếu ít nhất: ${limits}.`,
  },
}

export type QuestionnairesTexts = typeof questionnairesVi
