/** Codes of words that a waiting tablet shows: how they are made, written and read. */

// Chosen so that all 256 syllables are decent whatever tone marks one thinks beneath them, are spelled alike
// everywhere, and so that five of them in a row can be parted again without hyphens: no syllable begins with a
// vowel or with h.
const initials = ['b', 'ch', 'd', 'kh', 'l', 'm', 'n', 'nh', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x']
const rimes = [
  'anh',
  'ay',
  'em',
  'en',
  'ep',
  'in',
  'inh',
  'iu',
  'oa',
  'oai',
  'oe',
  'ua',
  'uan',
  'up',
  'uy',
  'uyen',
]

/** Syllables of a code; each holds 8 bits. */
export const wordCount = 5

const syllable = `(?:${initials.join('|')})(?:${rimes.join('|')})`
const syllables = new RegExp(`^${`(${syllable})`.repeat(wordCount)}$`)

/** The syllable of a byte: the upper half chooses how it begins, the lower how it ends. */
export function syllableOf(byte: number): string {
  return `${initials[(byte >> 4) & 15]}${rimes[byte & 15]}`
}

/** The code of five or more bytes, such as "lanh-thuy-minh-sen-bay". */
export function wordCodeOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, wordCount), syllableOf).join('-')
}

/**
 * A code however it was typed or read out: capitals, tone marks and whatever stands between the words do not
 * matter. @returns the code as it is shown; null when it cannot be one of ours
 */
export function readWordCode(typed: string): string | null {
  const letters = typed
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  return syllables.exec(letters)?.slice(1).join('-') ?? null
}
