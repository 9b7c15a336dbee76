import { shortestPassword } from '#contract/accounts.ts'
import { commonWords } from './common-words.ts'

// No classes of characters are asked for, and no change by the calendar: both make people choose worse ones.
// Long enough, and nothing that is guessed first.

const fewestPieces = 4
const longestWord = 24
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** Why a password is refused; null for one that may be used. @param known what anybody knows of the person */
export function passwordFault(password: string, known: readonly string[] = []): 'short' | 'common' | null {
  const text = password.normalize('NFC')
  if ([...text].length < shortestPassword) return 'short'
  const words = new Set([...commonWords, ...known.flatMap((word) => plain(word).match(/[a-z]{2,}/g) ?? [])])
  return countPieces(plain(text), words) < fewestPieces ? 'common' : null
}

/** Small letters without diacritics and spaces. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, '')
}

/**
 * How many guesses in a row make the text at least: a common word, a year or number of up to eight figures, one sign
 * repeated or counted up, or any single sign is one piece. Three pieces are a word, a sign and a year.
 */
export function countPieces(text: string, words: ReadonlySet<string>): number {
  const fewest = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = (fewest[end - 1] ?? 0) + 1
    for (let start = Math.max(0, end - longestWord); start < end - 1; start++) {
      if (isPiece(text.slice(start, end), words)) best = Math.min(best, (fewest[start] ?? 0) + 1)
    }
    fewest.push(best)
  }
  return fewest[text.length] ?? 0
}

function isPiece(piece: string, words: ReadonlySet<string>): boolean {
  if (words.has(piece) || words.has(unleet(piece))) return true
  if (/^\d{2,8}$/.test(piece)) return true
  return isRun(piece) || /^(.{1,4})\1+$/.test(piece)
}

function unleet(piece: string): string {
  return piece.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign)
}

/** Whether each sign follows the one before, or all go backwards: 12345, fedcba. */
function isRun(piece: string): boolean {
  const steps = [...piece].slice(1).map((sign, i) => sign.charCodeAt(0) - piece.charCodeAt(i))
  return steps.length >= 2 && (steps.every((step) => step === 1) || steps.every((step) => step === -1))
}
