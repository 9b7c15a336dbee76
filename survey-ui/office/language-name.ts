import type { Language } from './language.ts'

/**
 * A language by its name within a sentence, in the language of the page: "tiếng Anh", "English". A code that no browser
 * knows stays a code.
 */
export function languageName(code: string, language: Language): string {
  const name = nameOf(code, language) ?? code
  return language === 'vi' && name !== code ? name[0]?.toLocaleLowerCase('vi') + name.slice(1) : name
}

/** The name where it stands alone: "Tiếng Anh". */
export function languageTitle(code: string, language: Language): string {
  return nameOf(code, language) ?? code
}

function nameOf(code: string, language: Language): string | undefined {
  try {
    return new Intl.DisplayNames(language === 'en' ? 'en-GB' : 'vi', { type: 'language' }).of(code)
  } catch {
    return undefined
  }
}
