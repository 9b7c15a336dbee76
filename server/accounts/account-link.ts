import type { AccountLink } from '#contract/accounts.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import type { Db } from '../db/client.ts'
import { addLink } from '../queries/account-links.ts'

const lastsHours = 72

/** Makes a link by which a person chooses a password; earlier ones open nothing any more. */
export async function makeLink(db: Db, staffId: string, now: Date): Promise<AccountLink> {
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + lastsHours * 3_600_000)
  await addLink(db, { tokenHash: hashSecret(token), staffId, expiresAt }, now)
  return { path: `/office#link=${token}`, expiresAt: expiresAt.toISOString() }
}
