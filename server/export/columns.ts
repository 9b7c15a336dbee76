import { allItems, type Item, levelItems, type Questionnaire } from '#contract/questionnaire.ts'

/** A published version whose responses are exported. */
export interface ExportVersion {
  version: number
  questionnaire: Questionnaire
}

/** What is told of every response, beside what its questionnaire asks. */
const standingColumns = [
  'unit',
  'month',
  'version',
  'channel',
  'field',
  'procedure',
  'service_channel',
] as const

/** Columns of an export: the same for all versions, since an item keeps its key. */
export interface ExportColumns {
  /** Keys of what respondents told of themselves. */
  respondent: string[]
  /** Keys of the items, without free text. */
  items: string[]
}

/** Free text is exported nowhere. */
export function exportedItems(questionnaire: Questionnaire): Item[] {
  return allItems(questionnaire).filter(({ type }) => type !== 'text')
}

/** The columns of all versions together, in the order of the first that has them. */
export function exportColumns(versions: readonly ExportVersion[]): ExportColumns {
  const keys = (of: (questionnaire: Questionnaire) => { key: string }[]) => [
    ...new Set(versions.flatMap(({ questionnaire }) => of(questionnaire).map(({ key }) => key))),
  ]
  return { respondent: keys(({ respondent }) => respondent), items: keys(exportedItems) }
}

/** Heads of the columns; items and respondents have a prefix, so that no key meets another name. */
export function columnHeads({ respondent, items }: ExportColumns): string[] {
  return [
    ...standingColumns,
    ...respondent.map((key) => `respondent_${key}`),
    ...items.map((key) => `item_${key}`),
  ]
}

/** Where each answer of a version's levels goes among the items of all versions. */
export function levelPlaces(questionnaire: Questionnaire, { items }: ExportColumns): number[] {
  return levelItems(questionnaire).map(({ key }) => items.indexOf(key))
}
