import { isPassword } from '../auth/passwords.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findFailures, forgetFailures, noteFailure } from '../queries/sign-in-failures.ts'
import { type Account, findPerson } from '../queries/staff.ts'

// Ten failures in a quarter of an hour, then one attempt a minute: guessing ends, and nobody is locked out for good.
const freeFailures = 10
const pauseSeconds = 60

/** Seconds until a name may be tried again; 0 for at once. */
export function pauseAfter(run: { failures: number; latest: Date } | null, now: Date): number {
  if (!run || run.failures < freeFailures) return 0
  return Math.max(0, Math.ceil((run.latest.getTime() - now.getTime()) / 1000) + pauseSeconds)
}

/**
 * The person of a login and password. Known and unknown names take the same road and the same time.
 * @throws Problem wrong_password, too_many_sign_ins
 */
export async function judgePassword(
  db: Db,
  { login, password }: { login: string; password: string },
  now: Date,
): Promise<Account> {
  const wait = pauseAfter(await findFailures(db, login, now), now)
  if (wait > 0) throw problems.tooManySignIns(wait)
  const person = await findPerson(db, login)
  const isRight = await isPassword(person?.passwordHash ?? null, password)
  if (person && isRight) {
    await forgetFailures(db, login)
    return person
  }
  await noteFailure(db, login, now)
  const act = { actor: 'system', act: 'sign_in_refused', subject: { login: person?.login ?? null } }
  await recordAct(db, act, now)
  throw problems.wrongPassword()
}
