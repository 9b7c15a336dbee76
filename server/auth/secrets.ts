import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits as text: session ids and device tokens. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret: it cannot be turned back. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

// Without letters and digits that look alike. 32 signs, as single-use codes have them: 5 bits each.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Random text of letters and digits that people can read and type; eight of them hold 40 bits. */
export function newReadableCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** The token of an `Authorization: Bearer` header; null where there is none. */
export function bearerToken(authorization: string | undefined): string | null {
  return /^Bearer (\S{20,100})$/.exec(authorization ?? '')?.[1] ?? null
}
