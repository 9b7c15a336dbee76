import { randomBytes } from 'node:crypto'
import type { Pairing } from '#contract/kiosk.ts'
import { wordCodeOfBytes, wordCount } from '#contract/word-code.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { addPairing } from '../queries/pairings.ts'

/** So long a tablet shows a code before it asks for another. */
const pairingMinutes = 15

/**
 * Lets a tablet wait for the office. Only the tablet holds the secret; it becomes its token, so that an answer
 * lost on the way costs nothing.
 * @throws Problem too_many_requests when more tablets wait than anybody enrols at once
 */
export async function beginPairing(db: Db, officeUrl: string, at: Date): Promise<Pairing> {
  const secret = newSecret()
  const code = wordCodeOfBytes(randomBytes(wordCount))
  const expiresAt = new Date(at.getTime() + pairingMinutes * 60_000)
  if (!(await addPairing(db, { secretHash: hashSecret(secret), code, expiresAt }, at)))
    throw problems.tooManyRequests()
  const url = `${officeUrl}/office?page=setup&tablet=${code}`
  return { secret, code, url, expiresAt: expiresAt.toISOString() }
}
