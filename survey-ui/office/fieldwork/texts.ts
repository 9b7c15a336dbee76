import { useSpeech } from '../language.ts'
import { fieldworkEn } from '../text/fieldwork.en.ts'
import { type FieldworkTexts, fieldworkVi } from '../text/fieldwork.vi.ts'

/** The words on how gathering forms goes. */
export function useFieldworkTexts(): FieldworkTexts {
  return useSpeech().language === 'en' ? fieldworkEn : fieldworkVi
}
