import { colours } from './lengths.ts'
import type { PrintLanguage, PrintOptions, SlipBatch } from './model.ts'
import type { Paragraph } from './stack.ts'
import { printedDay, printWords } from './words.ts'

/**
 * Stands for the code while a slip is measured, so that all are of one size. It is wider than nearly all codes;
 * the few others reach a little into the empty margin.
 */
export const wideCode = 'QMGDW-HNKAU'

const small = { font: 'regular', size: 7.5, smallest: 6.2, mostLines: 2, colour: colours.muted } as const

/** What stands beside the code: who asks for what, and the code to be typed. */
export function saidOf(batch: SlipBatch, { languages, isDemonstration }: PrintOptions): Paragraph[] {
  const { unit, place, expiresOn } = batch
  const [first = 'vi', second] = languages
  const words = printWords(first)
  const codeWords = languages.map((language) => printWords(language).code).join(' / ')
  const until = (language: PrintLanguage | undefined) =>
    language === undefined || expiresOn === null ? '' : printWords(language).slipUntil(printedDay(expiresOn))
  const name = { ...small, font: 'semiBold', colour: colours.ink } as const
  return [
    { ...small, text: isDemonstration ? printWords('vi').demonstration : '', font: 'bold', gap: 0 },
    { ...small, text: words.slipQuestion, font: 'bold', size: 11, colour: colours.accent, gap: 1 },
    { ...name, text: unit[first], size: 8.5, smallest: 6.5, mostLines: 3, gap: 2 },
    { ...small, text: place, size: 7.5, gap: 1 },
    { ...small, text: codeWords, gap: 7 },
    { ...small, text: wideCode, font: 'bold', size: 18, colour: colours.ink, mostLines: 1, gap: 0 },
    { ...name, text: until(first), gap: 3 },
    { ...small, text: until(second), gap: 0 },
  ]
}

/** How to use it, across the slip, so that the address stands on one line. */
export function howOf({ address, name }: SlipBatch, { languages }: PrintOptions): Paragraph[] {
  return [
    ...languages.map((language) => ({ ...small, text: printWords(language).slipHow, size: 8, gap: 1 })),
    { ...small, text: address, font: 'semiBold', size: 10, colour: colours.ink, mostLines: 1, gap: 2 },
    // For those who sort the sheets.
    { ...small, text: name, size: 6, mostLines: 1, gap: 2 },
  ]
}
