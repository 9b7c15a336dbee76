import { join } from 'node:path'
import { findKey } from '../accounts/secret-key.ts'
import { type Clock, officeDay, officeHour } from '../calendar.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { type LastBackup, lastBackup, withBackupLock } from '../queries/backups.ts'
import { copyName } from './copy-name.ts'
import { removeOldCopies } from './folder.ts'
import { takeAndRecord } from './take-and-record.ts'

/** Where and how daily copies are taken. */
export type BackupPlan = Pick<
  Config,
  'backupDir' | 'backupRecipient' | 'backupHour' | 'dataDir' | 'secretKey'
> & { adminUrl: string }

/** Whether the copy of today is still to be taken; from the hour on, so that one that failed is tried again. */
export function isCopyDue({ good }: LastBackup, now: Date, hour: number | null): boolean {
  if (hour === null || officeHour(now) < hour) return false
  return good === null || officeDay(good.at) < officeDay(now)
}

/**
 * Takes the copy of today where it is due, and removes those that no rule keeps. Of several servers on one database one
 * does so.
 * @throws BackupError when it fails; the fault is kept, and the next look tries again
 */
export async function copyDaily(db: Db, clock: Clock, plan: BackupPlan): Promise<void> {
  const { adminUrl, backupDir, backupRecipient: recipient, backupHour } = plan
  if (!isCopyDue(await lastBackup(db), clock(), backupHour)) return
  await withBackupLock(db, async () => {
    // Another server may have just done it.
    if (!isCopyDue(await lastBackup(db), clock(), backupHour)) return
    const file = join(backupDir, copyName('daily', clock(), recipient !== null))
    await takeAndRecord(db, 'daily', { adminUrl, file, recipient, secretKey: findKey(plan) }, clock)
    removeOldCopies(backupDir)
  })
}
