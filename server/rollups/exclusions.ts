import type { PendingExclusion } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { withdrawAnalysed } from '../queries/analysed.ts'
import { listCountedMonths, listDecidedMonths, withdrawCuts } from '../queries/cuts.ts'
import { type CellParts, listParts, type Parts, replaceParts } from '../queries/parts.ts'
import {
  addToRollups,
  clearRollups,
  listCountedUnits,
  listPendingExclusions,
  listVisible,
  markExclusionApplied,
  type PendingDecision,
} from '../queries/rollups.ts'
import { accumulate } from './accumulate.ts'
import type { Layout } from './layout.ts'
import type { LayoutFor } from './load-layouts.ts'
import type { RulesFor } from './rules-for.ts'
import { countParts, keepNone } from './settle.ts'
import { movedQuarters } from './settle-cuts.ts'

/**
 * Lets decisions on batches take effect, one group after the other, since each changes what stands beside the next:
 * all that leave out or, if there are none, all that take in again. Both at once would move figures by a difference.
 * @returns units of the decisions that did
 */
export async function applyExclusions(tx: Db, layoutFor: LayoutFor, rulesFor: RulesFor): Promise<number> {
  let applied = 0
  for (const wanted of [true, false]) {
    for (;;) {
      const pending = (await listPendingExclusions(tx)).filter((exclusion) => exclusion.wanted === wanted)
      const [group] = planGroups(pending, rulesFor)
      if (!group) break
      await applyGroup(tx, group, layoutFor, rulesFor)
      applied += group.length
    }
    if (applied > 0) break
  }
  return applied
}

/** Decisions that may take effect, batch by batch: each by the strictest rules of the surveys that it is of. */
function planGroups(pending: PendingDecision[], rulesFor: RulesFor): PendingExclusion[][] {
  return [...Map.groupBy(pending, ({ batchId }) => batchId).values()].flatMap((own) => {
    const [first, ...others] = new Set(own.flatMap(({ surveyIds }) => surveyIds))
    const rules = others.reduce(
      (strictest, surveyId) => {
        const next = rulesFor(surveyId)
        return next.step > strictest.step ? next : strictest
      },
      rulesFor(first ?? 0),
    )
    return rules.planExclusions(own, rules.step)
  })
}

async function applyGroup(
  tx: Db,
  group: PendingExclusion[],
  layoutFor: LayoutFor,
  rulesFor: RulesFor,
): Promise<void> {
  for (const exclusion of group) {
    await markExclusionApplied(tx, exclusion)
    await withdrawAnalysed(tx, exclusion)
  }
  for (const unitId of await listCountedUnits(
    tx,
    group.map((exclusion) => exclusion.unitId),
  )) {
    const before = await listParts(tx, unitId)
    const decided = await listDecidedMonths(tx, unitId)
    await clearRollups(tx, unitId)
    await addToRollups(tx, accumulate(await listVisible(tx, unitId), layoutFor))
    const after = await listParts(tx, unitId)
    const kept = after.map((cell) =>
      keepParts(
        cell,
        before.find(isSameCell(cell)),
        layoutFor(cell.surveyId, cell.version),
        rulesFor(cell.surveyId).step,
      ),
    )
    await replaceParts(tx, kept)
    const counted = await listCountedMonths(tx, unitId)
    await withdrawCuts(tx, unitId, decided, movedQuarters(decided, counted))
  }
}

function isSameCell({ surveyId, version, month }: CellParts): (other: CellParts) => boolean {
  return (other) => other.surveyId === surveyId && other.version === version && other.month === month
}

/**
 * The shown parts of a cell that was counted anew. Where the batch moves fewer than k answers of a part, or leaves
 * fewer, no part of the cell is shown from then on: its difference would be theirs.
 */
function keepParts(after: CellParts, before: CellParts | undefined, layout: Layout, k: number): CellParts {
  if (before && isSame(after, before)) return { ...after, shown: before.shown, open: before.open }
  const earlier = before ?? { ...keepNone(after), shown: keepNone(after), open: null }
  const isComplete = earlier.open === null && isSame(earlier.shown, earlier)
  if (isComplete && areStepsSafe(earlier, after, layout, k))
    return { ...after, shown: { dimensions: after.dimensions, itemCounts: after.itemCounts }, open: null }
  return { ...after, shown: keepNone(after.shown), open: null }
}

function areStepsSafe(before: Parts, after: Parts, layout: Layout, k: number): boolean {
  const [earlier, later] = [countsOf(before, layout), countsOf(after, layout)]
  const isSafe = (count: number) => count === 0 || count >= k
  return later.every((count, at) => {
    const other = earlier[at] ?? 0
    return isSafe(Math.abs(count - other)) && isSafe(Math.min(count, other))
  })
}

function countsOf(parts: Parts, layout: Layout): number[] {
  const { dimensions, items } = countParts(parts, layout)
  return [...dimensions, ...items.map(({ answers }) => answers)]
}

function isSame(a: Parts, b: Parts): boolean {
  return (
    a.dimensions.every((sum, at) => sum === b.dimensions[at]) &&
    a.itemCounts.every((count, at) => count === b.itemCounts[at])
  )
}
