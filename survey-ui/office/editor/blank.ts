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
    ...method.dimensions.flatMap((dimension) => [dimension.key, ...dimension.items]),
    ...conditions.map(({ item }) => item),
  ])
}

/** The first key of a kind that nothing has: `q1`, `q2`, … */
export function freeKey(prefix: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!used.has(`${prefix}${number}`)) return `${prefix}${number}`
}

const empty = { vi: '' }

export function blankSection(draft: Draft): Section {
  return { key: freeKey('s', usedKeys(draft)), title: empty, items: [] }
}

const newOptions = () => [
  { key: 'o1', label: empty },
  { key: 'o2', label: empty },
]

/** An item of a kind with nothing in it; a rated one takes the first scale. */
export function blankItem(type: Item['type'], draft: Draft): Item {
  const base = { key: freeKey('q', usedKeys(draft)), prompt: empty }
  switch (type) {
    case 'level':
      return { ...base, type, scale: Object.keys(draft.questionnaire.scales)[0] ?? 'satisfaction' }
    case 'choice':
    case 'choices':
      return { ...base, type, options: newOptions() }
    case 'number':
      return { ...base, type, min: 0, max: 10 }
    case 'day':
      return { ...base, type }
    case 'text':
      return { ...base, type, maxLength: 2000 }
  }
}
