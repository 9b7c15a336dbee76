import { basename } from 'node:path'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { recordAct } from '../queries/audit.ts'
import { saveBackup } from '../queries/backups.ts'
import type { Note } from './note.ts'
import { type TakeOptions, takeCopy } from './take.ts'

/** Takes a copy and keeps what became of it; a failure is kept too, and thrown on. */
export async function takeAndRecord(
  db: Db,
  kind: 'daily' | 'command',
  options: TakeOptions,
  clock: Clock,
): Promise<Note> {
  const begunAt = clock()
  const file = basename(options.file)
  const isSealed = options.recipient !== null
  const attempt = { kind, begunAt, file, isSealed }
  try {
    const note = await takeCopy(options)
    const { number, hash } = note.auditHead
    const { bytes, rows: rowCount } = note
    const auditHash = hash === '' ? null : Buffer.from(hash, 'hex')
    const endedAt = clock()
    await db.transaction(async (tx) => {
      await saveBackup(tx, {
        ...attempt,
        endedAt,
        bytes,
        rowCount,
        auditNumber: number,
        auditHash,
        fault: null,
      })
      const actor = kind === 'daily' ? 'system' : 'command'
      await recordAct(tx, { actor, act: 'backup_taken', subject: { file, isSealed, bytes } }, endedAt)
    })
    return note
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    await saveBackup(db, {
      ...attempt,
      endedAt: clock(),
      bytes: 0,
      rowCount: 0,
      auditNumber: 0,
      auditHash: null,
      fault,
    })
    throw error
  }
}
