import { checkDraft } from '#contract/checking/check.ts'
import type { Draft } from '#contract/draft.ts'
import type { DraftReply, DraftSummary, TrendSpan } from '#contract/drafts.ts'
import { allItems } from '#contract/questionnaire.ts'
import { compareVersions } from '#contract/versions/difference.ts'
import { impactOf } from '#contract/versions/impact.ts'
import type { Db } from '../db/client.ts'
import { type BasedOn, type KeptDraft, monthsByVersion } from '../queries/drafts.ts'
import { findVersion, listVersions, methodAtPublication, newestVersion } from '../queries/questionnaires.ts'

export function draftSummary({
  draftId,
  document,
  revision,
  basedOn,
  changedBy,
  changedAt,
}: KeptDraft): DraftSummary {
  const { key, title } = document.questionnaire
  return { draftId, key, title, basedOnVersion: basedOn?.version ?? null, revision, changedBy, changedAt }
}

/** A draft with all that can be said of it: what is wrong, what it changes, and how many months of figures that touches. */
export async function draftReply(db: Db, kept: KeptDraft): Promise<DraftReply> {
  const { document, basedOn } = kept
  const earlier = basedOn && (await publishedDraft(db, basedOn))
  const newest = await newestVersion(db, document.questionnaire.key)
  return {
    ...draftSummary(kept),
    draft: document,
    findings: checkDraft(document),
    differences: earlier ? compareVersions(earlier.questionnaire, document.questionnaire) : [],
    impact: earlier ? await impactWithTrend(db, earlier, document) : [],
    overtakenBy: newest === (basedOn?.version ?? null) ? null : newest,
  }
}

/** A published version with the method that was published with it; null where there is none. */
export async function publishedDraft(db: Db, { key, version }: BasedOn): Promise<Draft | null> {
  const questionnaire = await findVersion(db, key, version)
  const method = await methodAtPublication(db, { key, version })
  return questionnaire && method ? { questionnaire, method } : null
}

async function impactWithTrend(db: Db, earlier: Draft, later: Draft): Promise<DraftReply['impact']> {
  const { key } = earlier.questionnaire
  const [versions, months] = [await listVersions(db), await monthsByVersion(db, key)]
  const trendOf = (item: string): TrendSpan | null => {
    const asked = versions.filter(
      (row) => row.questionnaireKey === key && allItems(row.document).some((one) => one.key === item),
    )
    const spans = months.filter(({ version }) => asked.some((row) => row.version === version))
    const [from] = spans.map((span) => span.from).toSorted()
    const to = spans
      .map((span) => span.to)
      .toSorted()
      .at(-1)
    return from === undefined || to === undefined ? null : { from, to }
  }
  return impactOf(earlier, later).map((impact) => ({ ...impact, trend: trendOf(impact.key) }))
}
