import type { Language } from './language.ts'

/** A language by its name in the language of the page: "tiếng Anh", "English". A code that no browser knows stays a code. */
export function languageName(code: string, language: Language): string {
  try {
    const name = new Intl.DisplayNames(language === 'en' ? 'en-GB' : 'vi', { type: 'language' }).of(code)
    return name === undefined ? code : name
  } catch {
    return code
  }
}
