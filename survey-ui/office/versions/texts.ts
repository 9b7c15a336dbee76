import { useSpeech } from '../language.ts'
import { versionsEn } from '../text/versions.en.ts'
import { type VersionsTexts, versionsVi } from '../text/versions.vi.ts'

/** The words of which version a survey asks. */
export function useVersionsTexts(): VersionsTexts {
  return useSpeech().language === 'en' ? versionsEn : versionsVi
}
