import { isDeepStrictEqual } from 'node:util'
import { checkDraft, isPublishable } from '#contract/checking/check.ts'
import type { Draft } from '#contract/draft.ts'
import type { Published } from '#contract/drafts.ts'
import type { Method } from '#contract/method.ts'
import { reusedKeys } from '#contract/versions/reserved-keys.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import type { KeptDraft } from '../queries/drafts.ts'
import {
  listMethods,
  listVersions,
  newestVersion,
  publishMethod,
  publishVersion,
} from '../queries/questionnaires.ts'
import { numbered } from './draft-reply.ts'

/**
 * Publishes a draft as the next version of its questionnaire; its method gets a new version where it differs from the
 * newest. Belongs in a transaction with the removal of the draft.
 * @param after newest version that the person knows of: another one means that somebody published in between
 * @throws Problem draft_faulty with the findings, draft_overtaken with the newest version, already_exists where a new
 * questionnaire took the key of another
 */
export async function publishDraft(
  db: Db,
  draft: KeptDraft,
  after: number | null,
  at: Date,
): Promise<Published> {
  const { questionnaire, method } = draft.document
  const before = (await listVersions(db)).filter((row) => row.questionnaireKey === questionnaire.key)
  const reused = draft.basedOn ? reusedKeys(draft.document, numbered(before)) : []
  const findings = [...reused, ...checkDraft(draft.document)]
  if (!isPublishable(findings)) throw problems.draftFaulty(findings)
  const newest = await newestVersion(db, questionnaire.key)
  if (newest !== null && !draft.basedOn) throw problems.alreadyExists('questionnaire', questionnaire.key)
  if (newest !== after) throw problems.draftOvertaken(newest)
  const version = (newest ?? 0) + 1
  // Of two that publish at once, the second finds its number taken.
  if (!(await publishVersion(db, questionnaire, version, at))) throw problems.draftOvertaken(version)
  return {
    key: questionnaire.key,
    version,
    methodVersion: await publishMethodOf(db, draft.document, method, at),
  }
}

async function publishMethodOf(
  db: Db,
  { questionnaire: { key } }: Draft,
  method: Method,
  at: Date,
): Promise<number> {
  const newest = (await listMethods(db)).findLast((candidate) => candidate.key === key)
  if (newest && isDeepStrictEqual({ ...method, key, version: newest.version }, newest)) return newest.version
  const version = (newest?.version ?? 0) + 1
  if (!(await publishMethod(db, { ...method, key, version }, at))) throw problems.draftOvertaken(version)
  return version
}
