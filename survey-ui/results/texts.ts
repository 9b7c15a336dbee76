import { resultsEn } from './texts.en.ts'
import { type ResultsTexts, resultsVi } from './texts.vi.ts'

/** The words of the public results in one of their languages. */
export function resultsTextsIn(language: 'vi' | 'en'): ResultsTexts {
  return language === 'en' ? resultsEn : resultsVi
}
