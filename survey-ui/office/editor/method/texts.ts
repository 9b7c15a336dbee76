import { useSpeech } from '../../language.ts'
import { methodEn } from '../../text/method.en.ts'
import { type MethodTexts, methodVi } from '../../text/method.vi.ts'

/** The words of the page on which a method is written. */
export function useMethodTexts(): MethodTexts {
  return useSpeech().language === 'en' ? methodEn : methodVi
}
