import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { Problem, problems } from '../problem.ts'
import { quarantineResponse } from '../queries/quarantine.ts'
import { findBodyHash, type Origin, type StoredResponse } from '../queries/responses.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { hashOfContent } from './body-hash.ts'
import type { FindOrigin } from './origins.ts'
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
  findOrigin: FindOrigin
  findKnownVersion: FindKnownVersion
  /** Resolves, after the commit, to whether the response was new. */
  commit: (response: StoredResponse) => Promise<boolean>
}

/**
 * Judges one response and stores it once. A response that is stored already gets its receipt, whatever has
 * changed since: a closed survey, a revoked collector, another version.
 * @throws Problem not_found, content_differs, or one of the 422s, after which the response is in quarantine
 */
export async function accept(acceptance: Acceptance, arrival: Arrival): Promise<Accepted> {
  const { db, commit } = acceptance
  const { id, content } = arrival
  const hash = hashOfContent(content)
  const origin = await acceptance.findOrigin({
    token: content.collector,
    survey: content.survey,
    version: content.version,
    field: content.about?.field ?? null,
    procedure: content.about?.procedure ?? null,
    competentUnit: content.about?.competentUnit ?? null,
  })
  if (!origin) throw problems.notFound('collector', content.collector)

  const stored = await judge(acceptance, arrival, origin, hash)
  if (!(stored instanceof Problem) && (await commit(stored))) return { isNew: true, receipt: { id, hash } }
  const storedHash = await findBodyHash(db, origin.unitId, id)
  if (storedHash !== null && storedHash !== hash) throw problems.contentDiffers()
  if (storedHash !== null) return { isNew: false, receipt: { id, hash } }
  if (!(stored instanceof Problem)) throw new Error(`response ${id} was neither stored nor found`)
  await quarantine(acceptance, arrival, origin, { hash, reason: stored })
  throw stored
}

/** The day of capture: the server's clock and the age, never the day that a clock far away believed. */
function dayOfCapture({ clock }: Acceptance, { sent }: Arrival): string {
  return officeDay(new Date(clock().getTime() - sent.capturedSecondsAgo * 1000))
}

/** The response ready to be stored, or why it is not acceptable. */
async function judge(
  acceptance: Acceptance,
  arrival: Arrival,
  origin: Origin,
  bodyHash: string,
): Promise<StoredResponse | Problem> {
  const { id: responseId, content } = arrival
  const day = dayOfCapture(acceptance, arrival)
  const { survey } = origin
  const known =
    survey && origin.hasVersion
      ? await acceptance.findKnownVersion(survey.questionnaireKey, content.version)
      : null
  if (!survey || !known) return problems.unknownVersion(content.survey, content.version)
  const unknown = unknownReference(content, origin)
  if (unknown) return unknown
  const faults = known.check(content.answers, content.respondent ?? {})
  if (faults.length > 0) return problems.answersRejected(faults)
  if (!isOpenOn(survey, day)) return problems.surveyClosed(content.survey)
  const { questionnaire } = known
  const dayUncertain = content.day !== day
  return toStored({ responseId, bodyHash, content, origin, survey, questionnaire, day, dayUncertain })
}

function unknownReference({ about }: ResponseContent, origin: Origin): Problem | null {
  if (!origin.hasField) return problems.unknownReference('field', about?.field ?? '')
  if (!origin.hasProcedure) return problems.unknownReference('procedure', about?.procedure ?? '')
  const isUnknownUnit = about?.competentUnit && origin.competentUnitId === null
  return isUnknownUnit ? problems.unknownReference('unit', about.competentUnit ?? '') : null
}

/** Keeps what could not be accepted until our side is mended: mapping, version or window. */
async function quarantine(
  acceptance: Acceptance,
  arrival: Arrival,
  { unitId, collectorId }: Origin,
  { hash, reason }: { hash: string; reason: Problem },
): Promise<void> {
  const details: { item?: string }[] = Array.isArray(reason.details) ? reason.details : []
  await quarantineResponse(acceptance.db, {
    unitId,
    collectorId,
    responseId: arrival.id,
    bodyHash: hash,
    day: dayOfCapture(acceptance, arrival),
    reason: reason.code,
    itemKey: details[0]?.item ?? null,
    content: arrival.content,
  })
}
