import { respondTexts as english } from '../texts.en.ts'
import { respondTexts as vietnamese } from '../texts.vi.ts'

/** Words of the phone page in a language; Vietnamese where the page does not speak it. */
export function respondTextsIn(language: string): typeof vietnamese {
  return language === 'en' ? english : vietnamese
}
