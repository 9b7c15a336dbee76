import { handlingOf, type Judgement, quarantineReasons } from '#contract/quarantine.ts'
import { Problem } from '../problem.ts'
import {
  changeReason,
  countAfter,
  deleteQuarantined,
  pageOfQuarantined,
  type Quarantined,
  type QuarantineRange,
} from '../queries/quarantine.ts'
import { type Acceptance, accept, firstItemOf } from './accept.ts'
import type { ResponseContent } from './to-stored.ts'

// Bounds one request: each response costs a few questions to the database.
const pageSize = 200

/** Reasons that end when our side is mended. What only a decision lets in must be named. */
export const mendable = quarantineReasons.filter((reason) => handlingOf(reason) === 'mend')

/** What is judged when nothing is named: everything, everywhere, that waits for our side. */
const whatWasMended: QuarantineRange = { unitIds: null, reasons: mendable, groups: null }

/**
 * Judges one page of what is in quarantine again, after our side was mended (a window, a version, a catalogue).
 * What is accepted is stored under its first day of capture and leaves quarantine; the rest stays, with the
 * reason it has now. Two people may do this at once: each response is stored once and reported to one of them.
 * @param after where the page begins: `next` of the page before, or null for the first
 */
export async function judgePage(
  acceptance: Acceptance,
  range: QuarantineRange,
  after: string | null,
): Promise<Judgement> {
  const page = await pageOfQuarantined(acceptance.db, range, { after, limit: pageSize })
  const result = { accepted: 0, kept: 0 }
  for (const entry of page) {
    const problem = await judgeEntry(acceptance, entry)
    if (problem) {
      await noteReason(acceptance, entry, problem)
      result.kept++
    } else if (await deleteQuarantined(acceptance.db, entry)) result.accepted++
  }
  const next = page.length === pageSize ? (page.at(-1)?.place ?? null) : null
  return { ...result, next, left: next === null ? 0 : await countAfter(acceptance.db, range, next) }
}

/** Judges all of it, page after page. @param onPage told after each page, for progress */
export async function judgeAgain(
  acceptance: Acceptance,
  range: QuarantineRange = whatWasMended,
  onPage: (page: Judgement) => void = () => {},
): Promise<{ accepted: number; kept: number }> {
  const total = { accepted: 0, kept: 0 }
  let after: string | null = null
  do {
    const page: Judgement = await judgePage(acceptance, range, after)
    total.accepted += page.accepted
    total.kept += page.kept
    onPage(page)
    after = page.next
  } while (after !== null)
  return total
}

/** Why a response still cannot be accepted, or null once it is stored. */
async function judgeEntry(acceptance: Acceptance, entry: Quarantined): Promise<Problem | null> {
  // Noon of that day in the office's zone: any instant of the day means the same.
  const noon = new Date(`${entry.day}T12:00:00+07:00`).getTime()
  const capturedSecondsAgo = Math.max(0, Math.floor((acceptance.clock().getTime() - noon) / 1000))
  try {
    const content = entry.content as ResponseContent
    // Who sent it was judged at its arrival: what only a decision lets in is here when the office has named it.
    const again = { hasCode: entry.hasCode, dayUncertain: entry.dayUncertain }
    await accept(acceptance, { id: entry.responseId, content, sent: { capturedSecondsAgo }, again })
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** A window that was mended may bring to light what else is in the way. */
async function noteReason({ db }: Acceptance, entry: Quarantined, problem: Problem): Promise<void> {
  if (problem.status !== 422 || problem.code === entry.reason) return
  await changeReason(db, entry, { reason: problem.code, itemKey: firstItemOf(problem) })
}
