import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ReplyNote } from '#contract/comments.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { replyNotes } from '../db/schema/comments.ts'

export type NewNote = Pick<ReplyNote, 'unitId' | 'theme' | 'period' | 'heard' | 'did' | 'writtenBy'>

/** Adds a note. */
export async function addNote(db: Db, note: NewNote, at: Date): Promise<ReplyNote> {
  const row = { ...note, noteId: randomUUID(), writtenAt: at.toISOString() }
  await db.insert(replyNotes).values(row)
  return row
}

/** Notes of these units that were not withdrawn, the newest first. */
export async function listNotes(db: Db, unitIds: number[]): Promise<ReplyNote[]> {
  const rows = await db
    .select()
    .from(replyNotes)
    .where(and(isOneOf(replyNotes.unitId, unitIds), isNull(replyNotes.withdrawnAt)))
    .orderBy(desc(replyNotes.writtenAt), replyNotes.noteId)
  return rows.map(({ withdrawnAt: _, writtenAt, ...note }) => {
    return { ...note, writtenAt: new Date(writtenAt).toISOString() }
  })
}

/** Withdraws a note; it stays in the database. False when there is none that stands. */
export async function withdrawNote(db: Db, unitId: number, noteId: string, at: Date): Promise<boolean> {
  const rows = await db
    .update(replyNotes)
    .set({ withdrawnAt: at.toISOString() })
    .where(and(eq(replyNotes.unitId, unitId), eq(replyNotes.noteId, noteId), isNull(replyNotes.withdrawnAt)))
    .returning({ noteId: replyNotes.noteId })
  return rows.length === 1
}
