import { fewestComments, type Side } from '#contract/comments.ts'
import type { MonthCount } from '../queries/comments.ts'

// What is told of a comment beside its text. Texts appear ten at a time, but month and side of one could still tell whose
// it is: where a month's figure has one person who was not satisfied, the only such text of the month would be theirs. So
// months are put together until ten comments share them, and the side is told only where ten stand on each side that has
// any. Every filter is a union of such pieces, and so is every difference between two filters.

/** Comments of one unit, survey and item that share what is told of them. */
export interface Piece {
  unitId: number
  surveyId: number
  itemKey: string
  /** Months, YYYY-MM, both included. */
  from: string
  to: string
  /** False where there are fewer than ten in all, so that the months are not told either. */
  isPeriodTold: boolean
  isSideTold: boolean
}

/** Cuts the months of each unit, survey and item into pieces. */
export function cutPieces(counts: readonly MonthCount[]): Piece[] {
  const cells = Map.groupBy(counts, ({ unitId, surveyId, itemKey }) => `${unitId} ${surveyId} ${itemKey}`)
  return [...cells.values()].flatMap((cell) => runsOf(cell).map(toPiece))
}

type Run = [MonthCount, ...MonthCount[]]

function runsOf(cell: readonly MonthCount[]): Run[] {
  const runs: Run[] = []
  let open: MonthCount[] = []
  for (const count of cell.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    open.push(count)
    if (total(open) < fewestComments) continue
    runs.push(open as Run)
    open = []
  }
  const last = runs.at(-1)
  if (last) last.push(...open)
  else if (open.length > 0) runs.push(open as Run)
  return runs
}

function toPiece(run: Run): Piece {
  const [{ unitId, surveyId, itemKey, month: from }] = run
  const sum = (key: 'satisfied' | 'dissatisfied' | 'unjudged') =>
    run.reduce((all, count) => all + count[key], 0)
  const sides = [sum('satisfied'), sum('dissatisfied'), sum('unjudged')]
  return {
    unitId,
    surveyId,
    itemKey,
    from,
    to: run.at(-1)?.month ?? from,
    isPeriodTold: total(run) >= fewestComments,
    isSideTold: sides.every((count) => count === 0 || count >= fewestComments),
  }
}

function total(counts: readonly MonthCount[]): number {
  return counts.reduce((sum, count) => sum + count.satisfied + count.dissatisfied + count.unjudged, 0)
}

/** The pieces whose comments a filter may find: those whose months lie within it and whose side is told if it asks for one. */
export function choosePieces(
  pieces: readonly Piece[],
  months: { from: string; to: string } | null,
  side: Side | null,
): Piece[] {
  return pieces.filter(
    ({ from, to, isPeriodTold, isSideTold }) =>
      (months === null || (isPeriodTold && from >= months.from && to <= months.to)) &&
      (side === null || isSideTold),
  )
}

/** Finds the piece that a comment lies in. */
export function pieceFinder(
  pieces: readonly Piece[],
): (comment: Pick<MonthCount, 'unitId' | 'surveyId' | 'itemKey' | 'month'>) => Piece | null {
  const cells = Map.groupBy(pieces, ({ unitId, surveyId, itemKey }) => `${unitId} ${surveyId} ${itemKey}`)
  return ({ unitId, surveyId, itemKey, month }) =>
    cells.get(`${unitId} ${surveyId} ${itemKey}`)?.find(({ from, to }) => from <= month && month <= to) ??
    null
}

/** First and last month, YYYY-MM, of a year or quarter. @param period `2026` or `2026-Q2` */
export function monthsOf(period: string): { from: string; to: string } {
  const [year = '', quarter] = period.split('-Q')
  if (quarter === undefined) return { from: `${year}-01`, to: `${year}-12` }
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
  return { from: month(3 * Number(quarter) - 2), to: month(3 * Number(quarter)) }
}
