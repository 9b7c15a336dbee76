import { kioskTexts as english } from '../texts.en.ts'
import { kioskTexts as vietnamese } from '../texts.vi.ts'

export type KioskTexts = typeof vietnamese

/** Languages that the tablet page itself speaks, by their own names. */
export const languageNames: Record<string, string> = { vi: 'Tiếng Việt', en: 'English' }

/** Words of the tablet page in a language; Vietnamese where it does not speak it. */
export function kioskTextsIn(language: string): KioskTexts {
  return language === 'en' ? english : vietnamese
}
