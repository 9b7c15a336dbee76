import { useSpeech } from '../language.ts'
import { samplingEn } from '../text/sampling.en.ts'
import { type SamplingTexts, samplingVi } from '../text/sampling.vi.ts'

/** The words of how a survey chooses whom it asks. */
export function useSamplingTexts(): SamplingTexts {
  return useSpeech().language === 'en' ? samplingEn : samplingVi
}
