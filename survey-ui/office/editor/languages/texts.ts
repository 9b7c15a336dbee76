import { useSpeech } from '../../language.ts'
import { languagesEn } from '../../text/languages.en.ts'
import { type LanguagesTexts, languagesVi } from '../../text/languages.vi.ts'

/** The words of the part of the editor that translates. */
export function useLanguagesTexts(): LanguagesTexts {
  return useSpeech().language === 'en' ? languagesEn : languagesVi
}
