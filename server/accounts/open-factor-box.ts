import { type FactorBox, lockedBox, makeFactorBox } from '../auth/factor-box.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { claimKeyMark, listClearSecrets, replaceSecrets } from '../queries/sealed-factors.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { ensureKey, findKey, markOf, secretKeyPath } from './secret-key.ts'

type KeyPlace = Pick<Config, 'dataDir' | 'secretKey'>

/** What is wrong with the key; null where it opens what was sealed, or nothing was. */
export type KeyFault = 'missing' | 'other' | null

/**
 * The box of this installation. The first server makes the key; all others must have the same. A lost key locks second
 * factors and nothing else: responses are taken in all the same. Secrets that stand in clear are sealed here.
 */
export async function openFactorBox(
  db: Db,
  place: KeyPlace,
): Promise<{ box: FactorBox; fault: KeyFault; sealed: number }> {
  const known = (await readSettings(db)).secretKeyMark
  const key = known === '' ? ensureKey(place) : findKey(place)
  if (!key) return { box: lockedBox, fault: 'missing', sealed: 0 }
  // Of two servers with keys of their own that begin at once, one is refused.
  if ((await claimKeyMark(db, markOf(key))) !== markOf(key))
    return { box: lockedBox, fault: 'other', sealed: 0 }
  const box = makeFactorBox(key)
  return { box, fault: null, sealed: await sealClear(db, box) }
}

/** Whether the key is there and the right one, without making or changing anything. */
export async function judgeKey(db: Db, place: KeyPlace): Promise<KeyFault> {
  const { secretKeyMark } = await readSettings(db)
  if (secretKeyMark === '') return null
  const key = findKey(place)
  if (!key) return 'missing'
  return markOf(key) === secretKeyMark ? null : 'other'
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

async function sealClear(db: Db, box: FactorBox): Promise<number> {
  return db.transaction(async (tx) => {
    const clear = await listClearSecrets(tx)
    for (const { staffId, secret, pending } of clear)
      await replaceSecrets(tx, staffId, {
        secret: secret && box.seal(box.open(secret, staffId), staffId),
        pending: pending && box.seal(box.open(pending, staffId), staffId),
      })
    return clear.length
  })
}
