import { randomBytes } from 'node:crypto'
import { type Clock, monthOf, officeDay } from '../calendar.ts'
import { releaseComments } from '../comments/release.ts'
import type { Db } from '../db/client.ts'
import { settleCodeUses } from '../queries/codes.ts'
import { removeArrived } from '../queries/quarantine.ts'
import { countFold } from '../queries/rollup-state.ts'
import {
  addToRollups,
  type BatchStep,
  countWaiting,
  lockFold,
  markRestReleased,
  takeWaiting,
} from '../queries/rollups.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { listUnits } from '../queries/units.ts'
import { askAgain, takeAsked, type WholeBatches } from '../queries/whole-batches.ts'
import { accumulate } from './accumulate.ts'
import { applyExclusions } from './exclusions.ts'
import { loadLayouts } from './load-layouts.ts'
import { type ReleaseRules, releaseRules, releaseStep } from './rules.ts'
import { loadRules, type RulesFor } from './rules-for.ts'
import { settleParts } from './settle.ts'
import { settleCuts } from './settle-cuts.ts'

export { releaseStep }

// Bounds the memory and the length of one transaction; a larger backlog takes several, each of which looks through all
// that waits.
const mostPerFold = 50_000

/** What a fold did. */
export interface FoldResult {
  /** Responses that became visible. */
  released: number
  /** Units counted anew because a batch was left out or taken in again. */
  recounted: number
}

/**
 * Moves waiting responses into the rollups, or applies decisions on batches where there are any. Taking out of waiting and
 * adding to the cells is one transaction, so a fold killed anywhere leaves no double and no gap.
 */
export async function fold(db: Db, clock: Clock, rules: ReleaseRules = releaseRules): Promise<FoldResult> {
  const total: FoldResult = { released: 0, recounted: 0 }
  for (;;) {
    const step = await foldSome(db, clock, rules)
    total.released += step.released
    total.recounted += step.recounted
    if (!step.hasMore) return total
  }
}

async function foldSome(
  db: Db,
  clock: Clock,
  rules: ReleaseRules,
): Promise<FoldResult & { hasMore: boolean }> {
  return db.transaction(async (tx) => {
    if (!(await lockFold(tx))) return { released: 0, recounted: 0, hasMore: false }
    const today = officeDay(clock())
    const layoutFor = await loadLayouts(tx)
    const rulesFor = await loadRules(tx, rules)
    const recounted = await applyExclusions(tx, layoutFor, rulesFor)
    // What leaves and what comes never move a figure together: fewer than k might be the difference.
    if (recounted > 0) {
      await countFold(tx)
      return { released: 0, recounted, hasMore: false }
    }
    const asked = await takeAsked(tx)
    const plan = await planOf(tx, asked, rulesFor, today)
    const now = firstOf(plan)
    const taken = now.length === 0 ? [] : await takeWaiting(tx, now, await releaseSecret(tx))
    await addToRollups(tx, accumulate(taken, layoutFor))
    if (now.length === plan.length) await markRestReleased(tx, today)
    else await askAgain(tx, asked)
    await settleParts(tx, layoutFor, rulesFor, today)
    const released = taken.map(({ month }) => month)
    await settleCuts(tx, rulesFor, { today, released, loadParents: () => loadParents(tx, today) })
    await countFold(tx)
    await releaseComments(tx, today)
    await settleCodeUses(tx, releaseStep)
    await removeArrived(tx)
    return { released: taken.length, recounted, hasMore: now.length < plan.length }
  })
}

/** What is released; of a survey in which imports wait alone, these imports and nothing that arrives meanwhile. */
async function planOf(tx: Db, asked: WholeBatches, rulesFor: RulesFor, today: string): Promise<BatchStep[]> {
  const isWhole = ({ surveyId }: { surveyId: number }) => asked.surveyIds.includes(surveyId)
  const cells = await countWaiting(tx, today)
  const free = cells.map((cell) => (isWhole(cell) ? { ...cell, isRestReleased: false } : cell))
  const parentOf = await loadParents(tx, today)
  const plan = [...Map.groupBy(free, ({ surveyId }) => surveyId)].flatMap(([surveyId, own]) => {
    const rules = rulesFor(surveyId)
    return rules.planRelease(own, rules.step, monthOf(today), parentOf)
  })
  return plan.map((step) => ({
    ...step,
    releases: step.releases.map((release) => {
      return { ...release, batchIds: isWhole(release) ? asked.batchIds : null }
    }),
  }))
}

/** As many of the first steps as fit into one transaction, and at least one. */
function firstOf(plan: BatchStep[]): BatchStep[] {
  let sum = 0
  const end = plan.findIndex(({ releases }) => {
    for (const { take } of releases) sum += take
    return sum > mostPerFold
  })
  return end < 0 ? plan : plan.slice(0, Math.max(1, end))
}

/** The unit above each, also above those that have ended: what they collected still counts. */
async function loadParents(tx: Db, today: string): Promise<(unitId: number) => number | null> {
  const units = await listUnits(tx, today, '0001-01-01')
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]))
  return (unitId) => parents.get(unitId) ?? null
}

/** A secret of this installation that orders what is released; made at the first fold. */
async function releaseSecret(tx: Db): Promise<string> {
  const { releaseSecret: known } = await readSettings(tx)
  if (known) return known
  const made = randomBytes(32).toString('hex')
  await saveSetting(tx, 'releaseSecret', made)
  return made
}
