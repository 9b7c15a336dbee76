import type { Draft } from '#contract/draft.ts'
import { matrixOf } from '#contract/matrix.ts'
import type { Item, Section } from '#contract/questionnaire.ts'
import { freeKey, usedKeys } from './blank.ts'
import { tidy, withItem, withSections } from './draft-parts.ts'

/** Makes an item a row of a matrix of its section: of one that is there, of a new one, or of none. */
export function withMatrix(draft: Draft, key: string, matrix: string | 'new' | null): Draft {
  if (matrix !== 'new')
    return withItem(draft, key, (item) => tidy({ ...item, matrix: matrix ?? undefined }) as Item)
  const newKey = freeKey('m', usedKeys(draft))
  const declared = withSections(draft, (sections) =>
    sections.map((section) =>
      section.items.some((item) => item.key === key)
        ? { ...section, matrices: [...(section.matrices ?? []), { key: newKey, lead: { vi: '' } }] }
        : section,
    ),
  )
  return withMatrix(declared, key, newKey)
}

/**
 * After an edit: an item that has left the section of its matrix is a row no longer, and a matrix without rows is gone.
 * The same draft where all matrices are whole.
 */
export function keepMatrices(draft: Draft): Draft {
  const { sections } = draft.questionnaire
  const kept = sections.map(keepIn)
  return kept.every((section, i) => section === sections[i]) ? draft : withSections(draft, () => kept)
}

function keepIn(section: Section): Section {
  const isLost = (item: Item) =>
    item.type === 'level' && item.matrix !== undefined && matrixOf(section, item) === null
  const named = new Set(section.items.flatMap((item) => (item.type === 'level' && item.matrix) || []))
  const { matrices = [] } = section
  const withRows = matrices.filter(({ key }) => named.has(key))
  if (!section.items.some(isLost) && withRows.length === matrices.length && section.matrices?.length !== 0)
    return section
  return tidy({
    ...section,
    items: section.items.map((item) =>
      isLost(item) ? (tidy({ ...item, matrix: undefined }) as Item) : item,
    ),
    matrices: withRows.length > 0 ? withRows : undefined,
  }) as Section
}
