import type { Draft } from '#contract/draft.ts'
import type { Condition, Item } from '#contract/questionnaire.ts'
import { type Reserved, usedKeys } from './blank.ts'
import { tidy } from './draft-parts.ts'

/** A draft in which an item has another key wherever it is named. The same draft where the new key is taken, or was. */
export function withItemKey(
  draft: Draft,
  key: string,
  newKey: string,
  reserved: Reserved = new Set(),
): Draft {
  if (newKey === key || usedKeys(draft).has(newKey) || reserved.has(newKey)) return draft
  const rename = (one: string) => (one === key ? newKey : one)
  const part = <T extends { showWhen?: Condition }>(one: T): T =>
    tidy({ ...one, showWhen: one.showWhen && renamed(one.showWhen, rename) })
  const items = <T extends Item>(all: readonly T[]) =>
    all.map((one) => part({ ...one, key: rename(one.key) }))
  const { questionnaire, method } = draft
  return {
    questionnaire: {
      ...questionnaire,
      sections: questionnaire.sections.map((one) => ({ ...part(one), items: items(one.items) })),
      respondent: items(questionnaire.respondent),
    },
    method: {
      ...method,
      dimensions: method.dimensions.map((one) => ({ ...one, items: one.items.map(rename) })),
      overallItem: method.overallItem === null ? null : rename(method.overallItem),
    },
  }
}

function renamed(condition: Condition, rename: (key: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => renamed(one, rename)) }
  if ('any' in condition) return { any: condition.any.map((one) => renamed(one, rename)) }
  if ('not' in condition) return { not: renamed(condition.not, rename) }
  return { ...condition, item: rename(condition.item) }
}
