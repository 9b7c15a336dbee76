import type { PrintLanguage } from './model.ts'
import { printWordsEn } from './words-en.ts'
import { type PrintWords, printWordsVi } from './words-vi.ts'

const wordsOf: Record<PrintLanguage, PrintWords> = { vi: printWordsVi, en: printWordsEn }

/** The words of prints in a language. */
export function printWords(language: PrintLanguage): PrintWords {
  return wordsOf[language]
}

/** A day as both languages write it here: 31/12/2026. @param day YYYY-MM-DD */
export function printedDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** How long a form takes, in words. */
export function durationWords(minutes: number, words: PrintWords): string {
  return minutes < 1 ? words.underOneMinute : words.aboutMinutes(Math.round(minutes))
}
