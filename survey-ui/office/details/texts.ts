import { useSpeech } from '../language.ts'
import { detailsEn } from '../text/details.en.ts'
import { type DetailsTexts, detailsVi } from '../text/details.vi.ts'

/** The words of the page of details. */
export function useDetailsTexts(): DetailsTexts {
  return useSpeech().language === 'en' ? detailsEn : detailsVi
}
