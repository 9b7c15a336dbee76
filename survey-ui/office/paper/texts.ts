import { useSpeech } from '../language.ts'
import { paperEn } from '../text/paper.en.ts'
import { type PaperTexts, paperVi } from '../text/paper.vi.ts'

/** The words of the paper page. */
export function usePaperTexts(): PaperTexts {
  return useSpeech().language === 'en' ? paperEn : paperVi
}

/** A ballot's number as it is printed. */
export function printedSerial(serial: number): string {
  return String(serial).padStart(6, '0')
}
