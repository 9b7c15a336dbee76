import { randomBytes } from 'node:crypto'
import type { UnitSummary } from '#contract/office.ts'
import { planExclusions, planRelease } from '../../analytics/index.ts'
import { type Clock, monthOf, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { settleCodeUses } from '../queries/codes.ts'
import { removeArrived } from '../queries/quarantine.ts'
import {
  addToRollups,
  type BatchRelease,
  clearRollups,
  countWaiting,
  listPendingExclusions,
  listVisible,
  lockFold,
  markExclusionApplied,
  markRestReleased,
  moveComments,
  takeWaiting,
} from '../queries/rollups.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { listUnits } from '../queries/units.ts'
import { askAgain, takeAsked, type WholeBatches } from '../queries/whole-batches.ts'
import { ancestorIds } from '../unit-tree.ts'
import { accumulate } from './accumulate.ts'
import { type LayoutFor, loadLayouts } from './load-layouts.ts'

/** Fewest respondents that may be told apart by watching a figure move. */
export const releaseStep = 5

// Bounds the memory and the length of one transaction; a larger backlog takes several.
const mostPerFold = 20_000

/** What a fold did. */
export interface FoldResult {
  /** Responses that became visible. */
  released: number
  /** Units counted anew because a batch was left out or taken in again. */
  recounted: number
}

/**
 * Moves waiting responses into the rollups, and applies decisions on batches. Taking out of waiting and
 * adding to the cells is one transaction, so a fold killed anywhere leaves no double and no gap.
 */
export async function fold(db: Db, clock: Clock): Promise<FoldResult> {
  const total: FoldResult = { released: 0, recounted: 0 }
  for (;;) {
    const step = await foldSome(db, clock)
    total.released += step.released
    total.recounted += step.recounted
    if (!step.hasMore) return total
  }
}

async function foldSome(db: Db, clock: Clock): Promise<FoldResult & { hasMore: boolean }> {
  return db.transaction(async (tx) => {
    if (!(await lockFold(tx))) return { released: 0, recounted: 0, hasMore: false }
    const today = officeDay(clock())
    const asked = await takeAsked(tx)
    const plan = await planOf(tx, asked, today)
    const now = firstOf(plan)
    const taken = now.length === 0 ? [] : await takeWaiting(tx, now, await releaseSecret(tx))
    const layoutFor = await loadLayouts(tx)
    await addToRollups(tx, accumulate(taken, layoutFor))
    if (now.length === plan.length) await markRestReleased(tx, today)
    else await askAgain(tx, asked)
    await moveComments(tx, releaseStep)
    await settleCodeUses(tx, releaseStep)
    await removeArrived(tx)
    const recounted = await applyExclusions(tx, layoutFor, today)
    return { released: taken.length, recounted, hasMore: now.length < plan.length }
  })
}

/** What is released, of a survey in which imports wait alone these imports and nothing that arrives meanwhile. */
async function planOf(tx: Db, asked: WholeBatches, today: string): Promise<BatchRelease[]> {
  const isWhole = ({ surveyId }: { surveyId: number }) => asked.surveyIds.includes(surveyId)
  const cells = await countWaiting(tx, today)
  const free = cells.map((cell) => (isWhole(cell) ? { ...cell, isRestReleased: false } : cell))
  const plan = planRelease(free, releaseStep, monthOf(today))
  return plan.map((release) => ({ ...release, batchIds: isWhole(release) ? asked.batchIds : null }))
}

/** As many of the first releases as fit into one transaction, and at least one. */
function firstOf(plan: BatchRelease[]): BatchRelease[] {
  let sum = 0
  const end = plan.findIndex(({ take }) => {
    sum += take
    return sum > mostPerFold
  })
  return end < 0 ? plan : plan.slice(0, Math.max(1, end))
}

/** Units whose figures a unit's responses are part of, apart from a figure of its own alone. */
function scopesOf(units: readonly UnitSummary[], unitId: number): number[] {
  const above = ancestorIds(units, unitId)
  return units.some(({ parentId }) => parentId === unitId) ? [unitId, ...above] : above
}

async function applyExclusions(tx: Db, layoutFor: LayoutFor, today: string): Promise<number> {
  const pending = await listPendingExclusions(tx)
  if (pending.length === 0) return 0
  const units = await listUnits(tx, today)
  const now = planExclusions(pending, (unitId) => scopesOf(units, unitId), releaseStep)
  for (const exclusion of now) {
    await markExclusionApplied(tx, exclusion)
    await clearRollups(tx, exclusion.unitId)
    await addToRollups(tx, accumulate(await listVisible(tx, exclusion.unitId), layoutFor))
  }
  return now.length
}

/** A secret of this installation that orders what is released; made at the first fold. */
async function releaseSecret(tx: Db): Promise<string> {
  const { releaseSecret: known } = await readSettings(tx)
  if (known) return known
  const made = randomBytes(32).toString('hex')
  await saveSetting(tx, 'releaseSecret', made)
  return made
}
