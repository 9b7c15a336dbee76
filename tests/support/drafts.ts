import fc from 'fast-check'
import type { Draft } from '#contract/draft.ts'
import type { Method } from '#contract/method.ts'
import {
  type Condition,
  type Item,
  levelItems,
  type Questionnaire,
  type Section,
} from '#contract/questionnaire.ts'
import { readMethods, readTemplates } from '../../server/questionnaires/load-templates.ts'

/** A shipped questionnaire with its method, to be changed by a test. */
export function shippedDraft(key: string): Draft {
  const questionnaire = readTemplates().find((template) => template.key === key)
  const method = readMethods().find((candidate) => candidate.key === key)
  if (!questionnaire || !method) throw new Error(`no template ${key}`)
  return structuredClone({ questionnaire, method })
}

const satisfaction = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']

const text = (vi: string) => ({ vi, en: `${vi} (en)` })
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: `o${i}`, label: text(`Lựa chọn ${i}`) }))

/** A question of some kind, and whether it is asked only after another's answer; keys come later. */
interface Sketch {
  type: Item['type']
  scale: 'satisfaction' | 'agreement'
  size: number
  required: boolean
  /** Which of the earlier items a condition looks at, counted round and round; null for none. */
  looksAt: number | null
  how: 'equals' | 'in' | 'answered' | 'not'
  /** Whether it is a row of a matrix, where a neighbour can be one too. */
  isRow: boolean
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  type: fc.constantFrom<Item['type']>(
    'level',
    'level',
    'level',
    'choice',
    'choices',
    'number',
    'day',
    'text',
  ),
  scale: fc.constantFrom('satisfaction', 'satisfaction', 'agreement'),
  size: fc.integer({ min: 2, max: 6 }),
  required: fc.boolean(),
  looksAt: fc.option(fc.nat(100)),
  how: fc.constantFrom('equals', 'in', 'answered', 'not'),
  isRow: fc.boolean(),
})

/** Questionnaires with methods that an office may publish. */
export const goodDraft: fc.Arbitrary<Draft> = fc
  .record({
    sections: fc.array(fc.array(sketch, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
    levels: fc.integer({ min: 2, max: 11 }),
    noOpinion: fc.boolean(),
    aggregation: fc.constantFrom<Method['aggregation']>(
      'pooled_answers',
      'mean_of_items',
      'mean_of_dimensions',
      'explicit_weights',
    ),
    dimensions: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ sections, levels, noOpinion, aggregation, dimensions }) => {
    const first: Sketch = {
      type: 'level',
      scale: 'satisfaction',
      size: 2,
      required: false,
      looksAt: null,
      how: 'in',
      isRow: true,
    }
    const questionnaire = buildQuestionnaire([[first], ...sections], levels, noOpinion)
    return { questionnaire, method: methodOf(questionnaire, aggregation, dimensions) }
  })

function buildQuestionnaire(sections: Sketch[][], levels: number, noOpinion: boolean): Questionnaire {
  const earlier: Item[] = []
  const scales: Questionnaire['scales'] = {
    satisfaction: { levels: satisfaction.map((label) => ({ label: text(label) })), noOpinion },
    agreement: { levels: Array.from({ length: levels }, (_, i) => ({ label: text(`Bậc thứ ${i + 1}`) })) },
  }
  const built = sections.map((sketches, s): Section => {
    const items = sketches.map((one, i) => {
      const item = itemOf(one, `q${s}_${i}`, earlier)
      earlier.push(item)
      return item
    })
    const rows = new Set(items.filter((_, i) => sketches[i]?.isRow))
    return withMatrices({ key: `s${s}`, title: text(`Phần ${s}`), items }, rows)
  })
  return {
    key: 'generated',
    instrument: 'custom',
    title: text('Phiếu thử'),
    basis: text('Sinh ra để kiểm thử'),
    introduction: text('Xin mời trả lời'),
    languages: ['vi', 'en'],
    scales,
    sections: built,
    respondent: [{ key: 'gender', type: 'choice', prompt: text('Giới tính'), options: options(2) }],
  }
}

/** The section with neighbours of one scale, where two or more are to be rows, in matrices. */
function withMatrices(section: Section, rows: ReadonlySet<Item>): Section {
  const scaleOf = (item?: Item) => (item?.type === 'level' && rows.has(item) ? item.scale : null)
  const matrices: NonNullable<Section['matrices']> = []
  const items = section.items.map((item, i) => {
    const scale = scaleOf(item)
    if (scale === null || item.type !== 'level') return item
    const follows = scaleOf(section.items[i - 1]) === scale
    if (!follows && scaleOf(section.items[i + 1]) !== scale) return item
    if (!follows) matrices.push({ key: `${section.key}_m${i}`, lead: text(`Hỏi chung ${i}`) })
    return { ...item, matrix: matrices.at(-1)?.key ?? '' }
  })
  return matrices.length > 0 ? { ...section, items, matrices } : section
}

function itemOf(sketch: Sketch, key: string, earlier: readonly Item[]): Item {
  const { type, scale, size, required, looksAt } = sketch
  const target = looksAt === null ? undefined : earlier[looksAt % earlier.length]
  const showWhen = target && conditionOn(target, sketch.how)
  const base = {
    key,
    prompt: text(`Câu hỏi ${key}`),
    ...(required ? { required } : {}),
    ...(showWhen ? { showWhen } : {}),
  }
  switch (type) {
    case 'level':
      return { ...base, type, scale }
    case 'choice':
      return { ...base, type, options: options(size) }
    case 'choices':
      return { ...base, type, options: options(size), atMost: 2 }
    case 'number':
      return { ...base, type, min: 0, max: size }
    case 'day':
      return { ...base, type }
    case 'text':
      return { ...base, type, maxLength: 100 * size }
  }
}

/** A condition that some answer meets and, unless it asks only whether there is one, some answer does not. */
function conditionOn(item: Item, how: Sketch['how']): Condition {
  const value = 'options' in item ? 'o1' : item.type === 'level' || item.type === 'number' ? 2 : null
  if (value === null || how === 'answered') return { item: item.key, answered: true }
  if (how === 'in') return { any: [{ item: item.key, in: [value] }] }
  return how === 'not' ? { not: { item: item.key, equals: value } } : { item: item.key, equals: value }
}

function methodOf(questionnaire: Questionnaire, aggregation: Method['aggregation'], count: number): Method {
  const rated = levelItems(questionnaire)
    .filter(({ scale }) => scale === 'satisfaction')
    .map(({ key }) => key)
  const groups = Array.from({ length: Math.min(count, rated.length) }, (_, d) =>
    rated.filter((_, i) => i % Math.min(count, rated.length) === d),
  )
  return {
    key: 'generated',
    version: 1,
    instrument: 'custom',
    title: text('Cách tính thử'),
    basis: text('Sinh ra để kiểm thử'),
    draft: true,
    aggregation,
    scaleLevels: 5,
    topLevels: [4, 5],
    dimensions: groups.map((items, d) => ({
      key: `d${d}`,
      title: text(`Yếu tố ${d}`),
      items,
      weight: d + 1,
    })),
    overallItem: null,
    bands: [],
    minimumN: 5,
    minimumNPublic: 10,
  }
}

/** Answers that somebody may give to a questionnaire, shown or not. */
export function anyAnswers(
  questionnaire: Questionnaire,
): fc.Arbitrary<Record<string, number | string | string[] | null>> {
  const items = questionnaire.sections.flatMap((section) => section.items)
  return fc.record(Object.fromEntries(items.map((item) => [item.key, anyAnswer(questionnaire, item)])))
}

function anyAnswer({ scales }: Questionnaire, item: Item): fc.Arbitrary<number | string | string[] | null> {
  switch (item.type) {
    case 'level': {
      const scale = scales[item.scale]
      const levels = fc.integer({ min: 1, max: scale?.levels.length ?? 2 })
      return fc.oneof(levels, fc.constantFrom(null, ...(scale?.noOpinion ? ['no_opinion'] : [])))
    }
    case 'choice':
      return fc.constantFrom(null, ...item.options.map(({ key }) => key))
    case 'choices':
      return fc.subarray(
        item.options.map(({ key }) => key),
        { maxLength: item.atMost ?? item.options.length },
      )
    case 'number':
      return fc.option(fc.integer({ min: item.min, max: item.max }))
    case 'day':
      return fc.constantFrom(null, '2026-11-22')
    case 'text':
      return fc.constantFrom(null, '', 'Cảm ơn')
  }
}
