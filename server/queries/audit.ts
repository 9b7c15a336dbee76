import { createHash } from 'node:crypto'
import { count, desc, gt, sql } from 'drizzle-orm'
import { canonicalJson } from '#contract/canonical.ts'
import type { Db } from '../db/client.ts'
import { auditLog } from '../db/schema/office.ts'
import { auditAnchor } from '../db/schema/privacy.ts'

/** An administrative act: who did what to which thing. Never holds an answer or a respondent. */
export interface Act {
  /** Login of the person, or `command` and `system` for acts without one. */
  actor: string
  act: string
  subject: Record<string, unknown>
}

const auditLock = 7_262_003
const beginning = Buffer.alloc(32)

function hashOf(previous: Buffer, row: { number: number; at: string } & Act): Buffer {
  const { number, at, actor, act, subject } = row
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ number, at, actor, act, subject }))
    .digest()
}

/** Writes an act to the hash-chained audit log, in the caller's transaction where there is one. */
export async function recordAct(db: Db, act: Act, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // One writer at a time, so that each row follows exactly one other.
    await tx.execute(sql`select pg_advisory_xact_lock(${auditLock})`)
    const [last] = await tx
      .select({ number: auditLog.number, hash: auditLog.hash })
      .from(auditLog)
      .orderBy(desc(auditLog.number))
      .limit(1)
    const row = { number: (last?.number ?? 0) + 1, at: at.toISOString(), ...act }
    const previousHash = last?.hash ?? beginning
    await tx.insert(auditLog).values({ ...row, previousHash, hash: hashOf(previousHash, row) })
  })
}

/** Does something and records it: both or neither, wherever the program is stopped. */
export async function actAndRecord<Result>(
  db: Db,
  act: Act,
  at: Date,
  work: (tx: Db) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const result = await work(tx)
    await recordAct(tx, act, at)
    return result
  })
}

const rowsAtOnce = 2000

/**
 * The number of the first row that does not follow from the one before, or null when the chain holds. Reads the log in
 * pieces: it grows for years.
 */
export async function findAuditBreak(db: Db): Promise<number | null> {
  // What is past its period was cut away; the chain goes on from the last row of it.
  const [anchor] = await db.select().from(auditAnchor).orderBy(desc(auditAnchor.number)).limit(1)
  let previous: Buffer = anchor?.hash ?? beginning
  for (let last = anchor?.number ?? 0; ; ) {
    const rows = await db
      .select()
      .from(auditLog)
      .where(gt(auditLog.number, last))
      .orderBy(auditLog.number)
      .limit(rowsAtOnce)
    for (const row of rows) {
      const at = new Date(row.at).toISOString()
      const expected = hashOf(previous, { ...row, at, subject: row.subject as Record<string, unknown> })
      if (row.number !== last + 1 || !row.previousHash.equals(previous) || !row.hash.equals(expected))
        return row.number
      previous = row.hash
      last = row.number
    }
    if (rows.length < rowsAtOnce) return null
  }
}

export async function countAudit(db: Db): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(auditLog)
  return row?.rows ?? 0
}
