import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { Problem, problems } from '../problem.ts'
import { holdsCode, quarantineResponse } from '../queries/quarantine.ts'
import { findKeys, type Origin, type StoredResponse } from '../queries/responses.ts'
import type { ArrivalLimit } from './arrival-limit/arrival-limit.ts'
import { hashOfContent } from './body-hash.ts'
import { judgeCode } from './code.ts'
import type { CommitQueue } from './commit-queue.ts'
import { dayTold, dayWithin } from './day-of-capture.ts'
import { isKnown, judgeDay, judgeSender } from './judge-arrival.ts'
import type { FindOrigin } from './origins.ts'
import type { FindSender, Sender } from './senders.ts'
import type { Outcome } from './store-once.ts'
import type { Tally } from './tally.ts'
import { type ResponseContent, toStored } from './to-stored.ts'
import type { FindKnownVersion } from './versions.ts'

export interface Arrival {
  id: string
  content: ResponseContent
  sent: { capturedSecondsAgo: number; code?: string; clockJumped?: boolean }
  /** The tablet whose token came along; null for phones, and for tokens that nobody knows. */
  sender?: Sender | null
  /** Set when the office has it judged again: who sent it was judged at arrival. */
  again?: { hasCode: boolean; dayUncertain: boolean }
}

export interface Accepted {
  isNew: boolean
  receipt: { id: string; hash: string; day: string }
}

export interface Acceptance {
  db: Db
  clock: Clock
  findOrigin: FindOrigin
  findSender: FindSender
  findKnownVersion: FindKnownVersion
  /** On what the public sends; `acceptFrom` asks it. */
  limit: ArrivalLimit
  /** What became of what came; `acceptFrom` keeps it. */
  tally: Tally
  commit: CommitQueue['commit']
  fullness: CommitQueue['fullness']
}

// Until somebody in the office has judged what lies there.
const fullPlaceSeconds = 3600

/**
 * Judges one response and stores it once. A response that is stored already gets its receipt, whatever has
 * changed since: a closed survey, a revoked collector, another version.
 * @throws Problem not_found, content_differs, or one of the 422s, after which the response is in quarantine
 */
export async function accept(acceptance: Acceptance, arrival: Arrival): Promise<Accepted> {
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
  const outcome =
    stored instanceof Problem ? await findBefore(acceptance.db, origin, id) : await store(acceptance, stored)
  if (outcome && outcome.bodyHash !== hash) throw problems.contentDiffers()
  if (outcome) return { isNew: outcome.isNew, receipt: { id, hash, day: outcome.day } }
  const reason = stored instanceof Problem ? stored : whyNotStored(stored)
  throw await quarantine(acceptance, arrival, origin, { hash, reason })
}

/** What is stored under the id; null when another response has used up the code. */
async function store({ db, commit }: Acceptance, response: StoredResponse): Promise<Outcome | null> {
  const outcome = await commit(response)
  // Sent again after it waited for us: then it was itself that used up the code.
  const isItsOwn = !outcome && response.codeHash !== null && (await holdsCode(db, response))
  return isItsOwn ? commit({ ...response, codeHash: null }) : outcome
}

async function findBefore(db: Db, { unitId }: Origin, id: string): Promise<Outcome | null> {
  const key = (await findKeys(db, unitId, [id])).get(id)
  return key ? { isNew: false, ...key } : null
}

/** Only a code that another response has used up keeps a judged response from being stored. */
function whyNotStored({ responseId, codeHash }: StoredResponse): Problem {
  if (codeHash === null) throw new Error(`response ${responseId} was neither stored nor found`)
  return problems.codeUsed()
}

/** The response ready to be stored, or why it is not acceptable. */
async function judge(
  acceptance: Acceptance,
  arrival: Arrival,
  origin: Origin,
  bodyHash: string,
): Promise<StoredResponse | Problem> {
  const { id: responseId, content } = arrival
  const { survey } = origin
  const stranger = judgeSender(arrival, origin)
  if (stranger) return stranger
  const known =
    survey && origin.hasVersion
      ? await acceptance.findKnownVersion(survey.questionnaireKey, content.version)
      : null
  if (!survey || !known) return problems.unknownVersion(content.survey, content.version)
  const unknown = unknownReference(content, origin)
  if (unknown) return unknown
  const faults = known.check(content.answers, content.respondent ?? {})
  if (faults.length > 0) return problems.answersRejected(faults)
  const told = dayTold(acceptance.clock(), arrival)
  // Whatever day is left by a clock that jumped must not cost the response its survey.
  const day = told.isUncertain ? dayWithin(survey, told.day) : told.day
  const late = judgeDay(day, { arrival, origin, survey, now: acceptance.clock() })
  if (late) return late
  const code = arrival.again?.hasCode ? null : await codeOf(acceptance, arrival, origin, day)
  if (code instanceof Problem) return code
  const { questionnaire } = known
  const dayUncertain = told.isUncertain || content.day !== day
  const codeHash = code?.toString('hex') ?? null
  return toStored({
    responseId,
    bodyHash,
    codeHash,
    content,
    origin,
    survey,
    questionnaire,
    day,
    dayUncertain,
  })
}

function unknownReference({ about }: ResponseContent, origin: Origin): Problem | null {
  if (!origin.hasField) return problems.unknownReference('field', about?.field ?? '')
  if (!origin.hasProcedure) return problems.unknownReference('procedure', about?.procedure ?? '')
  const isUnknownUnit = about?.competentUnit && origin.competentUnitId === null
  return isUnknownUnit ? problems.unknownReference('unit', about.competentUnit ?? '') : null
}

function codeOf({ db }: Acceptance, { sent }: Arrival, origin: Origin, day: string) {
  return judgeCode(db, { typed: sent.code ?? null, origin, day })
}

/**
 * Keeps what could not be accepted until our side is mended. A good code that came with it is used up now, because
 * it is not kept: the code and the answers would stand side by side.
 * @returns why it is kept
 * @throws Problem too_many_responses when a place holds more than strangers may leave there
 */
async function quarantine(
  acceptance: Acceptance,
  arrival: Arrival,
  origin: Origin,
  { hash, reason }: { hash: string; reason: Problem },
): Promise<Problem> {
  if (arrival.again) return reason
  const told = dayTold(acceptance.clock(), arrival)
  const hasCode = arrival.sent.code !== undefined && !needsCodeAgain(arrival, reason)
  const code = hasCode ? await codeOf(acceptance, arrival, origin, told.day) : null
  const why = code instanceof Problem ? code : reason
  const isKept = await quarantineResponse(acceptance.db, {
    unitId: origin.unitId,
    collectorId: origin.collectorId,
    responseId: arrival.id,
    bodyHash: hash,
    day: told.day,
    dayUncertain: told.isUncertain,
    reason: why.code,
    itemKey: firstItemOf(why),
    content: arrival.content,
    codeHash: code instanceof Buffer && why.code !== 'code_used' ? code.toString('hex') : null,
    isBounded: !isKnown(arrival),
  })
  if (!isKept) throw problems.tooManyResponses(fullPlaceSeconds)
  return why
}

/** Who sends from a phone is still there, mends the answers and needs the code again. */
function needsCodeAgain(arrival: Arrival, { code }: Problem): boolean {
  return code === 'answers_rejected' && !isKnown(arrival)
}

/** Key of the first question that a problem names, as the sender wrote it; null when it names none. */
export function firstItemOf({ details }: Problem): string | null {
  const faults: { item?: string }[] = Array.isArray(details) ? details : []
  return faults[0]?.item ?? null
}
