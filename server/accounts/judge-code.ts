import type { FactorBox } from '../auth/factor-box.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import {
  lockFactor,
  noteRightCode,
  noteWrongCode,
  type SecondFactor,
  takeRecoveryCode,
} from '../queries/second-factors.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { findTotpStep } from './totp.ts'

// A million codes, three of them right at any time: five tries in a quarter of an hour leave a guesser nothing.
const tries = 5
const pauseSeconds = 900

function pauseOf({ wrong, wrongAt }: SecondFactor, now: Date): number {
  if (wrong < tries || wrongAt === null) return 0
  return Math.max(0, Math.ceil((wrongAt.getTime() - now.getTime()) / 1000) + pauseSeconds)
}

/**
 * Takes a code of the app or a recovery code, each once.
 * @throws Problem wrong_code, too_many_codes after five wrong ones, no_factor_begun without a second factor,
 *   factors_locked for a code of the app without the key that opens its secret
 */
export async function judgeCode(
  db: Db,
  box: FactorBox,
  { staffId, login }: { staffId: string; login: string },
  typed: string,
  now: Date,
): Promise<void> {
  // A wrong code is kept, so it cannot be thrown from inside the transaction that keeps it.
  const refused = await db.transaction(async (tx) => {
    const factor = await lockFactor(tx, staffId)
    if (factor?.secret == null) throw problems.noFactorBegun()
    const wait = pauseOf(factor, now)
    if (wait > 0) throw problems.tooManyCodes(wait)
    const code = typed.replace(/[\s-]/g, '')
    if (code.length > 6) {
      // A recovery code is known by its hash alone: it works without the key too.
      if (await takeRecoveryCode(tx, staffId, hashRecoveryCode(code), now)) {
        await noteRightCode(tx, staffId, null)
        await recordAct(tx, { actor: login, act: 'recovery_code_used', subject: {} }, now)
        return false
      }
    } else {
      const step = findTotpStep(box.open(factor.secret, staffId), code, now, factor.lastStep)
      if (step !== null) {
        await noteRightCode(tx, staffId, step)
        return false
      }
    }
    // After the pause five more tries are free.
    await noteWrongCode(tx, staffId, factor.wrong >= tries ? 1 : factor.wrong + 1, now)
    await recordAct(tx, { actor: 'system', act: 'code_refused', subject: { login } }, now)
    return true
  })
  if (refused) throw problems.wrongCode()
}
