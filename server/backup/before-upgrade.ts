import { join } from 'node:path'
import { findKey } from '../accounts/secret-key.ts'
import type { Config } from '../config.ts'
import { MigrationError } from '../db/migrate.ts'
import { copyName } from './copy-name.ts'
import { takeCopy } from './take.ts'

/**
 * Takes a copy before the schema changes, so that there is a way back even from a release that was wrong.
 * @throws MigrationError when none can be taken; nothing was changed then
 */
export async function copyBeforeUpgrade(config: Config, adminUrl: string): Promise<void> {
  const recipient = config.backupRecipient
  const file = join(config.dataDir, 'backups', copyName('upgrade', new Date(), recipient !== null))
  try {
    await takeCopy({ adminUrl, file, recipient, secretKey: findKey(config) })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(
      `Before the database is brought to this release a copy of it is taken, and that failed. Nothing was changed; the release that ran before still works. ${reason}`,
      { cause: error },
    )
  }
}
