import { randomUUID } from 'node:crypto'
import type { Draft } from '#contract/draft.ts'
import type { Imported } from '#contract/exchange.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { addDraft, type BasedOn } from '../queries/drafts.ts'
import { findVersion, listMethods, newestVersion } from '../queries/questionnaires.ts'
import { readExchangeFile } from './draft-faults.ts'
import { emptyDraft } from './empty-draft.ts'

interface DraftRequest {
  /** What is copied; null begins from nothing. */
  from: BasedOn | null
  /** The key of `from` makes its next version, another a questionnaire of its own. */
  key: string
  /** Vietnamese title of a questionnaire of its own; null keeps that of what is copied. */
  title: string | null
  staffId: string | null
}

/**
 * Begins a draft and says its id. A key that is in use belongs to the versions published under it: only a copy of the
 * newest of these may go on with it.
 * @throws Problem not_found for what is to be copied, already_exists for a key of another questionnaire
 */
export async function beginDraft(
  db: Db,
  { from, key, title, staffId }: DraftRequest,
  at: Date,
): Promise<string> {
  const newest = await newestVersion(db, key)
  if (newest !== null && from?.key !== key) throw problems.alreadyExists('questionnaire', key)
  const document = titled(from ? await copyOf(db, from, key) : emptyDraft(key), title)
  const draftId = randomUUID()
  const basedOn = from?.key === key ? from : null
  await addDraft(db, { draftId, document, basedOn, staffId }, at)
  return draftId
}

/**
 * Begins a draft from a file of another installation, under a key of its own here.
 * @throws Problem invalid_request naming each place that cannot be read, already_exists for the key
 */
export async function importDraft(
  db: Db,
  { file, key, staffId }: { file: unknown; key: string; staffId: string | null },
  at: Date,
): Promise<Imported> {
  if ((await newestVersion(db, key)) !== null) throw problems.alreadyExists('questionnaire', key)
  const read = readExchangeFile(file)
  if ('faults' in read)
    throw problems.invalidRequest(read.faults.map((fault) => ({ ...fault, at: `/file${fault.at}` })))
  const { draft, leftBehind } = read
  const draftId = randomUUID()
  const document = {
    questionnaire: { ...draft.questionnaire, key },
    method: { ...draft.method, key, version: 1 },
  }
  await addDraft(db, { draftId, document, basedOn: null, staffId }, at)
  return { draftId, leftBehind }
}

/** A new title stands in Vietnamese alone: the translations were of another. */
function titled({ questionnaire, method }: Draft, title: string | null): Draft {
  if (title === null) return { questionnaire, method }
  return { questionnaire: { ...questionnaire, title: { vi: title } }, method }
}

async function copyOf(db: Db, from: BasedOn, key: string): Promise<Draft> {
  const questionnaire = await findVersion(db, from.key, from.version)
  const method = (await listMethods(db)).findLast((candidate) => candidate.key === from.key)
  if (!questionnaire || !method) throw problems.notFound('published version', `${from.key} ${from.version}`)
  return { questionnaire: { ...questionnaire, key }, method: { ...method, key } }
}
