import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { problems } from '../problem.ts'

// AES-256-GCM with a fresh nonce each time: version, nonce, tag, then as many bytes as the secret has. The owner is
// authenticated along, so that a row copied to another person opens nothing.
const version = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes + tagBytes
const cipher = 'aes-256-gcm'

/** Seals the secrets of second factors, and opens them. */
export interface FactorBox {
  /** @throws Problem factors_locked where the key is missing */
  seal(secret: Buffer, owner: string): Buffer
  /** @throws Problem factors_locked where the key is missing or another one */
  open(sealed: Buffer, owner: string): Buffer
}

/**
 * A box with its key.
 * @param key 32 bytes
 * @param findOthers asked for further keys when this one does not open: while keys are exchanged there are two
 */
export function makeFactorBox(key: Buffer, findOthers: () => readonly Buffer[] = () => []): FactorBox {
  return {
    seal(secret, owner) {
      const nonce = randomBytes(nonceBytes)
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(owner))
      const body = Buffer.concat([sealing.update(secret), sealing.final()])
      return Buffer.concat([Buffer.from([version]), nonce, sealing.getAuthTag(), body])
    },
    open(sealed, owner) {
      // Of an earlier release that runs beside this one; the next start seals it.
      if (!isSealed(sealed)) return sealed
      const opened = openWith(key, sealed, owner)
      if (opened) return opened
      for (const other of findOthers()) {
        const byOther = openWith(other, sealed, owner)
        if (byOther) return byOther
      }
      throw problems.factorsLocked()
    },
  }
}

/** What was sealed; null where the key is another, the owner is, or a bit was changed. */
export function openWith(key: Buffer, sealed: Buffer, owner: string): Buffer | null {
  const opening = createDecipheriv(cipher, key, sealed.subarray(1, 1 + nonceBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes))
  try {
    return Buffer.concat([opening.update(sealed.subarray(headBytes)), opening.final()])
  } catch {
    return null
  }
}

/** A box whose key is missing: nothing can be sealed, and what is sealed stays so. */
export const lockedBox: FactorBox = {
  seal() {
    throw problems.factorsLocked()
  },
  open() {
    throw problems.factorsLocked()
  },
}

/** Length of a secret that stands in clear, as `newTotpSecret` makes them. */
export const clearBytes = 20

/** Whether a stored secret is sealed, by whichever key. */
export function isSealed(stored: Buffer): boolean {
  return stored.length > clearBytes && stored[0] === version
}
