import { pageLanguage } from '#contract/languages.ts'
import { respondTexts as english } from '../texts.en.ts'
import { respondTexts as vietnamese } from '../texts.vi.ts'

/** Words of the phone page in a language; in Vietnamese or English where the page does not speak it. */
export function respondTextsIn(language: string): typeof vietnamese {
  return pageLanguage(language) === 'en' ? english : vietnamese
}
