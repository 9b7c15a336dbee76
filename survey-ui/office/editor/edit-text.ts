import type { Draft } from '#contract/draft.ts'
import type { Dimension } from '#contract/method.ts'
import type { Item } from '#contract/questionnaire.ts'
import { tidy, withItem, withQuestionnaire, withSections } from './draft-parts.ts'
import type { TextPlace } from './edit.ts'
import { bandsIn, withBands } from './edit-method.ts'

/** A draft with a text typed into one place, in one language. */
export function withText(draft: Draft, at: TextPlace, language: string, text: string): Draft {
  const typed = <T extends { vi: string }>(old: T | undefined) => typedInto(old, language, text)
  const { questionnaire, method } = draft
  switch (at.of) {
    case 'title':
    case 'basis':
    case 'introduction':
      return withQuestionnaire(draft, { [at.of]: typed(questionnaire[at.of]) })
    case 'section':
      return withSections(draft, (sections) =>
        sections.map((one) => (one.key === at.key ? { ...one, title: typed(one.title) } : one)),
      )
    case 'lead':
      return withSections(draft, (sections) =>
        sections.map((section) =>
          section.key === at.section && section.matrices
            ? {
                ...section,
                matrices: section.matrices.map((one) =>
                  one.key === at.key ? { ...one, lead: typed(one.lead) } : one,
                ),
              }
            : section,
        ),
      )
    case 'prompt':
      return withItem(draft, at.key, (item) => ({ ...item, prompt: typed(item.prompt) }))
    case 'help':
      return withItem(draft, at.key, (item) => helped(item, typed(item.help)))
    case 'option':
      return withItem(draft, at.key, (item) => {
        if (!('options' in item)) return item
        const options = item.options.map((one) =>
          one.key === at.option ? { ...one, label: typed(one.label) } : one,
        )
        return { ...item, options }
      })
    case 'level': {
      const scale = questionnaire.scales[at.scale]
      if (!scale) return draft
      const levels = scale.levels.map((one, i) =>
        i + 1 === at.level ? { ...one, label: typed(one.label) } : one,
      )
      return withQuestionnaire(draft, {
        scales: { ...questionnaire.scales, [at.scale]: { ...scale, levels } },
      })
    }
    case 'dimension': {
      const dimensions = method.dimensions.map((one) =>
        one.key === at.key ? { ...one, title: typed(one.title) } : one,
      )
      return { ...draft, method: { ...method, dimensions } }
    }
    case 'content': {
      const named = ({ content, ...one }: Dimension): Dimension => {
        const next = typed(content)
        return next.vi === '' && Object.keys(next).length === 1 ? one : { ...one, content: next }
      }
      const dimensions = method.dimensions.map((one) => (one.key === at.key ? named(one) : one))
      return { ...draft, method: { ...method, dimensions } }
    }
    case 'band':
      return withBands(
        draft,
        at.group,
        bandsIn(method, at.group).map((band, i) =>
          i === at.place ? { ...band, label: typed(band.label) } : band,
        ),
      )
    case 'method_title':
      return { ...draft, method: { ...method, title: typed(method.title) } }
    case 'method_basis':
      return { ...draft, method: { ...method, basis: typed(method.basis) } }
  }
}

/** A translation that is emptied is a missing one; Vietnamese is always there, be it empty. */
function typedInto<T extends { vi: string }>(old: T | undefined, language: string, text: string): T {
  const next = { ...(old ?? { vi: '' }), [language]: text } as T
  return language !== 'vi' && text === '' ? tidy({ ...next, [language]: undefined }) : next
}

function helped(item: Item, help: { vi: string }): Item {
  const isEmpty = Object.values(help).every((text) => text === '')
  return tidy({ ...item, help: isEmpty ? undefined : help }) as Item
}
