import { type FactorBox, isSealed, lockedBox, makeFactorBox, openWith } from '../auth/factor-box.ts'
import type { Db } from '../db/client.ts'
import { claimKeyMark, listSecrets, replaceSecrets } from '../queries/sealed-factors.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { ensureKey, findKey, findKeys, type KeyPlace, markOf, secretKeyPath } from './secret-key.ts'

/** What is wrong with the key; null where it opens what was sealed, or nothing was. */
export type KeyFault = 'missing' | 'other' | null

/**
 * The box of this installation. The first server makes the key; all others must have the same. A lost key locks second
 * factors and nothing else: responses are taken in all the same. Secrets that stand in clear, or that a key sealed whose place
 * this one takes, are sealed here.
 */
export async function openFactorBox(
  db: Db,
  place: KeyPlace,
): Promise<{ box: FactorBox; fault: KeyFault; sealed: number }> {
  const known = (await readSettings(db)).secretKeyMark
  const key = known === '' ? ensureKey(place) : findKey(place)
  if (!key) return { box: lockedBox, fault: 'missing', sealed: 0 }
  // Of two servers with keys of their own that begin at once, one is refused.
  const mark = await claimKeyMark(db, markOf(key))
  if (mark !== markOf(key) && !findKeys(place).some((one) => markOf(one) === mark))
    return { box: lockedBox, fault: 'other', sealed: 0 }
  // Read anew each time: keys may be exchanged while this server runs.
  const box = makeFactorBox(key, () => findKeys(place))
  return { box, fault: null, sealed: await sealAnew(db, box, findKeys(place)) }
}

/** Whether the key is there and the right one, without making or changing anything. */
export async function judgeKey(db: Db, place: KeyPlace): Promise<KeyFault> {
  const { secretKeyMark } = await readSettings(db)
  if (secretKeyMark === '') return null
  const keys = findKeys(place)
  if (keys.length === 0) return 'missing'
  return keys.some((key) => markOf(key) === secretKeyMark) ? null : 'other'
}

/**
 * Begins with the key that is there now, or a new one, in the place of one that is lost. What the lost one sealed must
 * be gone by then. @returns false where the file cannot be written or holds no key
 */
export async function beginWithNewKey(tx: Db, place: KeyPlace): Promise<boolean> {
  const key = ensureKey(place)
  if (key) await saveSetting(tx, 'secretKeyMark', markOf(key))
  return key !== null
}

/** What to do about a fault of the key. */
export function keyFaultText(fault: Exclude<KeyFault, null>, place: KeyPlace): string {
  const what =
    fault === 'missing'
      ? `The key that second factors are sealed with is missing: ${secretKeyPath(place)}.`
      : `The key in ${place.secretKey ? 'SECRET_KEY' : secretKeyPath(place)} is not the one that second factors are sealed with.`
  return `${what} Nobody can pass the second step with an app until it is there; recovery codes work. Put the key back (a copy of that file, or SECRET_KEY), or where it is lost: npm run hailong -- user reset-all-second-factors, then start the server again.`
}

/**
 * Seals whatever this key did not seal yet, and notes that it is the one. What no key opens stays as it is.
 * @returns how many people's secrets that were
 */
async function sealAnew(db: Db, box: FactorBox, [key, ...others]: readonly Buffer[]): Promise<number> {
  return db.transaction(async (tx) => {
    const anew = (secret: Buffer, owner: string) => {
      if (!isSealed(secret)) return box.seal(secret, owner)
      if (!key || openWith(key, secret, owner)) return secret
      const opened = others.map((other) => openWith(other, secret, owner)).find((one) => one !== null)
      return opened ? box.seal(opened, owner) : secret
    }
    let sealed = 0
    for (const { staffId, secret, pending } of await listSecrets(tx)) {
      const made = { secret: secret && anew(secret, staffId), pending: pending && anew(pending, staffId) }
      if (made.secret === secret && made.pending === pending) continue
      await replaceSecrets(tx, staffId, made)
      sealed++
    }
    if (key) await saveSetting(tx, 'secretKeyMark', markOf(key))
    return sealed
  })
}
