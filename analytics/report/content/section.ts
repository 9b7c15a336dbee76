import type { Block } from '../model/model.ts'
import type { InputFigure, LocalText, ReportInput } from './report-input.ts'
import type { ReportWords } from './report-words.ts'

/** What every section is written from. */
export interface Context {
  input: ReportInput
  language: 'vi' | 'en'
  words: ReportWords
  /** Fewest respondents that may be shown. */
  minimum: number
}

/** A part of the report before it has its numeral; captions are not numbered yet. */
export interface Section {
  title: string
  blocks: Block[]
}

/** A text in the report's language; Vietnamese where it has no other. */
export function localText(text: LocalText, language: 'vi' | 'en'): string {
  return text[language] ?? text.vi
}

/** A unit's name in the report's language. */
export function unitName(unit: { name: string; nameEn: string | null }, language: 'vi' | 'en'): string {
  return language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
}

/** A row of figures with its name, as tables and charts take them. */
export interface NamedFigure {
  name: string
  figure: InputFigure
}

/** Paragraphs of the texts that say anything. */
export function textBlocks(texts: readonly string[]): Block[] {
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', text }))
}
