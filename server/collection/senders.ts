import { bearerToken, hashSecret } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { findSender } from '../queries/devices.ts'
import { makeShortMemory } from './short-memory.ts'

/** The tablet behind a token. */
export interface Sender {
  deviceId: string
  isRevoked: boolean
}

/** Finds the tablet behind the `Authorization` header of a response; null where none is known. */
export type FindSender = (authorization: string | undefined) => Promise<Sender | null>

/** A tablet that empties its queue asks many times in a second. */
export function makeSenderStore(db: Db, monotonic?: () => number): FindSender {
  const remember = makeShortMemory<Sender | null>((sender) => sender !== null, monotonic)
  return async (authorization) => {
    const token = bearerToken(authorization)
    return token === null ? null : remember(token, () => findSender(db, hashSecret(token)))
  }
}
