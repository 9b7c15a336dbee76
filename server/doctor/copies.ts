import { existsSync, statSync } from 'node:fs'
import { agreesWithNote } from '../backup/check.ts'
import { listCopies } from '../backup/folder.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { lastBackup } from '../queries/backups.ts'
import { readSettings } from '../queries/settings.ts'
import { advice, type Finding, fault, good } from './finding.ts'

type Plan = Pick<Config, 'backupDir' | 'backupHour' | 'backupRecipient' | 'dataDir'>

const day = 86_400_000
/** One copy a day, and some hours for a server that was off. */
const oldest = 1.5 * day

/** Whether what is lost with this machine would come back: copies are taken, young, whole, sealed and elsewhere. */
export async function checkCopies(db: Db, config: Plan, now: Date): Promise<Finding[]> {
  const { demonstration } = await readSettings(db)
  if (demonstration) return []
  return [
    await checkAge(db, config, now),
    ...(await checkNewest(config.backupDir)),
    checkPlace(config),
    config.backupRecipient === null
      ? advice(
          'copies_sealed',
          'Whoever has a copy can read it',
          'npm run hailong -- backup key key.txt, then set BACKUP_RECIPIENT to the public key; docs/backup.md.',
        )
      : good('copies_sealed', 'Copies are sealed'),
  ]
}

async function checkAge(db: Db, { backupHour }: Plan, now: Date): Promise<Finding> {
  const { good: last, fault: failed } = await lastBackup(db)
  const mend = 'Look at BACKUP_DIR and the room there, then try it: npm run hailong -- backup'
  if (failed && (last === null || failed.at > last.at))
    return fault('copies', `The last try to copy failed: ${failed.text}`, mend)
  if (backupHour === null && (last === null || now.getTime() - last.at.getTime() > oldest))
    return fault(
      'copies',
      last ? `No daily copies are taken, and the last is of ${dayOf(last.at)}` : 'No copies are taken',
      'Leave BACKUP_HOUR out, or give an hour from 0 to 23.',
    )
  if (last === null) return good('copies', 'There is no copy yet; the server takes one on its first day')
  return now.getTime() - last.at.getTime() > oldest
    ? fault('copies', `The last copy is of ${dayOf(last.at)}`, mend)
    : good('copies', `The last copy is of ${dayOf(last.at)}`)
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Every byte of the newest copy that lies there; what is in it, "verify FILE" tells with the key. */
async function checkNewest(folder: string): Promise<Finding[]> {
  const [newest] = listCopies(folder)
  if (!newest) return []
  const isWhole = await agreesWithNote(newest.path)
  if (isWhole === null)
    return [
      advice(
        'newest_copy',
        `${newest.path} has no note beside it`,
        'npm run hailong -- verify FILE reads it.',
      ),
    ]
  return [
    isWhole
      ? good('newest_copy', `${newest.name} is as it was written`)
      : fault('newest_copy', `${newest.path} is damaged`, 'Take another: npm run hailong -- backup'),
  ]
}

function checkPlace({ backupDir, dataDir }: Plan): Finding {
  const disk = diskOf(backupDir) ?? diskOf(dataDir)
  return disk !== null && disk === diskOf(dataDir)
    ? advice(
        'copies_place',
        `Copies lie on the disk of ${dataDir}, and are lost with it`,
        'Set BACKUP_DIR to a folder on another disk or machine.',
      )
    : good('copies_place', `Copies lie in ${backupDir}, on a disk of their own`)
}

function diskOf(folder: string): number | null {
  return existsSync(folder) ? statSync(folder).dev : null
}
