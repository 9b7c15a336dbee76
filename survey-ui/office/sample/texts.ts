import { useSpeech } from '../language.ts'
import { sampleEn } from '../text/sample.en.ts'
import { type SampleTexts, sampleVi } from '../text/sample.vi.ts'

/** The words of the sample planner. */
export function useSampleTexts(): SampleTexts {
  return useSpeech().language === 'en' ? sampleEn : sampleVi
}
