import { Problem } from '../problem.ts'
import { deleteQuarantined, listQuarantinedResponses, type Quarantined } from '../queries/quarantine.ts'
import { type Acceptance, accept } from './accept.ts'
import type { ResponseContent } from './to-stored.ts'

// A code cannot be tried anew without the code, which is not kept; and what a revoked tablet still sent is
// taken only when the office says so.
const keptReasons = ['code_missing', 'code_unknown', 'code_expired', 'code_used', 'device_revoked']

/**
 * Judges what is in quarantine again, after our side was mended (a window, a version, a catalogue). What is
 * accepted now is stored with its first day of capture and leaves quarantine; the rest stays.
 * @param isAsked chooses what is judged; what only a decision of the office can let in is left out otherwise
 */
export async function judgeAgain(
  acceptance: Acceptance,
  isAsked: (entry: Quarantined) => boolean = ({ reason }) => !keptReasons.includes(reason),
): Promise<{ accepted: number; kept: number }> {
  const result = { accepted: 0, kept: 0 }
  for (const entry of await listQuarantinedResponses(acceptance.db)) {
    if (!isAsked(entry)) {
      result.kept++
      continue
    }
    // Noon of that day in the office's zone: any instant of the day means the same.
    const noon = new Date(`${entry.day}T12:00:00+07:00`).getTime()
    const capturedSecondsAgo = Math.max(0, Math.floor((acceptance.clock().getTime() - noon) / 1000))
    try {
      const content = entry.content as ResponseContent
      await accept(acceptance, { id: entry.responseId, content, sent: { capturedSecondsAgo } })
      await deleteQuarantined(acceptance.db, entry)
      result.accepted++
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      result.kept++
    }
  }
  return result
}
