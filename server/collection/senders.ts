import { bearerToken, hashSecret } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { findSender } from '../queries/devices.ts'

/** The tablet behind a token. */
export interface Sender {
  deviceId: string
  isRevoked: boolean
}

/** Finds the tablet behind the `Authorization` header of a response; null where none is known. */
export type FindSender = (authorization: string | undefined) => Promise<Sender | null>

const keptMilliseconds = 2000
const mostKept = 5000

/** Remembers tablets for a moment: one that empties its queue asks many times in a second. */
export function makeSenderStore(db: Db, monotonic: () => number = () => performance.now()): FindSender {
  const kept = new Map<string, { sender: Sender; until: number }>()
  return async (authorization) => {
    const token = bearerToken(authorization)
    if (token === null) return null
    const now = monotonic()
    const found = kept.get(token)
    if (found && found.until > now) return found.sender
    const sender = await findSender(db, hashSecret(token))
    if (kept.size >= mostKept) kept.clear()
    if (sender) kept.set(token, { sender, until: now + keptMilliseconds })
    return sender
  }
}
