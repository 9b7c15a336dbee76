import type { Draft } from '#contract/draft.ts'
import { allItems } from '#contract/questionnaire.ts'

/** What is put where: `questionnaire.…`, `method.…`, or an item's key first; `+` adds to a list, undefined takes away. */
type Changes = Record<string, unknown>

const text = (vi: string) => ({ vi, en: vi })
const level = (vi: string) => ({ label: text(vi) })
const options = (...labels: string[]) => labels.map((label, i) => ({ key: `o${i}`, label: text(label) }))
const first = 'questionnaire.sections.0.items'
const levels = 'questionnaire.scales.satisfaction.levels'
const band = 'questionnaire.respondent.0'
const always = { item: 'acc1', answered: true }

function waiting() {
  return { key: 'waiting', lead: text('Ông/Bà hài lòng thế nào về') }
}

/** Items of the first section as rows of one matrix. */
function matrixOf(...rows: string[]): Changes {
  return {
    'questionnaire.sections.0.matrices': [waiting()],
    ...Object.fromEntries(rows.map((key) => [`${key}.matrix`, 'waiting'])),
  }
}

/** Mistakes that people make: what is done to the shipped draft in five dimensions, and what the checker is to say. */
export const mistakes: [mistake: string, changes: Changes, named: string][] = [
  ['an item key stands twice', { 'pro2.key': 'pro1' }, 'key_twice'],
  ['a section key stands twice', { 'questionnaire.sections.1.key': 'acc' }, 'key_twice'],
  [
    'an option key stands twice',
    { [`${band}.options`]: ['Nam', 'Nữ'].map((vi) => ({ key: 'x', label: text(vi) })) },
    'key_twice',
  ],
  ['a band of the respondent stands twice', { 'questionnaire.respondent.1.key': 'type' }, 'key_twice'],
  ['an item names a scale that is not there', { 'acc1.scale': 'five' }, 'scale_unknown'],
  [
    'the scale is renamed',
    { 'questionnaire.scales': { five: { levels: [level('Không'), level('Có')] } } },
    'scale_unknown',
  ],
  ['a question has no words', { 'stf1.prompt': { vi: '  ' } }, 'text_empty'],
  ['a section has no title', { 'questionnaire.sections.0.title.vi': '' }, 'text_empty'],
  ['a level has no label', { [`${levels}.2.label.vi`]: '' }, 'text_empty'],
  ['the introduction is missing', { 'questionnaire.introduction.vi': '' }, 'text_empty'],
  ['nothing is asked', { 'questionnaire.sections': [] }, 'no_questions'],
  ['a section is empty', { 'questionnaire.sections.3.items': [] }, 'section_empty'],
  ['a choice has one option', { [`${band}.options`]: options('Nam') }, 'options_few'],
  ['two levels have one label', { [`${levels}.4.label`]: text('hài lòng') }, 'label_twice'],
  ['two options have one label', { [`${band}.options`]: options('Nam', 'Nam') }, 'label_twice'],
  [
    'points fall',
    { [levels]: [4, 3, 2, 1, 0].map((points, i) => ({ ...level(`Mức ${i}`), points })) },
    'points_not_rising',
  ],
  [
    'more may be chosen than there are',
    {
      [`${first}.+`]: {
        key: 'm',
        type: 'choices',
        prompt: text('Chọn'),
        options: options('A', 'B'),
        atMost: 3,
      },
    },
    'at_most_beyond_options',
  ],
  [
    'a number lies between 10 and 1',
    { [`${first}.+`]: { key: 'n', type: 'number', prompt: text('Mấy lần'), min: 10, max: 1 } },
    'range_empty',
  ],
  ['Vietnamese is none of its languages', { 'questionnaire.languages': ['en'] }, 'languages_without_vi'],
  [
    'a condition names no item',
    { 'pro1.showWhen': { item: 'acc9', answered: true } },
    'condition_names_unknown',
  ],
  [
    'a condition deep inside names no item',
    { 'pro1.showWhen': { all: [{ not: { item: 'nobody', equals: 1 } }] } },
    'condition_names_unknown',
  ],
  [
    'a condition looks at a later item',
    { 'acc1.showWhen': { item: 'pro1', atLeast: 3 } },
    'condition_looks_forward',
  ],
  ['a condition looks at its own item', { 'acc1.showWhen': always }, 'condition_looks_forward'],
  [
    'a section looks at an item in it',
    { 'questionnaire.sections.0.showWhen': always },
    'condition_looks_forward',
  ],
  [
    'a condition wants level 6 of 5',
    { 'pro1.showWhen': { item: 'acc1', equals: 6 } },
    'condition_value_impossible',
  ],
  [
    'a condition wants an option that is not there',
    {
      [`${first}.0`]: {
        key: 'acc1',
        type: 'choice',
        prompt: text('Cách nộp'),
        options: options('Quầy', 'Mạng'),
      },
      'acc2.showWhen': { item: 'acc1', equals: 'post' },
    },
    'condition_value_impossible',
  ],
  [
    'a condition wants at least 7',
    { 'pro1.showWhen': { item: 'acc1', atLeast: 7 } },
    'condition_value_impossible',
  ],
  [
    'a condition counts the words of an answer',
    {
      [`${first}.0`]: { key: 'acc1', type: 'text', prompt: text('Vì sao'), maxLength: 100 },
      'acc2.showWhen': { item: 'acc1', atLeast: 3 },
    },
    'condition_value_impossible',
  ],
  [
    'a section is shown to nobody',
    {
      'questionnaire.sections.2.showWhen': {
        all: [
          { item: 'acc1', atLeast: 4 },
          { item: 'acc1', atMost: 2 },
        ],
      },
    },
    'never_shown',
  ],
  [
    'an item contradicts its section',
    {
      'questionnaire.sections.2.showWhen': { item: 'acc1', equals: 1 },
      'stf2.showWhen': { item: 'acc1', equals: 2 },
    },
    'never_shown',
  ],
  [
    'an item waits for one that is never shown beside it',
    {
      'acc2.showWhen': { item: 'acc1', equals: 1 },
      'acc3.showWhen': {
        all: [
          { item: 'acc1', equals: 2 },
          { item: 'acc2', answered: true },
        ],
      },
    },
    'never_shown',
  ],
  [
    'a required item is to be left out',
    { 'acc1.required': true, 'acc2.showWhen': { item: 'acc1', answered: false } },
    'never_shown',
  ],
  [
    'a condition hides nothing',
    { 'acc1.required': true, 'acc2.showWhen': { item: 'acc1', answered: true } },
    'always_shown',
  ],
  ['a row names no matrix', { 'acc1.matrix': 'waiting' }, 'matrix_unknown'],
  [
    'a row moved to another section and its matrix did not',
    { ...matrixOf('acc1', 'acc2'), 'pro1.matrix': 'waiting' },
    'matrix_unknown',
  ],
  ['a matrix has one row', matrixOf('acc1'), 'matrix_rows_few'],
  ['a matrix has no row', matrixOf(), 'matrix_rows_few'],
  ['another question stands between two rows', matrixOf('acc1', 'acc3'), 'matrix_split'],
  [
    'the rows of a matrix have two scales',
    {
      ...matrixOf('acc1', 'acc2'),
      'questionnaire.scales.agreement': {
        levels: ['Kém', 'Yếu', 'Trung bình', 'Khá', 'Tốt'].map(level),
        noOpinion: true,
      },
      'acc2.scale': 'agreement',
    },
    'matrix_scales_differ',
  ],
  ['a row is drawn as faces', { ...matrixOf('acc1', 'acc2'), 'acc2.faces': true }, 'matrix_with_faces'],
  [
    'the question of a matrix has no words',
    { ...matrixOf('acc1', 'acc2'), 'questionnaire.sections.0.matrices.0.lead.vi': ' ' },
    'text_empty',
  ],
  [
    'the question of a matrix is not translated',
    { ...matrixOf('acc1', 'acc2'), 'questionnaire.sections.0.matrices.0.lead.en': undefined },
    'translation_missing',
  ],
  [
    'two matrices have one key',
    { ...matrixOf('acc1', 'acc2'), 'questionnaire.sections.0.matrices.+': waiting() },
    'key_twice',
  ],
  [
    'a matrix has no question',
    { 'questionnaire.sections.0.matrices': [{ key: 'waiting' }] },
    '/questionnaire/sections/0/matrices/0/lead',
  ],
  ['the method is for another instrument', { 'method.instrument': 'counter' }, 'instruments_differ'],
  ['a dimension holds no item', { 'method.dimensions.0.items': [] }, 'dimension_empty'],
  ['a dimension names a removed item', { [`${first}.3`]: undefined }, 'dimension_item_unknown'],
  [
    'a dimension names a text',
    { [`${first}.0`]: { key: 'acc1', type: 'text', prompt: text('Vì sao'), maxLength: 100 } },
    'dimension_item_without_levels',
  ],
  ['the scale loses a level', { [`${levels}.4`]: undefined }, 'dimension_scale_differs'],
  ['an item is in two dimensions', { 'method.dimensions.0.items.+': 'pro1' }, 'item_in_two_dimensions'],
  ['an item is in one dimension twice', { 'method.dimensions.0.items.+': 'acc1' }, 'item_in_two_dimensions'],
  ['there is no dimension', { 'method.dimensions': [] }, 'no_dimensions'],
  ['level 6 counts as satisfied', { 'method.topLevels': [5, 6] }, 'top_levels_impossible'],
  ['all levels count as satisfied', { 'method.topLevels': [1, 2, 3, 4, 5] }, 'top_levels_impossible'],
  ['no level counts as satisfied', { 'method.topLevels': [] }, 'top_levels_impossible'],
  ['no dimension weighs anything', { 'method.aggregation': 'explicit_weights' }, 'weights_all_zero'],
  [
    'a dimension was given no weight',
    { 'method.aggregation': 'explicit_weights', 'method.dimensions.0.weight': 2 },
    'weight_missing',
  ],
  ['the overall item is in a dimension', { 'method.overallItem': 'acc1' }, 'overall_item_unfit'],
  ['the overall item was removed', { 'method.overallItem': 'total' }, 'overall_item_unfit'],
  ['grades rise', { 'method.bands.0.from': 0.3 }, 'bands_out_of_order'],
  ['the lowest grade begins at 20 %', { 'method.bands.4.from': 0.2 }, 'bands_out_of_order'],
  [
    'communes have grades of their own that rise',
    {
      'method.bandsOf': {
        commune: [
          { from: 0, label: text('Đạt') },
          { from: 0.5, label: text('Tốt') },
        ],
      },
    },
    'bands_out_of_order',
  ],
  ['a grade has no name', { 'method.bands.0.label': text('') }, 'text_empty'],
  ['a dimension has no name', { 'method.dimensions.0.title': text(' ') }, 'text_empty'],
  [
    'the public limit is below the inner one',
    { 'method.minimumN': 10, 'method.minimumNPublic': 5 },
    'public_minimum_smaller',
  ],
  [
    'a new item belongs to no dimension',
    { [`${first}.+`]: { key: 'acc5', type: 'level', scale: 'satisfaction', prompt: text('Chỗ để xe') } },
    'item_in_no_dimension',
  ],
  [
    'a question is asked twice',
    { 'acc1.prompt': text('Có chỗ ngồi.'), 'acc2.prompt': text('có chỗ ngồi') },
    'question_twice',
  ],
  [
    'three levels of praise and one of blame',
    { [levels]: ['Không hài lòng', 'Bình thường', 'Khá hài lòng', 'Hài lòng', 'Rất hài lòng'].map(level) },
    'scale_unbalanced',
  ],
  ['an English question is missing', { 'res1.prompt.en': undefined }, 'translation_missing'],
  [
    'a language was added and nothing translated',
    { 'questionnaire.languages': ['vi', 'en', 'km'] },
    'translation_missing',
  ],
  [
    'the name is asked',
    { [`${first}.+`]: { key: 'who', type: 'text', prompt: text('Họ và tên của Ông/Bà'), maxLength: 100 } },
    'asks_identity',
  ],
  ['a scale has one level', { [levels]: [level('Hài lòng')] }, '/questionnaire/scales/satisfaction/levels'],
  ['a key is a word of the program', { 'acc1.key': 'constructor' }, '/questionnaire/sections/0/items/0/key'],
  ['an item is of no known kind', { 'acc1.type': 'slider' }, '/questionnaire/sections/0/items/0/type'],
  ['figures of three people may be shown', { 'method.minimumN': 3 }, '/method/minimumN'],
]

/** Makes the changes in a draft. */
export function spoil(draft: Draft, changes: Changes): void {
  for (const [path, value] of Object.entries(changes)) {
    const [start = '', ...steps] = path.split('.')
    const item = allItems(draft.questionnaire).find(({ key }) => key === start)
    put(item ?? draft[start as keyof Draft], steps, value)
  }
}

function put(part: object, [step = '', ...steps]: string[], value: unknown): void {
  const holder = part as Record<string, object>
  if (steps.length > 0) put(holder[step] ?? {}, steps, value)
  else if (Array.isArray(part) && step === '+') part.push(value)
  else if (Array.isArray(part) && value === undefined) part.splice(Number(step), 1)
  else if (value === undefined) delete holder[step]
  else holder[step] = value as object
}
