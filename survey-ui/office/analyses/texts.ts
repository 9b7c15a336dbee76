import { useSpeech } from '../language.ts'
import { analysesEn } from '../text/analyses.en.ts'
import { type AnalysesTexts, analysesVi } from '../text/analyses.vi.ts'

/** The words of the page of analyses. */
export function useAnalysesTexts(): AnalysesTexts {
  return useSpeech().language === 'en' ? analysesEn : analysesVi
}
