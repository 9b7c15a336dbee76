import type { FindingCode } from '#contract/checking/finding.ts'
import type { Named } from './findings.vi.ts'

/** One sentence for each thing the checker finds: what is wrong, and how to mend it. In English. */
export const findingsEn: Record<FindingCode, (named: Named) => string> = {
  key_twice: ({ key }) => `The key “${key}” is used twice. Give one of them another key.`,
  key_reused: ({ key, version }) =>
    `The key “${key}” belongs to another question of version ${version}. Give this one another key, so that their figures stay apart.`,
  scale_unknown: ({ scale }) =>
    `This question uses the scale “${scale}”, which does not exist. Choose another scale or make that one.`,
  text_empty: () => 'There is no Vietnamese text here yet. Write it, or take this part out.',
  no_questions: () => 'There are no questions yet. Add at least one.',
  section_empty: () => 'This part has no questions. Add some, or take the part out.',
  options_few: () => 'A choice needs at least two options. Add one, or change the kind of question.',
  label_twice: ({ label }) =>
    `“${label}” stands twice in one question, so that nobody can tell them apart. Reword one of them.`,
  points_not_rising: ({ scale }) =>
    `The points of the scale “${scale}” must be given for every level and rise from the lowest. Mend them.`,
  at_most_beyond_options: ({ options }) =>
    `More options may be chosen than there are (${options}). Lower that number, or add options.`,
  range_empty: ({ min, max }) =>
    `The smallest number (${min}) is above the largest (${max}), so that nobody can answer. Change them.`,
  languages_without_vi: () => 'A questionnaire must speak Vietnamese. Add Vietnamese again.',
  condition_names_unknown: ({ named }) =>
    `The condition names the question “${named}”, which is no longer asked. Choose another, or take the condition out.`,
  condition_looks_forward: ({ named }) =>
    `The condition looks at the question “${named}”, which comes later and has no answer by then. Move that question up, or change the condition.`,
  condition_value_impossible: ({ named, value }) =>
    `The condition waits for the answer “${value}” to the question “${named}”, which nobody can give. Choose an answer that exists.`,
  matrix_unknown: ({ matrix }) =>
    `This question stands in the table “${matrix}”, which the section does not have. Choose another, or let it stand by itself.`,
  matrix_rows_few: ({ matrix }) =>
    `The table “${matrix}” has fewer than two questions. Add some, or let the question stand by itself.`,
  matrix_split: ({ matrix }) =>
    `The questions of the table “${matrix}” do not stand next to each other. Move this one to the others, or let it stand by itself.`,
  matrix_scales_differ: ({ matrix }) =>
    `The questions of the table “${matrix}” must share one scale. Change the scale of this one, or let it stand by itself.`,
  matrix_with_faces: () =>
    'A question in a table cannot be asked by faces. Take away the faces, or let it stand by itself.',
  never_shown: ({ key }) =>
    `No answers lead to “${key}”, so that nobody sees it. Mend the condition, or take it out.`,
  instruments_differ: () =>
    'The questionnaire and the method are of two kinds of survey. Choose the same kind for both.',
  dimension_empty: ({ dimension }) =>
    `The dimension “${dimension}” has no questions. Put some into it, or take it out.`,
  dimension_item_unknown: ({ dimension, item }) =>
    `The dimension “${dimension}” has the question “${item}”, which is no longer asked. Take it out of the dimension.`,
  dimension_item_without_levels: ({ dimension, item }) =>
    `The dimension “${dimension}” has the question “${item}”, which is not rated and cannot be counted. Take it out, or make it a rated question.`,
  dimension_scale_differs: ({ dimension, item, levels, scaleLevels }) =>
    `The question “${item}” of the dimension “${dimension}” has ${levels} levels, and the method counts on ${scaleLevels}. Change its scale, or take it out.`,
  item_in_two_dimensions: ({ item, first, second }) =>
    `The question “${item}” is in the dimensions “${first}” and “${second}”. Leave it in one.`,
  no_dimensions: () =>
    'The method has no dimensions, so that no index can be computed. Add some with their questions.',
  top_levels_impossible: ({ scaleLevels }) =>
    `The levels that count as satisfied must be among the ${scaleLevels}, and not all of them. Choose again.`,
  weights_all_zero: () =>
    'All weights are 0, so that there is no index of the whole. Give at least one dimension a weight.',
  overall_item_unfit: ({ item }) =>
    `The question “${item}” cannot stand for satisfaction as a whole: it must be asked, be in no dimension and use the scale of the method. Choose another.`,
  bands_out_of_order: () =>
    'Grades must fall from the highest, and the last must begin at 0. Mend the limits.',
  public_minimum_smaller: ({ minimumN, minimumNPublic }) =>
    `Fewer responses are needed in public (${minimumNPublic}) than inside the office (${minimumN}). Raise the public number.`,
  item_in_no_dimension: ({ item }) =>
    `The question “${item}” is rated but in no dimension, so that it is outside the index of the whole. Put it into one if it is to count.`,
  weight_missing: ({ dimension }) =>
    `The dimension “${dimension}” has no weight and counts as 0. Give it one.`,
  always_shown: () => 'This condition never hides anything. Take it out, or mend it if it was meant to.',
  question_twice: ({ item, other }) =>
    `The question “${item}” has the same words as “${other}” in one part. Take one out, or word them apart.`,
  scale_unbalanced: ({ scale, low, high }) =>
    `The scale “${scale}” has ${low} levels of blame and ${high} of praise, which leans the result. Balance the two sides.`,
  translation_missing: ({ language }) =>
    `There is no ${language} here; readers will see Vietnamese. Translate it in the part Translations.`,
  asks_identity: ({ item, words }) =>
    `The question “${item}” seems to ask who the person is (“${words}”). Responses are anonymous: take it out, or ask otherwise.`,
  too_long: ({ seconds, items }) =>
    `Answering ${items} questions on a tablet takes about ${seconds} seconds, more than two minutes. Ask less, or use it on phones and paper only.`,
}
