import { pageLanguage } from './languages.ts'

/** A text in every language of the questionnaire; Vietnamese is always there, and said where nothing better is. */
export type LocalText = { vi: string; en?: string; [language: string]: string | undefined }

/** Kinds of measurement. Figures of different instruments are never added or averaged. */
export const instruments = ['sipas', 'counter', 'dossier', 'custom'] as const
export type Instrument = (typeof instruments)[number]

/** Step of a procedure that an item judges, in the order a dossier travels. */
export const procedureSteps = ['guidance', 'reception', 'appraisal', 'approval', 'return'] as const
export type ProcedureStep = (typeof procedureSteps)[number]

/** An ordered answer scale: the first level is the least favourable. A *level* is its position, from 1. */
export interface Scale {
  levels: ScaleLevel[]
  /** Offers "Không có ý kiến", which leaves the item outside every index. */
  noOpinion?: boolean
}

export interface ScaleLevel {
  label: LocalText
  /** What the level is worth where points are summed (0/1/2 of a dossier rating); otherwise left out. */
  points?: number
}

/** When a section or an item is shown, judged on the answers given so far. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { item: string; equals: string | number }
  | { item: string; in: (string | number)[] }
  | { item: string; atLeast: number }
  | { item: string; atMost: number }
  | { item: string; answered: boolean }

export interface Option {
  key: string
  label: LocalText
}

interface ItemBase {
  /** Stable across versions, so that a series survives an edit. */
  key: string
  prompt: LocalText
  help?: LocalText
  required?: boolean
  showWhen?: Condition
  step?: ProcedureStep
  /**
   * Rises by one where a new version asks something else under the same key: the series then begins anew. 1 when left
   * out; a rewording that keeps the meaning keeps the number.
   */
  meaning?: number
}

/**
 * `faces` draws the five levels as faces, for one-tap rating. `matrix` names the matrix of its section in which the item
 * is a row; in everything else it is an item like any other, so its prompt must be understood in a table of figures too.
 */
export type LevelItem = ItemBase & { type: 'level'; scale: string; faces?: boolean; matrix?: string }
export type ChoiceItem = ItemBase & { type: 'choice'; options: Option[] }
export type ChoicesItem = ItemBase & { type: 'choices'; options: Option[]; atMost?: number }
export type NumberItem = ItemBase & { type: 'number'; min: number; max: number }
export type DayItem = ItemBase & { type: 'day' }
/** Free text; stored apart from the response, scrubbed of personal numbers. */
export type TextItem = ItemBase & { type: 'text'; maxLength: number }
export type Item = LevelItem | ChoiceItem | ChoicesItem | NumberItem | DayItem | TextItem

/**
 * A question that several level items answer, shown as one table: a row for each item, a column for each level. Its rows
 * stand next to each other in the section and share a scale. It is shown while any of them is.
 */
export interface Matrix {
  key: string
  /** What the rows have in common: "Ông/Bà hài lòng thế nào về". */
  lead: LocalText
}

export interface Section {
  key: string
  title: LocalText
  items: Item[]
  matrices?: Matrix[]
  showWhen?: Condition
}

/** What is asked: one version of a questionnaire. A published version never changes. */
export interface Questionnaire {
  key: string
  instrument: Instrument
  title: LocalText
  /** Where the wording comes from and how far it is confirmed; shown wherever the questionnaire is chosen. */
  basis: LocalText
  /** One line above the first question: who asks, why, how long, that it is anonymous. */
  introduction: LocalText
  languages: string[]
  scales: Record<string, Scale>
  sections: Section[]
  /** Bands that describe the respondent. Always optional, never beside anything that identifies. */
  respondent: ChoiceItem[]
}

/** The items of a questionnaire in the order they are asked. */
export function allItems(questionnaire: Questionnaire): Item[] {
  return questionnaire.sections.flatMap((section) => section.items)
}

/** The level items in order: their position is the position in a response's array of levels. */
export function levelItems(questionnaire: Questionnaire): LevelItem[] {
  return allItems(questionnaire).filter((item) => item.type === 'level')
}

/** The scale of a level item. @throws RangeError when the questionnaire does not define it */
export function scaleOf(questionnaire: Questionnaire, item: LevelItem): Scale {
  const scale = questionnaire.scales[item.scale]
  if (!scale) throw new RangeError(`scaleOf: item ${item.key} names the unknown scale ${item.scale}`)
  return scale
}

/** The text in the language asked for; where it is missing, as the pages speak to those who read that language. */
export function inLanguage(text: LocalText, language: string): string {
  return text[spokenLanguage(text, language)] ?? text.vi
}

/** The language in which `inLanguage` says a text: Vietnamese is always there. */
export function spokenLanguage(text: LocalText, language: string): string {
  return [language, pageLanguage(language)].find((spoken) => isThere(text[spoken])) ?? 'vi'
}

const isThere = (text: string | undefined) => text !== undefined && text.trim() !== ''
