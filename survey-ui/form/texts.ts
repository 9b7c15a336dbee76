import { pageLanguage } from '#contract/languages.ts'
import { formTexts as english } from '../texts.en.ts'
import { formTexts as vietnamese } from '../texts.vi.ts'

export type FormTexts = typeof vietnamese

/** Words of the form in a language; in Vietnamese or English where a questionnaire speaks one that these pages do not. */
export function formTextsIn(language: string): FormTexts {
  return pageLanguage(language) === 'en' ? english : vietnamese
}

/** A whole number as the language writes it: 2.000 or 2,000. */
export function inFigures(count: number, language: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, pageLanguage(language) === 'en' ? ',' : '.')
}
