import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { PinHash } from '#contract/kiosk.ts'

const iterations = 100_000
const derive = promisify(pbkdf2)

/** What is kept of a PIN: enough for a tablet to check it without a network. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, iterations, 32, 'sha256')
  return { salt: salt.toString('hex'), iterations, hash: hash.toString('hex') }
}
