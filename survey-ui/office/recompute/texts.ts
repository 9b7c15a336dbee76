import type { Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { type Language, useSpeech } from '../language.ts'
import { recomputeEn } from '../text/recompute.en.ts'
import { type RecomputeTexts, recomputeVi } from '../text/recompute.vi.ts'

/** The words of figures under another method. */
export function useRecomputeTexts(): RecomputeTexts {
  return recomputeTexts(useSpeech().language)
}

export function recomputeTexts(language: Language): RecomputeTexts {
  return language === 'en' ? recomputeEn : recomputeVi
}

/** What recomputed figures bear wherever they are shown or carried; null for those of the surveys' own method. */
export function recomputedMark(
  { method, recomputed }: Pick<Overview, 'method' | 'recomputed'>,
  language: Language,
): string | null {
  if (!method || !recomputed) return null
  const words = recomputeTexts(language)
  return words.mark(words.name(inLanguage(method.title, language), method.version))
}
