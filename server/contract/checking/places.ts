import type { Condition, Item, LocalText, Matrix, Option, Questionnaire, Section } from '../questionnaire.ts'

// Where things stand in a draft, as JSON pointers.

export const questionnaireAt = '/questionnaire'
export const methodAt = '/method'

export interface PlacedSection {
  section: Section
  at: string
}

export interface PlacedItem {
  item: Item
  at: string
  /** Place among all items, from 0. */
  order: number
  section: PlacedSection
}

export function placedSections({ sections }: Questionnaire): PlacedSection[] {
  return sections.map((section, i) => ({ section, at: `${questionnaireAt}/sections/${i}` }))
}

/** The items in the order they are asked. */
export function placedItems(questionnaire: Questionnaire): PlacedItem[] {
  return placedSections(questionnaire)
    .flatMap((section) =>
      section.section.items.map((item, i) => ({ item, at: `${section.at}/items/${i}`, section })),
    )
    .map((placed, order) => ({ ...placed, order }))
}

export interface PlacedMatrix {
  matrix: Matrix
  at: string
  section: PlacedSection
}

/** The matrices of all sections. */
export function placedMatrices(questionnaire: Questionnaire): PlacedMatrix[] {
  return placedSections(questionnaire).flatMap((section) =>
    (section.section.matrices ?? []).map((matrix, i) => ({
      matrix,
      at: `${section.at}/matrices/${i}`,
      section,
    })),
  )
}

/** The bands that describe the respondent. */
export function placedBands({ respondent }: Questionnaire): { item: Item; at: string }[] {
  return respondent.map((item, i) => ({ item, at: `${questionnaireAt}/respondent/${i}` }))
}

export const optionsOf = (item: Item): Option[] => ('options' in item ? item.options : [])

export interface PlacedText {
  text: LocalText
  at: string
}

/** Every text that a respondent may read. */
export function placedTexts(questionnaire: Questionnaire): PlacedText[] {
  const { title, introduction, scales } = questionnaire
  return [
    { text: title, at: `${questionnaireAt}/title` },
    { text: introduction, at: `${questionnaireAt}/introduction` },
    ...placedSections(questionnaire).map(({ section, at }) => ({ text: section.title, at: `${at}/title` })),
    ...placedMatrices(questionnaire).map(({ matrix, at }) => ({ text: matrix.lead, at: `${at}/lead` })),
    ...[...placedItems(questionnaire), ...placedBands(questionnaire)].flatMap(itemTexts),
    ...Object.entries(scales).flatMap(([key, { levels }]) =>
      levels.map(({ label }, i) => ({ text: label, at: `${scaleAt(key)}/levels/${i}/label` })),
    ),
  ]
}

export const scaleAt = (key: string) => `${questionnaireAt}/scales/${escapePointer(key)}`

function itemTexts({ item, at }: { item: Item; at: string }): PlacedText[] {
  return [
    { text: item.prompt, at: `${at}/prompt` },
    ...(item.help ? [{ text: item.help, at: `${at}/help` }] : []),
    ...optionsOf(item).map(({ label }, i) => ({ text: label, at: `${at}/options/${i}/label` })),
  ]
}

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** A comparison of one item's answer. */
export type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

/** The comparisons that a condition is made of. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf)
  if ('any' in condition) return condition.any.flatMap(comparisonsOf)
  return 'not' in condition ? comparisonsOf(condition.not) : [condition]
}
