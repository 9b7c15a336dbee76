import type { Db } from '../db/client.ts'
import { findKeys, type StoredKey, type StoredResponse } from '../queries/responses.ts'
import { saveResponses } from '../queries/save-responses.ts'

/** What is stored under the id of a response, and whether that happened just now. */
export interface Outcome extends StoredKey {
  isNew: boolean
}

/**
 * Stores those of one unit's responses that are new and says what is stored under each id. An id is missing
 * where nothing is: another response has used up its code.
 */
export async function storeOnce(
  db: Db,
  unitId: number,
  list: StoredResponse[],
): Promise<Map<string, Outcome>> {
  const won = await saveResponses(db, unitId, list)
  const lost = list.map(({ responseId }) => responseId).filter((id) => !won.has(id))
  const before = lost.length > 0 ? await findKeys(db, unitId, lost) : new Map<string, StoredKey>()
  const outcomes = new Map<string, Outcome>()
  for (const { responseId, bodyHash, day } of list) {
    const key = before.get(responseId)
    if (won.has(responseId)) outcomes.set(responseId, { isNew: true, bodyHash, day })
    else if (key) outcomes.set(responseId, { isNew: false, ...key })
  }
  return outcomes
}
