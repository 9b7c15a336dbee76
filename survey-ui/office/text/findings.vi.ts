import type { FindingCode } from '#contract/checking/finding.ts'

/** What a finding names: keys, numbers, and languages by their names. */
export type Named = Readonly<Record<string, string>>

/** One sentence for each thing the checker finds: what is wrong, and how to mend it. In Vietnamese. */
export const findingsVi: Record<FindingCode, (named: Named) => string> = {
  key_twice: ({ key }) => `Mã “${key}” được dùng hai lần. Đổi một trong hai thành mã khác.`,
  key_reused: ({ key, version }) =>
    `Mã “${key}” là của một câu khác ở phiên bản ${version}. Đặt mã khác, để số liệu của hai câu không lẫn vào nhau.`,
  scale_unknown: ({ scale }) =>
    `Câu hỏi này dùng thang “${scale}” không có. Chọn một thang đã có hoặc tạo thang đó.`,
  text_empty: () => 'Chỗ này chưa có chữ tiếng Việt. Viết vào, hoặc bỏ phần này nếu không cần.',
  no_questions: () => 'Chưa có câu hỏi nào. Thêm ít nhất một câu.',
  section_empty: () => 'Phần này không có câu hỏi nào. Thêm câu hỏi hoặc bỏ phần này.',
  options_few: () => 'Câu hỏi lựa chọn cần ít nhất hai phương án. Thêm phương án hoặc đổi loại câu hỏi.',
  label_twice: ({ label }) =>
    `“${label}” đứng hai lần trong cùng một câu, người trả lời không phân biệt được. Đổi lời một trong hai.`,
  points_not_rising: ({ scale }) =>
    `Điểm của thang “${scale}” phải có ở mọi mức và tăng dần từ mức thấp nhất. Sửa lại điểm.`,
  at_most_beyond_options: ({ options }) =>
    `Số phương án được chọn nhiều nhất lớn hơn số phương án (${options}). Giảm con số đó hoặc thêm phương án.`,
  range_empty: ({ min, max }) =>
    `Số nhỏ nhất (${min}) lớn hơn số lớn nhất (${max}) nên không ai trả lời được. Đổi lại.`,
  languages_without_vi: () => 'Bộ câu hỏi phải có tiếng Việt. Thêm lại tiếng Việt.',
  condition_names_unknown: ({ named }) =>
    `Điều kiện nhắc đến câu “${named}” không còn trong bộ câu hỏi. Chọn câu khác hoặc bỏ điều kiện.`,
  condition_looks_forward: ({ named }) =>
    `Điều kiện nhìn vào câu “${named}” đứng sau, lúc đó chưa có câu trả lời. Chuyển câu đó lên trước hoặc đổi điều kiện.`,
  condition_value_impossible: ({ named, value }) =>
    `Điều kiện đợi câu “${named}” có câu trả lời “${value}”, mà không ai trả lời được như vậy. Chọn câu trả lời có thật.`,
  matrix_unknown: ({ matrix }) =>
    `Câu này đứng trong bảng “${matrix}” không có trong phần. Chọn bảng khác hoặc để câu đứng riêng.`,
  matrix_rows_few: ({ matrix }) =>
    `Bảng “${matrix}” có ít hơn hai câu. Thêm câu vào bảng hoặc để câu đứng riêng.`,
  matrix_split: ({ matrix }) =>
    `Các câu của bảng “${matrix}” không đứng liền nhau. Chuyển câu này đến cạnh các câu kia hoặc để câu đứng riêng.`,
  matrix_scales_differ: ({ matrix }) =>
    `Các câu của bảng “${matrix}” phải dùng cùng một thang. Đổi thang của câu này hoặc để câu đứng riêng.`,
  matrix_with_faces: () =>
    'Câu trong bảng không hiện được bằng khuôn mặt. Bỏ khuôn mặt hoặc để câu đứng riêng.',
  never_shown: ({ key }) =>
    `Không có cách trả lời nào dẫn đến “${key}”, nên không ai thấy phần này. Sửa điều kiện hoặc bỏ đi.`,
  instruments_differ: () =>
    'Bộ câu hỏi và phương pháp tính thuộc hai loại khảo sát khác nhau. Chọn cùng một loại.',
  dimension_empty: ({ dimension }) =>
    `Yếu tố “${dimension}” không có câu hỏi nào. Xếp câu hỏi vào hoặc bỏ yếu tố.`,
  dimension_item_unknown: ({ dimension, item }) =>
    `Yếu tố “${dimension}” có câu “${item}” không còn được hỏi. Bỏ câu đó khỏi yếu tố.`,
  dimension_item_without_levels: ({ dimension, item }) =>
    `Yếu tố “${dimension}” có câu “${item}” không phải câu chấm theo mức nên không tính được. Bỏ khỏi yếu tố hoặc đổi loại câu hỏi.`,
  dimension_scale_differs: ({ dimension, item, levels, scaleLevels }) =>
    `Câu “${item}” trong yếu tố “${dimension}” có ${levels} mức, phương pháp tính trên ${scaleLevels} mức. Đổi thang của câu hoặc bỏ khỏi yếu tố.`,
  item_in_two_dimensions: ({ item, first, second }) =>
    `Câu “${item}” nằm trong cả hai yếu tố “${first}” và “${second}”. Chỉ để trong một.`,
  no_dimensions: () =>
    'Phương pháp chưa có yếu tố nào nên không tính được chỉ số. Thêm yếu tố và xếp câu hỏi vào.',
  top_levels_impossible: ({ scaleLevels }) =>
    `Các mức tính là hài lòng phải nằm trong ${scaleLevels} mức, và ít nhất một mức không phải là hài lòng. Chọn lại.`,
  weights_all_zero: () =>
    'Mọi trọng số đều bằng 0 nên không có chỉ số chung. Đặt trọng số cho ít nhất một yếu tố.',
  overall_item_unfit: ({ item }) =>
    `Câu “${item}” không làm câu hài lòng chung được: câu đó phải được hỏi, đứng ngoài các yếu tố và dùng thang của phương pháp. Chọn câu khác.`,
  bands_out_of_order: () => 'Các bậc xếp loại phải giảm dần và bậc cuối bắt đầu từ 0. Sửa lại ngưỡng.',
  public_minimum_smaller: ({ minimumN, minimumNPublic }) =>
    `Số phiếu ít nhất khi công khai (${minimumNPublic}) nhỏ hơn trong cơ quan (${minimumN}). Tăng số khi công khai.`,
  item_in_no_dimension: ({ item }) =>
    `Câu “${item}” chấm theo mức nhưng không thuộc yếu tố nào, nên không vào chỉ số chung. Xếp vào một yếu tố nếu cần tính.`,
  weight_missing: ({ dimension }) =>
    `Yếu tố “${dimension}” không có trọng số nên được tính là 0. Đặt trọng số.`,
  always_shown: () => 'Điều kiện này không bao giờ giấu câu hỏi. Bỏ điều kiện, hoặc sửa lại nếu định giấu.',
  question_twice: ({ item, other }) =>
    `Câu “${item}” hỏi cùng lời với câu “${other}” trong một phần. Bỏ một câu hoặc viết cho khác nhau.`,
  scale_unbalanced: ({ scale, low, high }) =>
    `Thang “${scale}” có ${low} mức chê và ${high} mức khen, dễ lệch kết quả. Cân bằng hai phía.`,
  translation_missing: ({ language }) =>
    `Chưa có bản dịch ${language}; người đọc sẽ thấy tiếng Việt. Dịch ở phần Bản dịch.`,
  asks_identity: ({ item, words }) =>
    `Câu “${item}” có vẻ hỏi người trả lời là ai (“${words}”). Phiếu phải ẩn danh: bỏ câu này hoặc hỏi cách khác.`,
  too_long: ({ seconds, items }) =>
    `Trả lời ${items} câu trên máy tính bảng mất khoảng ${seconds} giây, quá hai phút. Bớt câu hỏi, hoặc chỉ dùng trên điện thoại và giấy.`,
}
