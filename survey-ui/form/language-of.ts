import { directionOf, pageLanguage } from '#contract/languages.ts'
import { type LocalText, spokenLanguage } from '#contract/questionnaire.ts'

/** What tells a browser that a text is in another language than the page. */
export interface LanguageAttributes {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** The attributes of a text of the questionnaire; none where it speaks as the page does. */
export function languageOf(text: LocalText, language: string): LanguageAttributes {
  const spoken = spokenLanguage(text, language)
  if (spoken === pageLanguage(language)) return {}
  return directionOf(spoken) === 'rtl' ? { lang: spoken, dir: 'rtl' } : { lang: spoken }
}
