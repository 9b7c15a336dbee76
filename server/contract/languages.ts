/** A language as questionnaires name it: `vi`, `km`, `zh-Hant`. */
export const languagePattern = '^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$'

/** The languages that the pages speak by themselves; a questionnaire may speak others. */
export type PageLanguage = 'vi' | 'en'

// Those who read a language of Viet Nam's peoples read Vietnamese too; foreigners more often read English.
const ofVietNam = [
  'vi',
  'km',
  'hmn',
  'mww',
  'hnj',
  'tyz',
  'nut',
  'mtq',
  'blt',
  'twh',
  'cjm',
  'jra',
  'rad',
  'bdq',
  'kpm',
]

/** The language in which the pages speak to somebody who reads another. */
export function pageLanguage(language: string): PageLanguage {
  return ofVietNam.includes(primary(language)) ? 'vi' : 'en'
}

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(primary(language)) ? 'rtl' : 'ltr'
}

/** A language by its own name, or by its Vietnamese one where that is all that is known. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language, 'vi'], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const primary = (language: string) => language.split('-')[0] ?? language
