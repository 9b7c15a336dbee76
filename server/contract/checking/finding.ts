/** What the checker can find. A fault forbids publishing; a warning is for the office to judge. */
export const findingWeights = {
  key_twice: 'fault',
  key_reused: 'fault',
  scale_unknown: 'fault',
  text_empty: 'fault',
  no_questions: 'fault',
  section_empty: 'fault',
  options_few: 'fault',
  label_twice: 'fault',
  points_not_rising: 'fault',
  at_most_beyond_options: 'fault',
  range_empty: 'fault',
  languages_without_vi: 'fault',
  condition_names_unknown: 'fault',
  condition_looks_forward: 'fault',
  condition_value_impossible: 'fault',
  never_shown: 'fault',
  matrix_unknown: 'fault',
  matrix_rows_few: 'fault',
  matrix_split: 'fault',
  matrix_scales_differ: 'fault',
  matrix_with_faces: 'fault',
  instruments_differ: 'fault',
  dimension_empty: 'fault',
  dimension_item_unknown: 'fault',
  dimension_item_without_levels: 'fault',
  dimension_scale_differs: 'fault',
  item_in_two_dimensions: 'fault',
  no_dimensions: 'fault',
  top_levels_impossible: 'fault',
  weights_all_zero: 'fault',
  overall_item_unfit: 'fault',
  bands_out_of_order: 'fault',
  public_minimum_smaller: 'fault',
  item_in_no_dimension: 'warning',
  weight_missing: 'warning',
  always_shown: 'warning',
  question_twice: 'warning',
  scale_unbalanced: 'warning',
  translation_missing: 'warning',
  asks_identity: 'warning',
  too_long: 'warning',
} as const

export type FindingCode = keyof typeof findingWeights

/** One thing the checker names. The words for it stand where it is shown, one sentence per code and language. */
export interface Finding {
  code: FindingCode
  weight: 'fault' | 'warning'
  /** JSON pointer into the draft, such as `/questionnaire/sections/0/items/2/prompt`. */
  at: string
  /** What the sentence names: keys, languages, numbers. */
  named: Record<string, string | number>
}

export function finding(code: FindingCode, at: string, named: Finding['named'] = {}): Finding {
  return { code, weight: findingWeights[code], at, named }
}
