import { keepDimensions, type PartCounts, pooledSumsLength } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { listOpenParts, type OpenParts, type Parts, showParts } from '../queries/parts.ts'
import { type Layout, slotsBeforeLevels } from './layout.ts'
import type { LayoutFor } from './load-layouts.ts'
import type { ReleaseRules } from './rules.ts'

/**
 * Decides what of the released dimensions and items figures may add up: at once where every part has enough
 * answers, or else at the end of the month, without the parts that have too few.
 */
export async function settleParts(
  tx: Db,
  layoutFor: LayoutFor,
  rules: ReleaseRules,
  today: string,
): Promise<void> {
  const open = await listOpenParts(tx, today)
  const pieces = Map.groupBy(open, ({ unitId, surveyId, month }) => `${unitId} ${surveyId} ${month}`)
  const settled = [...pieces.values()].flatMap((piece) => settlePiece(piece, layoutFor, rules))
  if (settled.length > 0) await showParts(tx, settled)
}

/** The parts of one unit, survey and month to show, by version; none while they have to wait. */
function settlePiece(piece: OpenParts[], layoutFor: LayoutFor, rules: ReleaseRules): OpenParts[] {
  const counted = piece.map((parts) => {
    const layout = layoutFor(parts.surveyId, parts.version)
    return { parts, layout, counts: countParts(parts, layout) }
  })
  if (counted.every(({ counts }) => rules.areAllPartsShown(counts, rules.step))) return piece
  if (!piece.every(({ isOver }) => isOver)) return []
  // The whole is that of all versions together, so what one of them lacks would show beside the others.
  if (piece.length > 1) return piece.map((parts) => keepNone(parts))
  return counted.map(({ parts, layout, counts }) => {
    const { dimensions, items } = rules.chooseParts(counts, rules.step)
    return {
      ...parts,
      dimensions: keepDimensions(parts.dimensions, dimensions),
      itemCounts: parts.itemCounts.map((count, at) => (items[Math.floor(at / layout.slots)] ? count : 0)),
    }
  })
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
