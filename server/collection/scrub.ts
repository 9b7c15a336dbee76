// Personal numbers that people write into comments: identity cards (9 or 12 digits), telephones, accounts,
// with the separators people use; e-mail addresses. Single figures such as "2 lần" or "15 ngày" stay.
const patterns: RegExp[] = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu,
  /(?<!\d)\+?\d(?:[\s.\-–]?\d){7,}(?!\d)/g,
]

/** Replaces personal numbers and addresses in a comment by "[…]" before it is stored. */
export function scrub(text: string): string {
  return patterns.reduce(
    (scrubbed, pattern) => scrubbed.replace(pattern, '[…]'),
    text.normalize('NFC').trim(),
  )
}
