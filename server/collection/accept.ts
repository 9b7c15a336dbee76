import { bodyHash } from '#contract/canonical.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { Problem, problems } from '../problem.ts'
import {
  findBodyHash,
  findOrigin,
  type Origin,
  quarantineResponse,
  type StoredResponse,
} from '../queries/responses.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { type ResponseContent, toStored } from './to-stored.ts'
import type { FindKnownVersion } from './versions.ts'

export interface Arrival {
  id: string
  content: ResponseContent
  sent: { capturedSecondsAgo: number }
}

export interface Accepted {
  isNew: boolean
  receipt: { id: string; hash: string }
}

export interface Acceptance {
  db: Db
  clock: Clock
  findKnownVersion: FindKnownVersion
  /** Resolves, after the commit, to whether the response was new. */
  commit: (response: StoredResponse) => Promise<boolean>
}

/**
 * Judges one response and stores it once. A stored id answers before anything else is looked at, so that
 * a retry gets its receipt whatever has changed since.
 * @throws Problem not_found, content_differs, or one of the 422s, after which the response is in quarantine
 */
export async function accept(acceptance: Acceptance, arrival: Arrival): Promise<Accepted> {
  const { db, commit } = acceptance
  const { id, content } = arrival
  const hash = await bodyHash(content)
  const origin = await findOrigin(db, {
    responseId: id,
    token: content.collector,
    survey: content.survey,
    version: content.version,
    field: content.about?.field ?? null,
    procedure: content.about?.procedure ?? null,
    competentUnit: content.about?.competentUnit ?? null,
  })
  if (!origin) throw problems.notFound('collector', content.collector)
  if (origin.storedHash !== null) return repeated(origin.storedHash, id, hash)

  const stored = await judge(acceptance, arrival, origin, hash)
  if (await commit(stored)) return { isNew: true, receipt: { id, hash } }
  // Another copy won the race while this one was judged.
  return repeated((await findBodyHash(db, origin.unitId, id)) ?? hash, id, hash)
}

function repeated(storedHash: string, id: string, hash: string): Accepted {
  if (storedHash !== hash) throw problems.contentDiffers()
  return { isNew: false, receipt: { id, hash } }
}

async function judge(
  acceptance: Acceptance,
  arrival: Arrival,
  origin: Origin,
  hash: string,
): Promise<StoredResponse> {
  const { id, content, sent } = arrival
  const capturedAt = new Date(acceptance.clock().getTime() - sent.capturedSecondsAgo * 1000)
  const day = officeDay(capturedAt)
  try {
    const { survey, known } = await findAsked(acceptance, content, origin)
    requireKnownReferences(content, origin)
    const faults = known.check(content.answers, content.respondent ?? {})
    if (faults.length > 0) throw problems.answersRejected(faults)
    if (!isOpenOn(survey, day)) throw problems.surveyClosed(content.survey)
    const { questionnaire } = known
    const dayUncertain = content.day !== day
    return toStored({
      responseId: id,
      bodyHash: hash,
      content,
      origin,
      survey,
      questionnaire,
      day,
      dayUncertain,
    })
  } catch (error) {
    if (error instanceof Problem && error.status === 422) {
      const { unitId, collectorId } = origin
      const entry = { unitId, collectorId, responseId: id, bodyHash: hash, day, content }
      await quarantineResponse(acceptance.db, { ...entry, reason: error.code, itemKey: firstItem(error) })
    }
    throw error
  }
}

async function findAsked(
  { findKnownVersion }: Acceptance,
  content: ResponseContent,
  { survey, hasVersion }: Origin,
) {
  const known = survey && hasVersion ? await findKnownVersion(survey.questionnaireKey, content.version) : null
  if (!survey || !known) throw problems.unknownVersion(content.survey, content.version)
  return { survey, known }
}

function requireKnownReferences({ about }: ResponseContent, origin: Origin): void {
  if (!origin.hasField) throw problems.unknownReference('field', about?.field ?? '')
  if (!origin.hasProcedure) throw problems.unknownReference('procedure', about?.procedure ?? '')
  if (about?.competentUnit && origin.competentUnitId === null) {
    throw problems.unknownReference('unit', about.competentUnit)
  }
}

function firstItem({ details }: Problem): string | null {
  return Array.isArray(details) ? (details[0]?.item ?? null) : null
}
