import type { Missing } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { listPublishedNear } from '../queries/published.ts'
import { findDraftFile, listDraftFiles } from '../queries/report-files.ts'
import type { ReportRow } from '../queries/reports.ts'
import { type FrozenReport, readFrozen } from './frozen.ts'
import { publishedModel } from './published-file.ts'
import { missingOf } from './states.ts'
import { thinUnits } from './thin.ts'

/** What keeps a draft from being submitted. */
export interface Lacking {
  missing: Missing[]
  /** Codes of the units of which the draft, beside what is published, would tell a few. */
  tooNear: string[]
}

/** What a draft still lacks: of its details, of its files, and of its distance from what is published. */
export async function missingFrom(db: Db, report: ReportRow): Promise<Lacking> {
  const isRendered = isFresh(await listDraftFiles(db, report.reportId), report.revision)
  const tooNear = isRendered ? await unitsTooNear(db, report) : []
  return { missing: missingOf(report.details, { isRendered, isThin: tooNear.length > 0 }), tooNear }
}

/** Whether the files of a draft were made of what it says now. */
export function isFresh(files: readonly { revision: number }[], revision: number): boolean {
  return files.length > 0 && files.every((file) => file.revision === revision)
}

async function unitsTooNear(db: Db, { reportId, scope }: ReportRow): Promise<string[]> {
  const published = await listPublishedNear(db, scope)
  if (published.length === 0) return []
  const file = await findDraftFile(db, reportId, 'model')
  if (file === null) return []
  const others: FrozenReport[] = []
  // One after the other: a transaction is one connection.
  for (const one of published) {
    const model = await publishedModel(db, one)
    if (model) others.push(model)
  }
  return thinUnits(readFrozen(file.bytes), others)
}
