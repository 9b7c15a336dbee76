import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { findAuditHash, readAuditStart } from '../queries/backups.ts'
import { listCopies } from './folder.ts'
import { readNote } from './note.ts'

/** What comparing the audit log with the notes beside copies gave. */
export interface TailCheck {
  /** How many copies it was compared with. */
  compared: number
  /** The first copy whose newest row is gone or another now; null when all agree. */
  fault: { file: string; number: number } | null
}

/**
 * A chain tells that a row in the middle was touched, but not that its end was cut off. The notes beside copies, which
 * whoever changes the database need not reach, say how far the chain had come.
 */
export async function checkAuditTail(db: Db, { backupDir }: Pick<Config, 'backupDir'>): Promise<TailCheck> {
  const start = await readAuditStart(db)
  let compared = 0
  for (const { path, name } of listCopies(backupDir)) {
    const head = readNote(path)?.auditHead
    if (!head || head.number <= start) continue
    compared++
    const hash = await findAuditHash(db, head.number)
    if (hash?.toString('hex') !== head.hash) return { compared, fault: { file: name, number: head.number } }
  }
  return { compared, fault: null }
}
