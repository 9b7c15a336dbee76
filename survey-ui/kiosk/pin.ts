import type { PinHash } from '#contract/kiosk.ts'

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

const toHexadecimal = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * PBKDF2 with HMAC-SHA-256.
 * @param length of the derived key, in bytes
 * @returns the key in hexadecimal
 * @see RFC 8018, section 5.2
 */
export async function deriveKey(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  length: number,
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ])
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return toHexadecimal(await crypto.subtle.deriveBits(algorithm, key, length * 8))
}

/** Whether a PIN is the one that the office set. Needs no network. */
export async function isPin(pin: string, { salt, iterations, hash }: PinHash): Promise<boolean> {
  return (await deriveKey(pin, bytesOf(salt), iterations, 32)) === hash.toLowerCase()
}
