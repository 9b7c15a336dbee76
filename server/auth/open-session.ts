import type { FastifyReply, FastifyRequest } from 'fastify'
import { deviceLabel } from '../accounts/device-label.ts'
import type { Db } from '../db/client.ts'
import { beginSession, endSession, findSession } from '../queries/sessions.ts'
import type { SignedIn } from '../queries/staff.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { sessionIdOf, setSessionCookie } from './session-cookie.ts'

interface Opening {
  staffId: string
  /** Whether the second factor was proved. */
  isProved: boolean
}

/** Begins a session under a new id, and ends the one that the browser had: an id from before must open nothing more. */
export async function openSession(
  db: Db,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { staffId, isProved }: Opening,
  at: Date,
): Promise<SignedIn> {
  const id = newSecret()
  const device = deviceLabel(request.headers['user-agent'])
  const before = sessionIdOf(request)
  if (before) await endSession(db, hashSecret(before))
  await beginSession(db, { idHash: hashSecret(id), staffId, device, isProved }, at)
  const person = await findSession(db, hashSecret(id), at)
  if (!person) throw new Error('a session that was just begun is not there')
  setSessionCookie(request, reply, id)
  return person
}
