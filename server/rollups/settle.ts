import { type PartCounts, pooledSumsLength } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { listOpenParts, type OpenParts, type Parts, showParts } from '../queries/parts.ts'
import { type Layout, slotsBeforeLevels } from './layout.ts'
import type { LayoutFor } from './load-layouts.ts'
import { keepPartSums } from './part-sums.ts'
import type { ReleaseRules } from './rules.ts'
import type { RulesFor } from './rules-for.ts'

/**
 * Decides what of the released dimensions and items figures may add up. Months of a unit are put together until
 * every part has enough answers or none; what is left of a year, or of a survey that has closed, goes without the
 * parts that have too few.
 */
export async function settleParts(
  tx: Db,
  layoutFor: LayoutFor,
  rulesFor: RulesFor,
  today: string,
): Promise<void> {
  const open = await listOpenParts(tx, today)
  const years = Map.groupBy(
    open,
    ({ unitId, surveyId, month }) => `${unitId} ${surveyId} ${month.slice(0, 4)}`,
  )
  const settled = [...years.values()].flatMap((year) =>
    settleYear(year, layoutFor, rulesFor(year[0]?.surveyId ?? 0)),
  )
  if (settled.length > 0) await showParts(tx, settled)
}

/** The parts of one unit, survey and year to show now. */
function settleYear(year: OpenParts[], layoutFor: LayoutFor, rules: ReleaseRules): OpenParts[] {
  const countsOf = (parts: OpenParts) => countParts(parts, layoutFor(parts.surveyId, parts.version))
  const isEnough = (piece: OpenParts[]) => rules.areAllPartsShown(countsOf(sumOf(piece)), rules.step)
  // The whole is that of all versions together, so what one of them lacks would show beside the others.
  if (new Set(year.map(({ version }) => version)).size > 1) return settleVersions(year, isEnough)
  const settled: OpenParts[] = []
  let piece: OpenParts[] = []
  for (const parts of year.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    piece.push(parts)
    if (!isEnough(piece)) continue
    settled.push(...inTheLast(piece, sumOf(piece)))
    piece = []
  }
  const [rest] = piece
  if (!rest?.isOver) return settled
  const sum = sumOf(piece)
  const shown = rules.chooseParts(countsOf(sum), rules.step, rest.unitId + piece.length)
  const layout = layoutFor(rest.surveyId, rest.version)
  const kept = {
    ...sum,
    dimensions: keepPartSums(sum.dimensions, layout, shown),
    itemCounts: sum.itemCounts.map((count, at) => (shown.items[Math.floor(at / layout.slots)] ? count : 0)),
  }
  return [...settled, ...inTheLast(piece, kept)]
}

/** A year in which the version changed: month by month where each has enough, and in the end without the rest. */
function settleVersions(year: OpenParts[], isEnough: (piece: OpenParts[]) => boolean): OpenParts[] {
  if (year.every((parts) => isEnough([parts]))) return year
  return year.every(({ isOver }) => isOver) ? year.map((parts) => keepNone(parts)) : []
}

/** Parts of several months, in the last of them; the others have nothing open any more. */
function inTheLast(piece: OpenParts[], sum: OpenParts): OpenParts[] {
  return [...piece.slice(0, -1).map((parts) => keepNone(parts)), sum]
}

function sumOf(piece: OpenParts[]): OpenParts {
  return piece.reduce((sum, parts) => ({
    ...parts,
    dimensions: parts.dimensions.map((value, at) => value + (sum.dimensions[at] ?? 0)),
    itemCounts: parts.itemCounts.map((count, at) => count + (sum.itemCounts[at] ?? 0)),
  }))
}

/** Respondents by dimension and by item. */
export function countParts({ dimensions, itemCounts }: Parts, layout: Layout): PartCounts {
  const { slots, dimensionOf, dimensionCount } = layout
  const answersTo = (item: number) =>
    itemCounts.slice(item * slots + slotsBeforeLevels, (item + 1) * slots).reduce((sum, n) => sum + n, 0)
  return {
    dimensions: Array.from({ length: dimensionCount }, (_, d) => dimensions[d * pooledSumsLength] ?? 0),
    items: dimensionOf.map((dimension, item) => ({ dimension, answers: answersTo(item) })),
  }
}

export function keepNone<P extends Parts>(parts: P): P {
  return { ...parts, dimensions: parts.dimensions.map(() => 0), itemCounts: parts.itemCounts.map(() => 0) }
}
