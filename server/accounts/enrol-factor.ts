import { renderSVG } from 'uqr'
import type { FactorOffer } from '#contract/accounts.ts'
import type { FactorBox } from '../auth/factor-box.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { lockFactor, offerSecret, replaceRecoveryCodes, takeSecret } from '../queries/second-factors.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { base32, findTotpStep, newTotpSecret, totpUri } from './totp.ts'

interface Owner {
  staffId: string
  login: string
}

/**
 * Begins to set up a second factor; one that is in use stays in use until the new one is proved.
 * @throws Problem factors_locked without the key
 */
export async function offerFactor(db: Db, box: FactorBox, { staffId, login }: Owner): Promise<FactorOffer> {
  const secret = newTotpSecret()
  await offerSecret(db, staffId, box.seal(secret, staffId))
  const uri = totpUri(secret, { login, issuer: 'Hài Lòng' })
  const key = (base32(secret).match(/.{1,4}/g) ?? []).join(' ')
  return { key, qrSvg: renderSVG(uri, { ecc: 'M', border: 2 }) }
}

/**
 * Takes an offered second factor into use once a code proves that the app has it.
 * @returns recovery codes, told once
 * @throws Problem wrong_code, no_factor_begun, factors_locked without the key
 */
export async function proveFactor(
  db: Db,
  box: FactorBox,
  { staffId, login }: Owner,
  typed: string,
  now: Date,
): Promise<string[]> {
  const act = { actor: login, act: 'second_factor_set', subject: {} }
  return actAndRecord(db, act, now, async (tx) => {
    const factor = await lockFactor(tx, staffId)
    if (factor?.pending == null) throw problems.noFactorBegun()
    const step = findTotpStep(box.open(factor.pending, staffId), typed.replace(/\s/g, ''), now, 0)
    if (step === null) throw problems.wrongCode()
    await takeSecret(tx, staffId, step, now)
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(tx, staffId, codes.map(hashRecoveryCode))
    return codes
  })
}
