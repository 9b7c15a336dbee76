import type { Draft } from '#contract/draft.ts'
import type { Item, Questionnaire, Section } from '#contract/questionnaire.ts'

// Changing one part of a draft and keeping the others.

/** Leaves out what is set to undefined: JSON has no such thing. */
export function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

export const indexOfKey = (parts: readonly { key: string }[], key: string) =>
  parts.findIndex((one) => one.key === key)

export function withQuestionnaire(draft: Draft, change: Partial<Questionnaire>): Draft {
  return { ...draft, questionnaire: { ...draft.questionnaire, ...change } }
}

export function withSections(draft: Draft, change: (sections: Section[]) => Section[]): Draft {
  return withQuestionnaire(draft, { sections: change(draft.questionnaire.sections) })
}

export function withItem(draft: Draft, key: string, change: (item: Item) => Item): Draft {
  const changeAll = <T extends Item>(items: readonly T[]) =>
    items.map((item) => (item.key === key ? (change(item) as T) : item))
  const { sections, respondent } = draft.questionnaire
  return withQuestionnaire(draft, {
    sections: sections.map((section) => ({ ...section, items: changeAll(section.items) })),
    respondent: changeAll(respondent),
  })
}
