import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReportFile, ReportFileName } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { reportDrafts, reportFiles } from '../db/schema/reports.ts'

/** A file with its bytes. */
export interface StoredFile {
  name: ReportFileName
  bytes: Buffer
  /** Hexadecimal. */
  sha256: string
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** Puts the files of a rendering in the place of those before. */
export async function replaceDraftFiles(
  tx: Db,
  { reportId, revision }: { reportId: string; revision: number },
  files: readonly Pick<StoredFile, 'name' | 'bytes'>[],
  at: Date,
): Promise<void> {
  await dropDraftFiles(tx, reportId)
  for (const { name, bytes } of files) {
    const row = { reportId, name, revision, bytes, sha256: hashOf(bytes), madeAt: at.toISOString() }
    await tx.insert(reportDrafts).values(row)
  }
}

export async function dropDraftFiles(tx: Db, reportId: string): Promise<void> {
  await tx.delete(reportDrafts).where(eq(reportDrafts.reportId, reportId))
}

/** The files of a draft without their bytes, and the revision they were rendered from. */
export function listDraftFiles(db: Db, reportId: string): Promise<(ReportFile & { revision: number })[]> {
  return db
    .select({
      name: reportDrafts.name,
      revision: reportDrafts.revision,
      size: sql<number>`length(${reportDrafts.bytes})`,
      sha256: sql<string>`encode(${reportDrafts.sha256}, 'hex')`,
    })
    .from(reportDrafts)
    .where(eq(reportDrafts.reportId, reportId))
    .orderBy(asc(reportDrafts.name))
}

/** The files of a submission without their bytes. */
export function listFiles(db: Db, reportId: string, submission: number): Promise<ReportFile[]> {
  return db
    .select({
      name: reportFiles.name,
      size: reportFiles.size,
      sha256: sql<string>`encode(${reportFiles.sha256}, 'hex')`,
    })
    .from(reportFiles)
    .where(and(eq(reportFiles.reportId, reportId), eq(reportFiles.submission, submission)))
    .orderBy(asc(reportFiles.name))
}

export async function findDraftFile(
  db: Db,
  reportId: string,
  name: ReportFileName,
): Promise<StoredFile | null> {
  const [row] = await db
    .select()
    .from(reportDrafts)
    .where(and(eq(reportDrafts.reportId, reportId), eq(reportDrafts.name, name)))
  return row ? { name, bytes: row.bytes, sha256: row.sha256.toString('hex') } : null
}

/** The very bytes that were submitted. */
export async function findFile(
  db: Db,
  { reportId, submission }: { reportId: string; submission: number },
  name: ReportFileName,
): Promise<StoredFile | null> {
  const [row] = await db
    .select()
    .from(reportFiles)
    .where(
      and(
        eq(reportFiles.reportId, reportId),
        eq(reportFiles.submission, submission),
        eq(reportFiles.name, name),
      ),
    )
  return row ? { name, bytes: row.bytes, sha256: row.sha256.toString('hex') } : null
}

/** Takes the files of the draft over as they are, within the database: no byte passes through the server. */
export async function freezeDraftFiles(tx: Db, reportId: string, submission: number): Promise<void> {
  await tx.execute(sql`
    insert into report_files (report_id, submission, name, bytes, size, sha256)
    select report_id, ${submission}, name, bytes, length(bytes), sha256
    from report_drafts where report_id = ${reportId}::uuid`)
}
