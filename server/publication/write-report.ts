import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ReportDetails, ReportScope } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { cancelJob, countOpenJobs, ensureJob } from '../queries/jobs.ts'
import {
  addReport,
  addReportStep,
  changeReport,
  findReport,
  listEditions,
  lockReport,
  type NewReport,
  type ReportRow,
  setRenderingJob,
} from '../queries/reports.ts'
import type { SignedIn } from '../queries/staff.ts'
import { settleForReport } from '../report/analysed.ts'
import { publicRequest } from './public-request.ts'
import { type RenderingQuestion, renderingJob } from './rendering-job.ts'

export type Author = Pick<SignedIn, 'staffId' | 'login' | 'name'>

interface Content {
  scope: ReportScope
  details: ReportDetails
}

const mostOpen = 5

/** Begins a report and has it rendered. */
export function beginReport(db: Db, content: Content, by: Author, now: Date): Promise<ReportRow> {
  return add(db, { ...content, author: by.staffId }, by, now)
}

/**
 * Begins the next edition of what is published: the same document, to be corrected.
 * @throws Problem edition_begun when somebody has done so already
 */
export async function beginEdition(
  db: Db,
  { document, scope, details }: Pick<ReportRow, 'document' | 'scope' | 'details'>,
  reason: string,
  by: Author,
  now: Date,
): Promise<ReportRow> {
  const [newest] = await listEditions(db, document)
  if (newest?.state !== 'published') throw problems.editionBegun()
  const follows = { document, edition: newest.edition + 1, reason: reason.trim() }
  return add(db, { scope, details, author: by.staffId, follows }, by, now)
}

async function add(db: Db, report: NewReport, by: Author, now: Date): Promise<ReportRow> {
  await settle(db, report.scope, now)
  return db.transaction(async (tx) => {
    const added = await addReport(tx, report, now)
    if (!added) throw problems.editionBegun()
    const { reportId, document, edition, scope } = added
    await addReportStep(
      tx,
      reportId,
      { actor: by.name, act: 'made', note: report.follows?.reason ?? '' },
      now,
    )
    await recordAct(
      tx,
      { actor: by.login, act: 'report_begun', subject: { report: reportId, document, edition, scope } },
      now,
    )
    await render(tx, added, by, now)
    return added
  })
}

/**
 * Changes what a draft says, and has it rendered anew.
 * @throws Problem report_changed, report_refused; invalid_request where the scope may not change any more
 */
export async function changeDraft(
  db: Db,
  reportId: string,
  { revision, scope, details }: Content & { revision: number },
  by: Author,
  now: Date,
): Promise<void> {
  await settle(db, scope, now)
  await db.transaction(async (tx) => {
    const report = await requireDraft(tx, reportId)
    if (report.revision !== revision) throw problems.reportChanged()
    requireScopeOf(report, scope)
    const authors = withAuthor(report.authors, by.staffId)
    await changeReport(tx, report, { scope, details, authors }, now)
    await addReportStep(tx, reportId, { actor: by.name, act: 'changed', note: '' }, now)
    const subject = { report: reportId, document: report.document, edition: report.edition }
    await recordAct(tx, { actor: by.login, act: 'report_changed', subject }, now)
    await render(tx, { ...report, revision: revision + 1, scope, details }, by, now)
  })
}

/** Who may see a report follows from its unit, and what an edition corrects from the one before it. */
function requireScopeOf({ unitId, edition, scope: before }: ReportRow, scope: ReportScope): void {
  if (scope.unitId !== unitId)
    throw problems.invalidRequest([
      { at: '/scope/unitId', expected: 'the unit that the report was begun on' },
    ])
  if (edition > 1 && !isDeepStrictEqual(scope, before))
    throw problems.invalidRequest([
      { at: '/scope', expected: 'the scope of the edition that this one corrects' },
    ])
}

/** Renders a draft once more: after a failure, or to take in newer figures. */
export async function renderAgain(db: Db, reportId: string, by: Author, now: Date): Promise<void> {
  const known = await findReport(db, reportId)
  if (known?.state === 'draft') await settle(db, known.scope, now)
  await db.transaction(async (tx) => {
    await render(tx, await requireDraft(tx, reportId), by, now)
    await recordAct(tx, { actor: by.login, act: 'report_rendered_again', subject: { report: reportId } }, now)
  })
}

/** Ends the rendering of a draft, which keeps the files it had. */
export async function cancelRendering(db: Db, reportId: string, by: Author, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { jobId } = await requireDraft(tx, reportId)
    if (jobId !== null) await cancelJob(tx, jobId, now)
    const act = { actor: by.login, act: 'report_rendering_cancelled', subject: { report: reportId } }
    await recordAct(tx, act, now)
  })
}

/** Settles what the document will analyse; apart from its own transaction, which must not wait for a fold. */
function settle(db: Db, scope: ReportScope, now: Date): Promise<void> {
  return settleForReport(db, publicRequest(scope), { now })
}

async function requireDraft(tx: Db, reportId: string): Promise<ReportRow> {
  const report = await lockReport(tx, reportId)
  if (!report) throw problems.notFound('report', reportId)
  if (report.state !== 'draft') throw problems.reportRefused('state', [])
  return report
}

export function withAuthor(authors: readonly string[], staffId: string): string[] {
  return authors.includes(staffId) ? [...authors] : [...authors, staffId]
}

/** One rendering of a report is under way at a time: the newest. @throws Problem too_many_jobs */
async function render(tx: Db, report: ReportRow, by: Author, now: Date): Promise<void> {
  const { reportId, revision, document, edition, scope, details, unitId } = report
  if (report.jobId !== null) await cancelJob(tx, report.jobId, now)
  if ((await countOpenJobs(tx, by.staffId)) >= mostOpen) throw problems.tooManyJobs(mostOpen)
  const askedAt = now.toISOString()
  const question: RenderingQuestion = { reportId, revision, document, edition, scope, details, askedAt }
  // Figures move on: the same question asked again is another one.
  const job = { kind: renderingJob, question, questionHash: randomBytes(32), unitId, askedBy: by.staffId }
  await setRenderingJob(tx, reportId, (await ensureJob(tx, job, now)).job.jobId)
}
