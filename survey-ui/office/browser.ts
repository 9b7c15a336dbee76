import { request, requestFile } from '../api.ts'
import { copiesIn } from './editor/draft-copies.ts'
import { type Language, languages } from './language.ts'
import type { Services } from './services.ts'
import { browserTheme } from './theme.ts'

const languageKey = 'office-language'

function readLanguage(): Language {
  // Storage can be forbidden; the language is then that of the office.
  try {
    const kept = localStorage.getItem(languageKey)
    return languages.find((language) => language === kept) ?? 'vi'
  } catch {
    return 'vi'
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // Then it lasts as long as the page.
  }
}

function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function onAddressChange(listener: () => void): () => void {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}

function readLink(): string | null {
  return /^#link=([\w-]{20,100})$/.exec(location.hash)?.[1] ?? null
}

/** The services of a real browser. */
export function browserServices(): Services {
  return {
    request,
    requestFile,
    isSecure: window.isSecureContext,
    origin: location.origin,
    now: () => new Date(),
    readLanguage,
    keepLanguage,
    theme: browserTheme(),
    draftCopies: copiesIn(() => localStorage),
    readSearch: () => location.search,
    pushAddress: (path) => history.pushState(null, '', path),
    onAddressChange,
    readLink,
    dropLink: () => history.replaceState(null, '', location.pathname),
    saveFile,
    copyText,
  }
}
