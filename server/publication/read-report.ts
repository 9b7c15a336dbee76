import type { RenderingJob, ReportFile, ReportRecord, ReportSummary } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { findJob } from '../queries/jobs.ts'
import { listPublishedAt } from '../queries/published.ts'
import { listDraftFiles, listFiles } from '../queries/report-files.ts'
import { listEditions, listReportSteps, namesOf, type ReportRow } from '../queries/reports.ts'
import { isFresh, missingFrom } from './missing-from.ts'
import { possibleMoves, type Standing } from './states.ts'

/** Who looks, and what their roles let them do with a report. */
export interface Viewer {
  staffId: string
  rightsOn: (report: ReportRow) => Omit<Standing, 'isAuthor'>
}

/** Reports as a list shows them. */
export async function summariesOf(
  db: Db,
  rows: readonly ReportRow[],
  viewer: Viewer,
): Promise<ReportSummary[]> {
  const names = await namesOf(db, [...new Set(rows.flatMap(peopleOf))])
  const published = await listPublishedAt(
    db,
    rows.map(({ reportId }) => reportId),
  )
  return rows.map((row) => {
    const { reportId, document, edition, editionReason, scope, details, state, revision } = row
    const standing = standingOf(row, viewer)
    return {
      reportId,
      document,
      edition,
      editionReason,
      scope,
      details,
      state,
      revision,
      changedAt: new Date(row.changedAt).toISOString(),
      publishedAt: published.get(reportId) ?? null,
      authors: row.authors.map((id) => names.get(id) ?? ''),
      approvedBy: row.approvedBy === null ? null : (names.get(row.approvedBy) ?? ''),
      moves: possibleMoves(state, standing),
      isEditable: state === 'draft' && standing.mayWrite,
    }
  })
}

const peopleOf = ({ authors, approvedBy }: ReportRow) => [...authors, ...(approvedBy ? [approvedBy] : [])]

function standingOf(row: ReportRow, { staffId, rightsOn }: Viewer): Standing {
  return { ...rightsOn(row), isAuthor: row.authors.includes(staffId) }
}

/** One report with its files, its history and what it still lacks. */
export async function recordOf(db: Db, row: ReportRow, viewer: Viewer): Promise<ReportRecord> {
  const [summary] = await summariesOf(db, [row], viewer)
  if (!summary) throw new Error('a report has a summary')
  const isDraft = row.state === 'draft'
  // First of all: whoever hears that the rendering has ended must find its files.
  const job = isDraft ? await jobOf(db, row) : null
  const drafted = isDraft ? await listDraftFiles(db, row.reportId) : []
  return {
    ...summary,
    files: isDraft ? drafted.map(toFile) : await listFiles(db, row.reportId, row.submission),
    isRendered: !isDraft || isFresh(drafted, row.revision),
    job,
    ...(await missingFrom(db, row)),
    steps: await listReportSteps(db, row.reportId),
    isAuthor: row.authors.includes(viewer.staffId),
    ...editionsAround(row, await listEditions(db, row.document)),
    mayCorrect: row.state === 'published' && viewer.rightsOn(row).mayWrite,
  }
}

const toFile = ({ name, size, sha256 }: ReportFile): ReportFile => ({ name, size, sha256 })

async function jobOf(db: Db, { jobId }: ReportRow): Promise<RenderingJob | null> {
  const job = jobId === null ? null : await findJob(db, jobId)
  return job && { state: job.state, progress: job.progress, error: job.error }
}

function editionsAround(
  { edition }: ReportRow,
  editions: readonly ReportRow[],
): Pick<ReportRecord, 'isNewest' | 'follows'> {
  const before = editions.find((one) => one.edition === edition - 1 && one.state === 'published')
  return {
    isNewest: editions[0]?.edition === edition,
    follows: before ? { reportId: before.reportId, edition: before.edition } : null,
  }
}
