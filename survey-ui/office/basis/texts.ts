import { useSpeech } from '../language.ts'
import { basisEn } from '../text/basis.en.ts'
import { type BasisTexts, basisVi } from '../text/basis.vi.ts'

/** The words on how a number was computed. */
export function useBasisTexts(): BasisTexts {
  return useSpeech().language === 'en' ? basisEn : basisVi
}
