import { hideMarks } from './scrub/marks.ts'
import { hideNames } from './scrub/names.ts'
import { hideNumbers } from './scrub/numbers.ts'

// Signs that show nothing and would tear a number apart.
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * Replaces in a comment, before it is stored, what points at a person by "[…]": identity cards, telephones, accounts,
 * dossiers, number plates, e-mail addresses, and names behind a form of address. What it lets through and what it
 * takes too much is measured in tests/server/scrub.test.ts.
 */
export function scrub(text: string): string {
  const plain = text.normalize('NFC').replace(invisible, '').trim()
  return hideNames(hideNumbers(hideMarks(plain)))
}
