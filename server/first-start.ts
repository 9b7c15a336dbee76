import { hashPassword } from './auth/passwords.ts'
import { newReadableCode } from './auth/secrets.ts'
import type { Db } from './db/client.ts'
import { actAndRecord } from './queries/audit.ts'
import { hasSetting, saveSetting } from './queries/settings.ts'
import { addPerson, listPeople } from './queries/staff.ts'
import { loadTemplates } from './questionnaires/load-templates.ts'

/** Account names of a demonstration; its password is fixed because its data is not real. */
export const demonstrationAccount = { login: 'admin', password: 'demo-2345' }

/**
 * Fills an empty database with what every installation has: templates, the mark of its kind, one account.
 * @returns the account with its password, at the first start only
 */
export async function firstStart(
  db: Db,
  { isDemonstration, at }: { isDemonstration: boolean; at: Date },
): Promise<{ login: string; password: string } | null> {
  await loadTemplates(db, at)
  if (!(await hasSetting(db, 'demonstration'))) await saveSetting(db, 'demonstration', isDemonstration)
  if ((await listPeople(db)).length > 0) return null
  const account = isDemonstration
    ? demonstrationAccount
    : { login: 'admin', password: [4, 4, 4, 4].map(newReadableCode).join('-') }
  const passwordHash = await hashPassword(account.password)
  const name = isDemonstration ? 'Quản trị (mô phỏng)' : 'Quản trị'
  const person = { login: account.login, name, role: 'administrator', unitId: null, passwordHash } as const
  const act = { actor: 'system', act: 'first_account_made', subject: { login: account.login } }
  await actAndRecord(db, act, at, (tx) => addPerson(tx, person, at))
  return account
}
