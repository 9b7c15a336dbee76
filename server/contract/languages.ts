/** A language as questionnaires name it: `vi`, `km`, `zh-Hant`. */
export const languagePattern = '^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$'

/** The languages that the pages speak by themselves; a questionnaire may speak others. */
export type PageLanguage = 'vi' | 'en'

// By their own names, which browsers know of few of them.
const ofVietNam: Record<string, string> = {
  vi: 'Tiếng Việt',
  km: 'ខ្មែរ',
  hmn: 'Hmoob',
  mww: 'Hmoob',
  hnj: 'Hmong',
  tyz: 'Tày',
  nut: 'Nùng',
  mtq: 'Mường',
  blt: 'Thái',
  twh: 'Thái',
  cjm: 'Chăm',
  jra: 'Jrai',
  rad: 'Êđê',
  bdq: 'Bahnar',
  kpm: 'K’Ho',
}

/**
 * The language in which the pages speak to somebody who reads another: those who read a language of Viet Nam's peoples
 * read Vietnamese too, and foreigners more often English.
 */
export function pageLanguage(language: string): PageLanguage {
  return Object.hasOwn(ofVietNam, primary(language)) ? 'vi' : 'en'
}

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(primary(language)) ? 'rtl' : 'ltr'
}

/** A language by its own name, or by its Vietnamese one where that is all that is known. */
export function languageName(language: string): string {
  const own = ofVietNam[language]
  if (own) return own
  const name = new Intl.DisplayNames([language, 'vi'], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const primary = (language: string) => language.split('-')[0] ?? language
