import { useSpeech } from '../language.ts'
import { ratingEn } from '../text/rating.en.ts'
import { type RatingTexts, ratingVi } from '../text/rating.vi.ts'

/** The words of ratings in points and in taps. */
export function useRatingTexts(): RatingTexts {
  return useSpeech().language === 'en' ? ratingEn : ratingVi
}
