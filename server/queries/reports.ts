import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ReportAct, ReportDetails, ReportScope, ReportStep } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { staff } from '../db/schema/office.ts'
import { reportPublications, reportSteps, reportSubmissions, reports } from '../db/schema/reports.ts'

export type ReportRow = typeof reports.$inferSelect

export interface NewReport {
  scope: ReportScope
  details: ReportDetails
  author: string
  /** Left out for a document of its own. */
  follows?: { document: number; edition: number; reason: string }
}

/** Adds a draft. Null when somebody has begun the same edition. */
export async function addReport(db: Db, report: NewReport, at: Date): Promise<ReportRow | null> {
  const { scope, details, author, follows } = report
  const row = {
    reportId: randomUUID(),
    unitId: scope.unitId,
    scope,
    details,
    state: 'draft' as const,
    authors: [author],
    madeAt: at.toISOString(),
    changedAt: at.toISOString(),
    ...(follows
      ? { document: follows.document, edition: follows.edition, editionReason: follows.reason }
      : {}),
  }
  const [added] = await db.insert(reports).values(row).onConflictDoNothing().returning()
  return added ?? null
}

export async function findReport(db: Db, reportId: string): Promise<ReportRow | null> {
  const [row] = await db.select().from(reports).where(eq(reports.reportId, reportId))
  return row ?? null
}

/** The report, which nobody else changes until the transaction ends; files may still be added to it. */
export async function lockReport(tx: Db, reportId: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(reports).where(eq(reports.reportId, reportId)).for('no key update')
  return row ?? null
}

const publishingLock = 7_262_043

/** Lets one report become public at a time, until the caller's transaction ends. */
export async function lockPublishing(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${publishingLock})`)
}

/** Reports on these units, the last changed first. */
export function listReports(db: Db, unitIds: number[]): Promise<ReportRow[]> {
  return db
    .select()
    .from(reports)
    .where(isOneOf(reports.unitId, unitIds))
    .orderBy(desc(reports.changedAt), asc(reports.reportId))
}

/** Editions of a document that were not withdrawn, the newest first. */
export function listEditions(db: Db, document: number): Promise<ReportRow[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.document, document), sql`${reports.state} <> 'withdrawn'`))
    .orderBy(desc(reports.edition))
}

export type ReportChange = Partial<
  Pick<ReportRow, 'scope' | 'details' | 'state' | 'authors' | 'approvedBy' | 'submission'>
>

/** Changes a report that is locked; its revision goes up. */
export async function changeReport(
  tx: Db,
  { reportId, revision }: Pick<ReportRow, 'reportId' | 'revision'>,
  change: ReportChange,
  at: Date,
): Promise<void> {
  await tx
    .update(reports)
    .set({ ...change, revision: revision + 1, changedAt: at.toISOString() })
    .where(eq(reports.reportId, reportId))
}

/** Names the job that renders a report. */
export async function setRenderingJob(tx: Db, reportId: string, jobId: string): Promise<void> {
  await tx.update(reports).set({ jobId }).where(eq(reports.reportId, reportId))
}

export async function addSubmission(tx: Db, row: typeof reportSubmissions.$inferInsert): Promise<void> {
  await tx.insert(reportSubmissions).values(row)
}

export async function addPublication(tx: Db, row: typeof reportPublications.$inferInsert): Promise<void> {
  await tx.insert(reportPublications).values(row)
}

/** Adds a step to a report's history. */
export async function addReportStep(
  tx: Db,
  reportId: string,
  { actor, act, note }: { actor: string; act: ReportAct; note: string },
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    insert into report_steps (report_id, step, at, actor, act, note)
    select ${reportId}::uuid, coalesce(max(step), 0) + 1, ${at.toISOString()}::timestamptz, ${actor}, ${act}, ${note}
    from report_steps where report_id = ${reportId}::uuid`)
}

export async function listReportSteps(db: Db, reportId: string): Promise<ReportStep[]> {
  const rows = await db
    .select()
    .from(reportSteps)
    .where(eq(reportSteps.reportId, reportId))
    .orderBy(asc(reportSteps.step))
  return rows.map(({ at, actor, act, note }) => ({ at: new Date(at).toISOString(), actor, act, note }))
}

/** Names of people by id. */
export async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ staffId: staff.staffId, name: staff.name })
    .from(staff)
    .where(inArray(staff.staffId, ids))
  return new Map(rows.map(({ staffId, name }) => [staffId, name]))
}
