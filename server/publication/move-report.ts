import { nextStates, type ReportMove, type ReportState } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { cancelJob } from '../queries/jobs.ts'
import { dropDraftFiles, freezeDraftFiles } from '../queries/report-files.ts'
import {
  addPublication,
  addReportStep,
  addSubmission,
  changeReport,
  lockPublishing,
  lockReport,
  type ReportChange,
  type ReportRow,
} from '../queries/reports.ts'
import { missingFrom } from './missing-from.ts'
import { judgeMove, type Standing } from './states.ts'
import { type Author, withAuthor } from './write-report.ts'

export interface AskedMove {
  move: ReportMove
  /** The revision that was seen. */
  revision: number
  note: string
  rights: Omit<Standing, 'isAuthor'>
}

/**
 * Moves a report on. What is submitted is frozen to the byte; what is approved and published is that.
 * @throws Problem not_found, report_changed, report_refused, own_report
 */
export async function moveReport(
  db: Db,
  reportId: string,
  { move, revision, note, rights }: AskedMove,
  by: Author,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const report = await lockReport(tx, reportId)
    if (!report) throw problems.notFound('report', reportId)
    if (report.revision !== revision) throw problems.reportChanged()
    const standing = { ...rights, isAuthor: report.authors.includes(by.staffId) }
    // Of two reports that become public at once the second is judged beside the first.
    if (move === 'publish') await lockPublishing(tx)
    const { missing } = await missingFrom(tx, report)
    const refusal = judgeMove(move, { state: report.state, standing, missing, note })
    if (refusal) throw problems.reportRefused(refusal, missing)
    const state = nextStates[report.state][move] as ReportState
    const { act, effect } = steps[move]
    await changeReport(tx, report, { state, ...(await effect(tx, report, by, now)) }, now)
    await addReportStep(tx, reportId, { actor: by.name, act: move, note: note.trim() }, now)
    const { document, edition } = report
    const subject = {
      report: reportId,
      document,
      edition,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }
    await recordAct(tx, { actor: by.login, act, subject }, now)
  })
}

type Effect = (tx: Db, report: ReportRow, by: Author, now: Date) => Promise<ReportChange>

const freeze: Effect = async (tx, { reportId, submission, scope, details, authors }, by, now) => {
  const next = submission + 1
  const submitted = { submittedBy: by.staffId, submittedAt: now.toISOString() }
  await addSubmission(tx, { reportId, submission: next, scope, details, ...submitted })
  await freezeDraftFiles(tx, reportId, next)
  return { submission: next, authors: withAuthor(authors, by.staffId) }
}

const makePublic: Effect = async (tx, report, by, now) => {
  const { reportId, submission, document, edition, authors, approvedBy } = report
  if (approvedBy === null) throw new Error('an approved report names who approved it')
  const published = { publishedBy: by.staffId, publishedAt: now.toISOString() }
  await addPublication(tx, { reportId, submission, document, edition, authors, approvedBy, ...published })
  await dropDraftFiles(tx, reportId)
  return {}
}

const giveUp: Effect = async (tx, { reportId, jobId }, _by, now) => {
  if (jobId !== null) await cancelJob(tx, jobId, now)
  await dropDraftFiles(tx, reportId)
  return {}
}

/** What stands in the audit log of a move, and what it does beside moving. */
const steps: Record<ReportMove, { act: string; effect: Effect }> = {
  submit: { act: 'report_submitted', effect: freeze },
  // Back in its author's hands it is rendered anew: its revision went up, and figures may have moved on.
  take_back: { act: 'report_taken_back', effect: async () => ({}) },
  reject: { act: 'report_rejected', effect: async () => ({ approvedBy: null }) },
  approve: { act: 'report_approved', effect: async (_tx, _report, by) => ({ approvedBy: by.staffId }) },
  publish: { act: 'report_published', effect: makePublic },
  withdraw: { act: 'report_withdrawn', effect: giveUp },
}
