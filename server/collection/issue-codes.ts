import { createHmac } from 'node:crypto'
import { codeOfBytes } from '#contract/code.ts'
import type { Db } from '../db/client.ts'
import { addCodeBatch, addCodes, type NewCodeBatch } from '../queries/code-batches.ts'
import type { CodeBatch } from '../queries/codes.ts'
import { ensureCodeSecret } from '../queries/settings.ts'
import { hashOfCode } from './code.ts'

/** Makes the codes of a batch, always the same ones: slips can be printed again and no code is stored. */
export type CodesOf = (batch: Pick<CodeBatch, 'codeBatchId' | 'quantity'>) => Generator<string>

/** How this installation makes codes: each from the secret, the number of its batch and its own number. */
export async function codeMaker(db: Db): Promise<CodesOf> {
  const secret = Buffer.from(await ensureCodeSecret(db), 'hex')
  return function* ({ codeBatchId, quantity }) {
    for (let index = 0; index < quantity; index++)
      yield codeOfBytes(createHmac('sha256', secret).update(`code ${codeBatchId} ${index}`).digest())
  }
}

const chunk = 2000
const mostAttempts = 5

/**
 * Issues a batch of codes at a place. Of 35 million million codes two can be the same by chance: the whole
 * batch is then made anew under another number.
 */
export async function issueBatch(
  db: Db,
  batch: NewCodeBatch,
  { codesOf, at }: { codesOf: CodesOf; at: Date },
): Promise<CodeBatch> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const issued = await tryIssue(db, batch, codesOf, at)
    if (issued) return issued
  }
  throw new Error(`a batch of ${batch.quantity} codes met codes of the unit ${mostAttempts} times`)
}

/** Null, and nothing written, when a code of the batch exists in the unit already. */
async function tryIssue(db: Db, batch: NewCodeBatch, codesOf: CodesOf, at: Date): Promise<CodeBatch | null> {
  const repeated = Symbol('repeated')
  try {
    return await db.transaction(async (tx) => {
      const added = await addCodeBatch(tx, batch, at)
      const codes = [...codesOf(added)]
      for (let from = 0; from < codes.length; from += chunk) {
        const hashes = codes.slice(from, from + chunk).map(hashOfCode)
        if ((await addCodes(tx, added, hashes)) < hashes.length) throw repeated
      }
      return added
    })
  } catch (error) {
    if (error === repeated) return null
    throw error
  }
}
