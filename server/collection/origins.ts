import type { Db } from '../db/client.ts'
import { findOrigin, type Origin, type OriginQuestion } from '../queries/responses.ts'
import { makeShortMemory } from './short-memory.ts'

/** Finds where a response comes from; null when no collector has its token. */
export type FindOrigin = (question: OriginQuestion) => Promise<Origin | null>

/** A busy counter costs one look-up and not one per response; what was not found, or not whole, is not kept. */
export function makeOriginStore(db: Db, monotonic?: () => number): FindOrigin {
  const remember = makeShortMemory<Origin | null>(isWhole, monotonic)
  return (question) => remember(JSON.stringify(question), () => findOrigin(db, question))
}

function isWhole(origin: Origin | null): boolean {
  return origin?.survey != null && origin.hasVersion && origin.hasField && origin.hasProcedure
}
