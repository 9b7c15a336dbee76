import { isDeepStrictEqual } from 'node:util'
import type { Missing, ReportRecord } from '#contract/publication.ts'
import type { Db } from '../db/client.ts'
import { findDraftFile, findFile, listDraftFiles } from '../queries/report-files.ts'
import type { ReportRow } from '../queries/reports.ts'
import { type FrozenReport, readFrozen } from './frozen.ts'
import { namesNear, publishedNear } from './published-near.ts'
import { missingOf } from './states.ts'
import { thinUnits } from './thin.ts'

/** What keeps a report from going on, and what it withholds because of what was published before. */
export type Lacking = Pick<ReportRecord, 'missing' | 'tooNear' | 'keptBack'>

const nothing: Lacking = { missing: [], tooNear: [], keptBack: { figures: 0, units: [] } }

/**
 * What a draft still lacks of its details, of its files, and of its distance from what is published. What was submitted
 * is frozen; others may have been published since then, so that its distance is looked at until it is public itself.
 */
export async function missingFrom(db: Db, report: ReportRow): Promise<Lacking> {
  const { state, reportId, revision, details } = report
  if (state === 'published' || state === 'withdrawn') return nothing
  if (state !== 'draft') {
    const nearness = await nearnessOf(db, report)
    const missing: Missing[] = nearness.tooNear.length > 0 ? ['distance'] : []
    return { missing, ...nearness }
  }
  const isRendered = isFresh(await listDraftFiles(db, reportId), revision)
  const nearness = isRendered ? await nearnessOf(db, report) : nothing
  const missing = missingOf(details, { isRendered, isThin: nearness.tooNear.length > 0 })
  return { ...nearness, missing }
}

/** Whether the files of a draft were made of what it says now. */
export function isFresh(files: readonly { revision: number }[], revision: number): boolean {
  return files.length > 0 && files.every((file) => file.revision === revision)
}

async function nearnessOf(db: Db, report: ReportRow): Promise<Omit<Lacking, 'missing'>> {
  const model = await modelOf(db, report)
  if (!model) return nothing
  const names = model.keptBack ?? []
  const units = [...new Set(names.map((name) => name.split(' ')[0] ?? ''))]
  return { tooNear: await unitsTooNear(db, model), keptBack: { figures: names.length, units } }
}

/** As it was found when the report was made, unless others have been published since. */
async function unitsTooNear(db: Db, model: FrozenReport): Promise<string[]> {
  const { scope, beside } = model
  const isAsThen = beside && isDeepStrictEqual(await namesNear(db, scope), beside.published)
  return isAsThen ? beside.tooNear : thinUnits(model, await publishedNear(db, scope))
}

/** What the report says: of the draft, or of what was submitted last. */
async function modelOf(db: Db, report: ReportRow): Promise<FrozenReport | null> {
  const isDraft = report.state === 'draft'
  const file = isDraft
    ? await findDraftFile(db, report.reportId, 'model')
    : await findFile(db, report, 'model')
  return file && readFrozen(file.bytes)
}
