import type { Db } from '../db/client.ts'
import { findOrigin, type Origin, type OriginQuestion } from '../queries/responses.ts'

/** Finds where a response comes from; null when no collector has its token. */
export type FindOrigin = (question: OriginQuestion) => Promise<Origin | null>

const keptMilliseconds = 2000
const mostKept = 5000

/**
 * Remembers for a moment what was found, so that a busy counter costs one look-up and not one per response.
 * A survey that is closed takes effect within two seconds on every server. What was not found is not kept:
 * anybody can ask for that.
 */
export function makeOriginStore(db: Db, monotonic: () => number = () => performance.now()): FindOrigin {
  const kept = new Map<string, { origin: Origin; until: number }>()
  return async (question) => {
    const name = JSON.stringify(question)
    const now = monotonic()
    const found = kept.get(name)
    if (found && found.until > now) return found.origin
    const origin = await findOrigin(db, question)
    if (kept.size >= mostKept) kept.clear()
    const isWhole = origin?.survey && origin.hasVersion && origin.hasField && origin.hasProcedure
    if (origin && isWhole) kept.set(name, { origin, until: now + keptMilliseconds })
    return origin
  }
}
