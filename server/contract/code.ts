/** Single-use codes on receipts and slips: how they are written, read and checked without a network. */

/** Signs of a code, without letters and digits that look alike: 32 of them, 5 bits each. */
export const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Signs of a code: nine chosen at random (45 bits) and a check sign. */
export const codeLength = 10

/** A code as it is printed: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A code however it was typed or scanned: capitals, without spaces and hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/**
 * The check sign of the nine signs before it, by the Luhn algorithm modulo 32: finds every single wrong sign
 * and nearly every pair of neighbours that changed places.
 * @throws RangeError for a sign that is not in the alphabet
 * @see ISO/IEC 7812-1, Annex B, carried over to 32 signs
 */
export function checkSign(signs: string): string {
  let sum = 0
  for (const [position, sign] of [...signs].reverse().entries()) {
    const value = codeAlphabet.indexOf(sign)
    if (value < 0) throw new RangeError(`checkSign knows no sign "${sign}"`)
    const doubled = position % 2 === 0 ? value * 2 : value
    sum += Math.floor(doubled / codeAlphabet.length) + (doubled % codeAlphabet.length)
  }
  return codeAlphabet.charAt((codeAlphabet.length - (sum % codeAlphabet.length)) % codeAlphabet.length)
}

/** Whether a normalised code can be one of ours: its length, its signs and its check sign. */
export function isWellFormedCode(code: string): boolean {
  if (code.length !== codeLength || [...code].some((sign) => !codeAlphabet.includes(sign))) return false
  return checkSign(code.slice(0, -1)) === code.at(-1)
}

/** The code of nine or more bytes: five bits of each of the first nine choose a sign. */
export function codeOfBytes(bytes: Uint8Array): string {
  const signs = Array.from(bytes.slice(0, codeLength - 1), (byte) => codeAlphabet.charAt(byte & 31)).join('')
  return signs + checkSign(signs)
}
