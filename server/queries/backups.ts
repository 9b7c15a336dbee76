import { randomUUID } from 'node:crypto'
import { desc, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { backups } from '../db/schema/backups.ts'

/** What became of taking a copy. */
export interface BackupRecord {
  kind: 'daily' | 'command'
  begunAt: Date
  endedAt: Date
  file: string
  isSealed: boolean
  bytes: number
  rowCount: number
  auditNumber: number
  auditHash: Buffer | null
  /** Null for a good copy. */
  fault: string | null
}

export async function saveBackup(db: Db, record: BackupRecord): Promise<void> {
  const { begunAt, endedAt, ...rest } = record
  const instants = { begunAt: begunAt.toISOString(), endedAt: endedAt.toISOString() }
  await db.insert(backups).values({ backupId: randomUUID(), ...rest, ...instants })
}

/** The last good copy, and the fault of a later attempt; null where there is none. */
export interface LastBackup {
  good: {
    at: Date
    file: string
    isSealed: boolean
    bytes: number
    auditNumber: number
    auditHash: Buffer | null
  } | null
  fault: { at: Date; text: string } | null
}

/** What the last copies were: for the health check, the metrics and the page of today. */
export async function lastBackup(db: Db): Promise<LastBackup> {
  const [good] = await db
    .select()
    .from(backups)
    .where(isNull(backups.fault))
    .orderBy(desc(backups.endedAt))
    .limit(1)
  const [last] = await db.select().from(backups).orderBy(desc(backups.endedAt)).limit(1)
  return {
    good: good
      ? {
          at: new Date(good.endedAt),
          file: good.file,
          isSealed: good.isSealed,
          bytes: good.bytes,
          auditNumber: good.auditNumber,
          auditHash: good.auditHash,
        }
      : null,
    fault: last?.fault ? { at: new Date(last.endedAt), text: last.fault } : null,
  }
}

const backupLock = 7_262_011

/** Does the work unless another server is at it. @returns whether it was done here */
export async function withBackupLock(db: Db, work: () => Promise<void>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ won: boolean }>(
      sql`select pg_try_advisory_xact_lock(${backupLock}) as won`,
    )
    if (rows[0]?.won !== true) return false
    // The transaction waits for the copy and does nothing meanwhile.
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`)
    await work()
    return true
  })
}

/** The hash of a row of the audit log; null when it is not there. */
export async function findAuditHash(db: Db, number: number): Promise<Buffer | null> {
  const { rows } = await db.execute<{ hash: Buffer }>(
    sql`select hash from audit_log where number = ${number} union all select hash from audit_anchor where number = ${number} limit 1`,
  )
  return rows[0]?.hash ?? null
}

/** How far the audit log was cut away by retention; 0 when it never was. */
export async function readAuditStart(db: Db): Promise<number> {
  const { rows } = await db.execute<{ number: number }>(
    sql`select coalesce(max(number), 0)::float8 as number from audit_anchor`,
  )
  return rows[0]?.number ?? 0
}
