import { handlingOf, type Judgement, quarantineReasons } from '#contract/quarantine.ts'
import { Problem } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { countLetIn, type LetIn } from '../queries/let-in.ts'
import {
  changeReason,
  countAfter,
  deleteQuarantined,
  pageOfQuarantined,
  type Quarantined,
  type QuarantineRange,
} from '../queries/quarantine.ts'
import { type Acceptance, type Accepted, accept, firstItemOf } from './accept.ts'
import { makeAcceptance } from './make-acceptance.ts'
import type { ResponseContent } from './to-stored.ts'

// Bounds one request: each response costs a few questions to the database.
const pageSize = 200

/** Reasons that end when our side is mended. What only a decision lets in must be named. */
export const mendable = quarantineReasons.filter((reason) => handlingOf(reason) === 'mend')

/** What is judged when nothing is named: everything, everywhere, that waits for our side. */
const whatWasMended: QuarantineRange = { unitIds: null, reasons: mendable, groups: null }

/** Who has it judged again, as the audit log names them, and for which unit; null means everywhere. */
export interface Judge {
  actor: string
  unit: number | null
}

/** What judging needs besides the range: the rest is made anew, so that what was mended a moment ago is seen. */
type Place = Pick<Acceptance, 'db' | 'clock'>

/**
 * Judges one page of what is in quarantine again, after our side was mended (a window, a version, a catalogue).
 * What is accepted is stored under its first day of capture and leaves quarantine; the rest stays, with the
 * reason it has now. All of it and its record in the audit log is one transaction. Two people may do this at once:
 * each response is stored once and reported to one of them.
 * @param after where the page begins: `next` of the page before, or null for the first
 */
export async function judgePage(
  { db, clock }: Place,
  range: QuarantineRange,
  after: string | null,
  { actor, unit }: Judge = { actor: 'command', unit: null },
): Promise<Judgement> {
  return db.transaction(async (tx) => {
    const page = await pageOfQuarantined(tx, range, { after, limit: pageSize })
    const { accepted, kept } = await judgeEntries(makeAcceptance(tx, clock), page)
    const subject = { unit, reasons: [...new Set(range.reasons)].sort(), accepted, kept }
    await recordAct(tx, { actor, act: 'quarantine_judged', subject }, clock())
    const next = page.length === pageSize ? (page.at(-1)?.place ?? null) : null
    return { accepted, kept, next, left: next === null ? 0 : await countAfter(tx, range, next) }
  })
}

async function judgeEntries(acceptance: Acceptance, page: readonly Quarantined[]) {
  const result = { accepted: 0, kept: 0 }
  const letIn: LetIn[] = []
  for (const entry of page) {
    const judged = await judgeEntry(acceptance, entry)
    if (judged instanceof Problem) {
      await noteReason(acceptance, entry, judged)
      result.kept++
      continue
    }
    const { unitId, collectorId } = entry
    if (judged.isNew) letIn.push({ unitId, collectorId, day: judged.receipt.day })
    if (await deleteQuarantined(acceptance.db, entry)) result.accepted++
  }
  await countLetIn(acceptance.db, letIn)
  return result
}

/** Judges all of it, page after page. @param onPage told after each page, for progress */
export async function judgeAgain(
  place: Place,
  range: QuarantineRange = whatWasMended,
  onPage: (page: Judgement) => void = () => {},
): Promise<{ accepted: number; kept: number }> {
  const total = { accepted: 0, kept: 0 }
  let after: string | null = null
  do {
    const page: Judgement = await judgePage(place, range, after)
    total.accepted += page.accepted
    total.kept += page.kept
    onPage(page)
    after = page.next
  } while (after !== null)
  return total
}

/** What became of a response: accepted, or why it still cannot be. */
async function judgeEntry(acceptance: Acceptance, entry: Quarantined): Promise<Accepted | Problem> {
  // Noon of that day in the office's zone: any instant of the day means the same.
  const noon = new Date(`${entry.day}T12:00:00+07:00`).getTime()
  const capturedSecondsAgo = Math.max(0, Math.floor((acceptance.clock().getTime() - noon) / 1000))
  try {
    const content = entry.content as ResponseContent
    // Who sent it was judged at its arrival: what only a decision lets in is here when the office has named it.
    const again = { hasCode: entry.hasCode, dayUncertain: entry.dayUncertain }
    return await accept(acceptance, { id: entry.responseId, content, sent: { capturedSecondsAgo }, again })
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
