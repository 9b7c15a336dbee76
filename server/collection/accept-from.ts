import { Problem, problems } from '../problem.ts'
import { findKeys } from '../queries/responses.ts'
import { type Acceptance, type Accepted, type Arrival, accept } from './accept.ts'
import type { Passage } from './arrival-limit/arrival-limit.ts'

/**
 * Accepts a response that came over the network, and counts what became of it: from a known tablet always, from the
 * public within the limit. What is stored already gets its receipt, whatever the limit says.
 * @param address network address of the sender; used for the limit and dropped
 * @throws Problem too_many_responses, or what `accept` throws
 */
export async function acceptFrom(
  acceptance: Acceptance,
  address: string,
  arrival: Arrival,
): Promise<Accepted> {
  try {
    const accepted = await acceptWithin(acceptance, address, arrival)
    acceptance.tally.noteAccepted(accepted.isNew)
    return accepted
  } catch (error) {
    acceptance.tally.noteError(error)
    throw error
  }
}

async function acceptWithin(acceptance: Acceptance, address: string, arrival: Arrival): Promise<Accepted> {
  // A tablet that was revoked is a stranger like any other.
  if (arrival.sender && !arrival.sender.isRevoked) return accept(acceptance, arrival)
  const { limit } = acceptance
  const { content, sent } = arrival
  const passage: Passage = { address, collector: content.collector, hasCode: sent.code !== undefined }
  const wait = limit.admit(passage)
  if (wait > 0 && !(await isStored(acceptance, arrival))) throw problems.tooManyResponses(wait)
  try {
    const accepted = await accept(acceptance, arrival)
    if (!accepted.isNew && wait === 0) limit.release(passage)
    return accepted
  } catch (error) {
    if (error instanceof Problem && error.code === 'code_unknown') limit.noteGuess(passage)
    throw error
  }
}

/** Two look-ups by key, one of them remembered: what a flood costs the database. */
async function isStored({ db, findOrigin }: Acceptance, { id, content }: Arrival): Promise<boolean> {
  const { collector: token, survey, version } = content
  const question = { token, survey, version, field: null, procedure: null, competentUnit: null }
  const origin = await findOrigin(question)
  return origin !== null && (await findKeys(db, origin.unitId, [id])).has(id)
}
