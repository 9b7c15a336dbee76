import { pageLanguage } from '#contract/languages.ts'
import { kioskTexts as english } from '../texts.en.ts'
import { kioskTexts as vietnamese } from '../texts.vi.ts'

export type KioskTexts = typeof vietnamese

/** Words of the tablet page in a language; in Vietnamese or English where it does not speak it. */
export function kioskTextsIn(language: string): KioskTexts {
  return pageLanguage(language) === 'en' ? english : vietnamese
}
