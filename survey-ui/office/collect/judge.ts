import { type GroupName, handlingOf, type Judgement, type QuarantineGroup } from '#contract/quarantine.ts'
import type { Fault, Outcome } from '../fault.ts'

/** What came of judging again. */
export interface Judged {
  accepted: number
  kept: number
  /** Why it ended half way; null when all were judged. */
  fault: Fault | null
}

/** The name by which the server finds a group again. */
export function nameOf({ collectorId, day, reason }: QuarantineGroup): GroupName {
  return { collectorId, day, reason }
}

/** Groups of one reason, the reasons that can be mended first and those with most responses before others. */
export interface ReasonGroups {
  reason: string
  count: number
  groups: QuarantineGroup[]
}

const order = { mend: 0, decide: 1, keep: 2 } as const

/** Sorts what waits by why it waits: one explanation, then every place and day that it is about. */
export function byReason(groups: readonly QuarantineGroup[]): ReasonGroups[] {
  const reasons = [...new Set(groups.map(({ reason }) => reason))]
  const found = reasons.map((reason) => {
    const own = groups.filter((group) => group.reason === reason)
    return { reason, count: countOf(own), groups: own }
  })
  return found.sort((a, b) => order[handlingOf(a.reason)] - order[handlingOf(b.reason)] || b.count - a.count)
}

/** Groups for which something can be done; what is only kept waits for nobody. */
export function actionable(groups: readonly QuarantineGroup[]): QuarantineGroup[] {
  return groups.filter(({ reason }) => handlingOf(reason) !== 'keep')
}

/** How many responses are in these groups. */
export function countOf(groups: readonly QuarantineGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

/**
 * Judges page after page until nothing is left or the server gives no answer.
 * @param judge asks for one page
 * @param onProgress told how many were judged and how many are left, after every page but the last
 */
export async function judgeAll(
  judge: (after: string | null) => Promise<Outcome<Judgement>>,
  onProgress: (judged: number, left: number) => void,
): Promise<Judged> {
  const total = { accepted: 0, kept: 0 }
  let after: string | null = null
  do {
    const outcome: Outcome<Judgement> = await judge(after)
    if (!outcome.ok) return { ...total, fault: outcome.fault }
    total.accepted += outcome.value.accepted
    total.kept += outcome.value.kept
    after = outcome.value.next
    if (after !== null) onProgress(total.accepted + total.kept, outcome.value.left)
  } while (after !== null)
  return { ...total, fault: null }
}
