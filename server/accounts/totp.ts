import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// RFC 6238 with what every app knows: SHA-1, six digits, thirty seconds.
const stepSeconds = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A secret as long as the hash, as RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** The time step of an instant. */
export function timeStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds)
}

/** The code of a time step. @see RFC 4226, section 5.3 */
export function totpCode(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length
  return String(number).padStart(length, '0')
}

/**
 * The time step that a code belongs to, of now and one before and after for clocks that go wrong; null for a wrong
 * code, and for one of a step that is not after the last used: each works once.
 */
export function findTotpStep(secret: Buffer, code: string, at: Date, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const now = timeStep(at)
  const typed = Buffer.from(code)
  for (const step of [now - 1, now, now + 1]) {
    const isRight = timingSafeEqual(Buffer.from(totpCode(secret, step)), typed)
    if (isRight && step > lastStep) return step
  }
  return null
}

/** Bytes as RFC 4648 base 32 without padding: what people type into an app. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** What the QR code holds. */
export function totpUri(secret: Buffer, { login, issuer }: { login: string; issuer: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  const query = new URLSearchParams({ secret: base32(secret), issuer })
  // Some apps show a plus sign as it stands.
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`
}
