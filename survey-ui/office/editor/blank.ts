import { comparisonsOf } from '#contract/checking/places.ts'
import type { Draft } from '#contract/draft.ts'
import type { Item, Section } from '#contract/questionnaire.ts'

// What is there when something has just been added.

/** Keys of items, bands, sections and dimensions, and whatever a condition or a dimension still names. */
export function usedKeys({ questionnaire, method }: Draft): Set<string> {
  const { sections, respondent } = questionnaire
  const items = sections.flatMap((section) => section.items)
  const conditions = [...sections, ...items].flatMap(({ showWhen }) =>
    showWhen ? comparisonsOf(showWhen) : [],
  )
  return new Set([
    ...[...sections, ...items, ...respondent].map(({ key }) => key),
    ...sections.flatMap(({ matrices = [] }) => matrices.map(({ key }) => key)),
    ...method.dimensions.flatMap((dimension) => [dimension.key, ...dimension.items]),
    ...conditions.map(({ item }) => item),
  ])
}

/** Keys of published versions: what is new never takes one, or its figures would go on with those of another question. */
export type Reserved = ReadonlySet<string>

/** The first key of a kind that nothing has or had: `q1`, `q2`, … */
export function freeKey(prefix: string, used: ReadonlySet<string>, reserved: Reserved = new Set()): string {
  for (let number = 1; ; number++) {
    const key = `${prefix}${number}`
    if (!used.has(key) && !reserved.has(key)) return key
  }
}

const empty = { vi: '' }

export function blankSection(draft: Draft, reserved: Reserved): Section {
  return { key: freeKey('s', usedKeys(draft), reserved), title: empty, items: [] }
}

/** What an item is begun as: a type of the contract, or one in a common form. */
export const itemKinds = [
  'level',
  'faces',
  'yes_no',
  'choice',
  'choices',
  'number',
  'day',
  'line',
  'text',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Longest answer in characters of a one-line question, and of one with room to write. */
const lineLength = 200
const textLength = 2000

/** What a number question takes at most where nobody set a limit. */
export const greatestNumber = 1_000_000

/** The kind of an item as people see it. */
export function kindOf(item: Item): ItemKind {
  if (item.type === 'level') return item.faces ? 'faces' : 'level'
  if (item.type === 'text') return item.maxLength <= lineLength ? 'line' : 'text'
  if (item.type !== 'choice') return item.type
  return item.options.map(({ key }) => key).join() === yesAndNo.map(({ key }) => key).join()
    ? 'yes_no'
    : 'choice'
}

const newOptions = () => [
  { key: 'o1', label: empty },
  { key: 'o2', label: empty },
]

const yesAndNo = [
  { key: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { key: 'no', label: { vi: 'Không', en: 'No' } },
]

/** An item of a kind with nothing in it; a rated one takes the first scale. */
export function blankItem(kind: ItemKind, draft: Draft, reserved: Reserved): Item {
  const base = { key: freeKey('q', usedKeys(draft), reserved), prompt: empty }
  switch (kind) {
    case 'level':
      return { ...base, type: 'level', scale: firstScale(draft) }
    case 'faces':
      return { ...base, type: 'level', scale: firstScale(draft), faces: true }
    case 'yes_no':
      return { ...base, type: 'choice', options: yesAndNo }
    case 'choice':
    case 'choices':
      return { ...base, type: kind, options: newOptions() }
    case 'number':
      return { ...base, type: 'number', min: 0, max: greatestNumber }
    case 'day':
      return { ...base, type: 'day' }
    case 'line':
      return { ...base, type: 'text', maxLength: lineLength }
    case 'text':
      return { ...base, type: 'text', maxLength: textLength }
  }
}

const firstScale = ({ questionnaire }: Draft) => Object.keys(questionnaire.scales)[0] ?? 'satisfaction'
