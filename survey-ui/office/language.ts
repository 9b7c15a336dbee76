import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './text/en.ts'
import { type Texts, vi } from './text/vi.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const textsOf: Record<Language, Texts> = { vi, en }

/** A language with all its words. */
export interface Speech {
  language: Language
  texts: Texts
}

/** The words of a language. */
export function speechOf(language: Language): Speech {
  return { language, texts: textsOf[language] }
}

/** What the page speaks; given once at the top, read wherever there is text. */
export const SpeechContext = createContext<Speech>(speechOf('vi'))

/** The language and the words to show in it. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
