import type { Draft } from '#contract/draft.ts'
import type { Item } from '#contract/questionnaire.ts'
import { blankItem, freeKey, type ItemKind, type Reserved, usedKeys } from './blank.ts'
import { indexOfKey, tidy, withItem, withQuestionnaire, withSections } from './draft-parts.ts'
import type { ItemHome } from './edit.ts'
import { moved } from './moved.ts'

// Adding, copying, moving and taking out items, with their places in the dimensions.

/** Adds an item; a rated one is in the dimension and the matrix, and asks by the scale, of the one that it follows. */
export function addLikeBefore(draft: Draft, home: ItemHome, after: string | null, item: Item): Draft {
  const before = after ?? ('section' in home ? lastOf(draft, home.section)?.key : undefined)
  const model = draft.questionnaire.sections.flatMap(({ items }) => items).find(({ key }) => key === before)
  if (item.type !== 'level' || model?.type !== 'level') return addItem(draft, home, after, item)
  const { scale, matrix } = model
  const added = addItem(draft, home, after, tidy({ ...item, scale, matrix }) as Item)
  const dimension = draft.method.dimensions.find(({ items }) => items.includes(model.key))
  return dimension ? withDimension(added, item.key, dimension.key) : added
}

const lastOf = (draft: Draft, section: string) =>
  draft.questionnaire.sections.find(({ key }) => key === section)?.items.at(-1)

function addItem(draft: Draft, home: ItemHome, after: string | null, item: Item): Draft {
  const put = <T extends Item>(items: readonly T[]) => {
    const at = after === null ? items.length : indexOfKey(items, after) + 1
    return items.toSpliced(at, 0, item as T)
  }
  if ('respondent' in home)
    return withQuestionnaire(draft, { respondent: put(draft.questionnaire.respondent) })
  return withSections(draft, (sections) =>
    sections.map((section) =>
      section.key === home.section ? { ...section, items: put(section.items) } : section,
    ),
  )
}

export function copyItem(draft: Draft, key: string, reserved: Reserved): Draft {
  const section = draft.questionnaire.sections.find(({ items }) => items.some((item) => item.key === key))
  const item = section?.items.find((one) => one.key === key)
  if (!section || !item) return draft
  const copy = { ...structuredClone(item), key: freeKey('q', usedKeys(draft), reserved) }
  const dimension = draft.method.dimensions.find(({ items }) => items.includes(key))?.key ?? null
  const added = addItem(draft, { section: section.key }, key, copy)
  return withDimension(added, copy.key, dimension)
}

export function moveItem(
  draft: Draft,
  key: string,
  { section, before }: { section: string; before: string | null },
): Draft {
  const item = draft.questionnaire.sections.flatMap(({ items }) => items).find((one) => one.key === key)
  if (!item || before === key) return draft
  return withSections(draft, (sections) =>
    sections.map((one) => {
      const items = one.items.filter((other) => other.key !== key)
      if (one.key !== section) return { ...one, items }
      const at = before === null ? items.length : indexOfKey(items, before)
      return { ...one, items: items.toSpliced(at < 0 ? items.length : at, 0, item) }
    }),
  )
}

/** One place up or down; over the edge of a section into the next. */
export function stepItem(draft: Draft, key: string, by: -1 | 1): Draft {
  const { sections, respondent } = draft.questionnaire
  const band = indexOfKey(respondent, key)
  if (band >= 0) return withQuestionnaire(draft, { respondent: moved(respondent, band, by) })
  const s = sections.findIndex(({ items }) => items.some((item) => item.key === key))
  const section = sections[s]
  if (!section) return draft
  const at = indexOfKey(section.items, key) + by
  if (at >= 0 && at < section.items.length)
    return withSections(draft, (all) => all.with(s, { ...section, items: moved(section.items, at - by, by) }))
  const next = sections[s + by]
  if (!next) return draft
  return moveItem(draft, key, { section: next.key, before: by === 1 ? (next.items[0]?.key ?? null) : null })
}

/** Takes items out, and out of their dimensions. Conditions that name them stay, and the checker names these. */
export function withoutItems(draft: Draft, keys: readonly string[]): Draft {
  const gone = new Set(keys)
  const { sections, respondent } = draft.questionnaire
  const { method } = draft
  return {
    questionnaire: {
      ...draft.questionnaire,
      sections: sections.map((one) => ({ ...one, items: one.items.filter(({ key }) => !gone.has(key)) })),
      respondent: respondent.filter(({ key }) => !gone.has(key)),
    },
    method: {
      ...method,
      dimensions: method.dimensions.map((one) => ({
        ...one,
        items: one.items.filter((key) => !gone.has(key)),
      })),
      overallItem: method.overallItem !== null && gone.has(method.overallItem) ? null : method.overallItem,
    },
  }
}

/** Puts an item into one dimension and out of all others, in the order in which they are asked. */
export function withDimension(draft: Draft, key: string, dimension: string | null): Draft {
  const order = draft.questionnaire.sections.flatMap(({ items }) => items.map((item) => item.key))
  // What is not asked any more can only be taken out.
  if (!order.includes(key) && dimension !== null) return draft
  const dimensions = draft.method.dimensions.map((one) => {
    const others = one.items.filter((item) => item !== key)
    const items = one.key === dimension ? [...others, key] : others
    return { ...one, items: items.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) }
  })
  return { ...draft, method: { ...draft.method, dimensions } }
}

/** Another kind of question under the same key and words; options stay where both kinds have them. */
export function withItemKind(draft: Draft, key: string, kind: ItemKind): Draft {
  const changed = withItem(draft, key, (item) => {
    const { help, required, showWhen, step, meaning, prompt } = item
    const blank = blankItem(kind, draft, new Set())
    const keepsOptions = 'options' in item && 'options' in blank && kind !== 'yes_no'
    const keepsScale = item.type === 'level' && blank.type === 'level'
    return tidy({
      ...blank,
      ...{ key, prompt, help, required, showWhen, step, meaning },
      ...(keepsOptions ? { options: item.options } : {}),
      ...(keepsScale ? { scale: item.scale, matrix: kind === 'level' ? item.matrix : undefined } : {}),
    }) as Item
  })
  const isRated = kind === 'level' || kind === 'faces'
  return isRated ? changed : withDimension(changed, key, null)
}
