import { judgeKey, keyFaultText } from '../accounts/open-factor-box.ts'
import { secondFactorRule } from '../accounts/second-factor-rule.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { findAuditBreak } from '../queries/audit.ts'
import { findFirstPassword } from '../queries/first-password.ts'
import { readSettings } from '../queries/settings.ts'
import { advice, type Finding, fault, good } from './finding.ts'

/** Whether somebody could take over the office from outside. */
export async function checkAccounts(db: Db, config: Config): Promise<Finding[]> {
  const settings = await readSettings(db)
  if (settings.demonstration)
    return [good('accounts', 'This is a demonstration; its accounts are known to all')]
  const keyFault = await judgeKey(db, config)
  const brokenAt = await findAuditBreak(db)
  return [
    secondFactorRule(settings) === 'off'
      ? fault(
          'second_factor',
          'Nobody needs a second factor',
          'npm run hailong -- settings set secondFactor managers',
        )
      : good('second_factor', 'Whoever manages needs a second factor'),
    keyFault
      ? fault(
          'factor_key',
          keyFaultText(keyFault, config).split('. ')[0] ?? '',
          'Put the key back; docs/accounts.md says what to do where it is lost.',
        )
      : good('factor_key', 'The key of the second factors fits'),
    firstPassword(await findFirstPassword(db)),
    brokenAt === null
      ? good('audit', 'The chain of the audit log is whole')
      : fault(
          'audit',
          `The audit log was changed at row ${brokenAt}`,
          'Compare with a backup, and find out who could write to the database.',
        ),
    settings.contact === ''
      ? advice(
          'contact',
          'Forms and reports name nobody to ask',
          'npm run hailong -- settings set contact "…"',
        )
      : good('contact', 'Forms and reports name whom to ask'),
  ]
}

function firstPassword(login: string | null): Finding {
  return login === null
    ? good('first_password', 'The password printed at the first start is no longer used')
    : advice(
        'first_password',
        `The account "${login}" still has the password that the first start printed`,
        'Sign in and change it under Tài khoản của tôi.',
      )
}
