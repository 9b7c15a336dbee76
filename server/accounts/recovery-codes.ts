import { hashSecret, newReadableCode } from '../auth/secrets.ts'

const count = 10

/** Codes for a lost second factor: 60 random bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => [4, 4, 4].map(newReadableCode).join('-'))
}

/** What is kept of a code, however it was typed. */
export function hashRecoveryCode(code: string): Buffer {
  return hashSecret(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
}
