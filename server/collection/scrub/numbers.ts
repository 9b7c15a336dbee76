import { hidden } from './hidden.ts'

// Long numbers, however they are written: in groups, with letters that look like digits, in words.

const fewestDigits = 8

/** A digit, or a letter that people write in its place. */
const digit = '[\\p{Nd}OoIl]'
/** The ten digits as words, with and without diacritics. */
const word =
  '(?:không|khong|một|mốt|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin)(?![\\p{L}\\d])'
const piece = `(?:${digit}|(?<![\\p{L}\\d])${word})`
const between = '[\\s.\\-–—_()/*]{0,3}'
const run = new RegExp(
  `(?<![\\p{L}\\d])(?:\\(?\\+\\s?)?${piece}(?:${between}${piece}){6,}(?![\\p{L}\\d])`,
  'giu',
)
// One sign at a time between commas; "quầy 12, 13, 14" has two digits in each.
const listed = new RegExp(
  `(?<![\\p{L}\\d])(?:${digit}|${word})(?:\\s?[,;:|]\\s?(?:${digit}|${word})){7,}(?![\\p{L}\\d])`,
  'giu',
)

/** What has as many digits and points at nobody: days, spans of years, sums of money, hotlines. */
const harmless = new RegExp(
  [
    '(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}(?!\\d)',
    '(?<!\\d)(?:19|20)\\d{2}[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\\d|3[01])(?!\\d)',
    '(?<!\\d)(?:19|20)\\d{2}\\s?[-–/]\\s?(?:19|20)\\d{2}(?!\\d)',
    '(?<![\\d.])[1-9]\\d{0,2}(?:\\.\\d{3})*\\.(?:000|500)(?![\\d.]\\d)',
    '(?<!\\d)[1-9]\\d{0,4}0{5,}(?!\\d)',
    '(?<!\\d)1[89]00[\\s.]?\\d{2}[\\s.]?\\d{2}(?:\\d{2})?(?!\\d)',
  ].join('|'),
  'gu',
)

const oneWord = new RegExp(`(?<![\\p{L}\\d])${word}`, 'giu')

function hideLong(found: string): string {
  const rest = found.replace(harmless, ' ')
  const words = rest.match(oneWord)?.length ?? 0
  const digits = rest.match(/\p{Nd}/gu)?.length ?? 0
  const letters = rest.replace(oneWord, '').match(/[OoIl]/g)?.length ?? 0
  // Letters count as digits only among digits.
  const isNumber = words >= 7 || words + digits + Math.min(letters, digits) >= fewestDigits
  return isNumber ? hidden : found
}

/** Hides identity cards, telephones and accounts. Figures such as "2 lần", "15/06/2026" or "1.500.000 đồng" stay. */
export function hideNumbers(text: string): string {
  return text.replace(run, hideLong).replace(listed, hideLong)
}
