import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ReportDetails, ReportFileName, ReportScope } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { reportPublications, reportSubmissions, reports } from '../db/schema/reports.ts'
import { findFile, type StoredFile } from './report-files.ts'

// What is public. Nothing here reads a draft: a report that is not published has no row to be found by.

/** One published edition. */
export interface Published {
  reportId: string
  submission: number
  document: number
  edition: number
  editionReason: string
  scope: ReportScope
  details: ReportDetails
  /** Instant, ISO 8601. */
  publishedAt: string
}

/** Every published edition: documents from the newest, each with its newest edition first. */
export async function listPublished(db: Db): Promise<Published[]> {
  const rows = await published(db).orderBy(
    desc(reportPublications.document),
    desc(reportPublications.edition),
  )
  return rows.map(withInstant)
}

/** The published editions of a document, the newest first; none for what is not public. */
export async function listPublishedEditions(db: Db, document: number): Promise<Published[]> {
  const rows = await published(db)
    .where(eq(reportPublications.document, document))
    .orderBy(desc(reportPublications.edition))
  return rows.map(withInstant)
}

/** Every published edition on the same kind of measurement whose months lie in the same years, the newest first. */
export async function listPublishedNear(
  db: Db,
  { instrument, from, to }: Pick<ReportScope, 'instrument' | 'from' | 'to'>,
): Promise<Published[]> {
  const { scope } = reportSubmissions
  const [first, last] = [`${from.slice(0, 4)}-01`, `${to.slice(0, 4)}-12`]
  const isNear = sql`${scope} ->> 'from' <= ${last} and ${scope} ->> 'to' >= ${first}`
  return published(db)
    .where(and(sql`${scope} ->> 'instrument' = ${instrument}`, isNear))
    .orderBy(desc(reportPublications.publishedAt))
}

function published(db: Db) {
  const { reportId, submission, document, edition, publishedAt } = reportPublications
  const { scope, details } = reportSubmissions
  const { editionReason } = reports
  return db
    .select({ reportId, submission, document, edition, editionReason, scope, details, publishedAt })
    .from(reportPublications)
    .innerJoin(
      reportSubmissions,
      and(
        eq(reportSubmissions.reportId, reportPublications.reportId),
        eq(reportSubmissions.submission, reportPublications.submission),
      ),
    )
    .innerJoin(reports, eq(reports.reportId, reportPublications.reportId))
    .$dynamic()
}

const withInstant = (row: Published): Published => ({
  ...row,
  publishedAt: new Date(row.publishedAt).toISOString(),
})

/** When each of these reports was published; those that are not are absent. */
export async function listPublishedAt(db: Db, reportIds: string[]): Promise<Map<string, string>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .select({ reportId: reportPublications.reportId, publishedAt: reportPublications.publishedAt })
    .from(reportPublications)
    .where(inArray(reportPublications.reportId, reportIds))
  return new Map(rows.map(({ reportId, publishedAt }) => [reportId, new Date(publishedAt).toISOString()]))
}

/** A file of a published edition; null for what is not public. */
export async function findPublishedFile(
  db: Db,
  { document, edition }: { document: number; edition: number },
  name: ReportFileName,
): Promise<StoredFile | null> {
  const [row] = await db
    .select({ reportId: reportPublications.reportId, submission: reportPublications.submission })
    .from(reportPublications)
    .where(and(eq(reportPublications.document, document), eq(reportPublications.edition, edition)))
  return row ? findFile(db, row, name) : null
}
