import type { Missing } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { listPublishedOf } from '../queries/published.ts'
import { findDraftFile, listDraftFiles } from '../queries/report-files.ts'
import type { ReportRow } from '../queries/reports.ts'
import { readFrozen } from './frozen.ts'
import { publishedModel } from './published-file.ts'
import { missingOf } from './states.ts'
import { thinCells } from './thin.ts'

/** What a draft still lacks: of its details, of its files, and of its distance from what is published. */
export async function missingFrom(db: Db, report: ReportRow): Promise<Missing[]> {
  const isRendered = isFresh(await listDraftFiles(db, report.reportId), report.revision)
  return missingOf(report.details, { isRendered, isThin: isRendered && (await isThin(db, report)) })
}

/** Whether the files of a draft were made of what it says now. */
export function isFresh(files: readonly { revision: number }[], revision: number): boolean {
  return files.length > 0 && files.every((file) => file.revision === revision)
}

async function isThin(db: Db, { reportId, scope }: ReportRow): Promise<boolean> {
  const published = await listPublishedOf(db, scope)
  if (published.length === 0) return false
  const file = await findDraftFile(db, reportId, 'model')
  const others = await Promise.all(published.map((one) => publishedModel(db, one)))
  return (
    file !== null &&
    thinCells(
      readFrozen(file.bytes),
      others.flatMap((other) => other ?? []),
    ).length > 0
  )
}
