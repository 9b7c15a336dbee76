import { createHash } from 'node:crypto'
import { isWellFormedCode, normaliseCode } from '#contract/code.ts'
import type { Db } from '../db/client.ts'
import { type Problem, problems } from '../problem.ts'
import { findCode } from '../queries/codes.ts'
import type { Origin } from '../queries/responses.ts'

/** What is stored of a code. @param code as `normaliseCode` gives it */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(`code:${code}`).digest()
}

/**
 * Whether a response may use the code that came with it. A code is good at every place of its unit, so that
 * one from a receipt also works on the tablet. Whether it is used up is decided when the response is stored.
 * @param day of capture
 * @returns the hash of the code; null where none came and none is needed
 */
export async function judgeCode(
  db: Db,
  { typed, origin, day }: { typed: string | null; origin: Pick<Origin, 'unitId' | 'codes'>; day: string },
): Promise<Buffer | null | Problem> {
  if (typed === null) return origin.codes === 'required' ? problems.codeMissing() : null
  const code = normaliseCode(typed)
  const codeHash = hashOfCode(code)
  const batch = isWellFormedCode(code) ? await findCode(db, origin.unitId, codeHash) : null
  if (!batch) return problems.codeUnknown()
  const isOver = [batch.expiresOn, batch.revokedOn].some((last) => last !== null && day > last)
  return isOver ? problems.codeExpired() : codeHash
}
