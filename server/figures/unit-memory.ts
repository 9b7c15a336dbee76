import type { CellRange } from '../queries/figures.ts'
import type { UnitCells } from './rollup-cells.ts'

// What the cells of a unit add up to is asked for again by every page of the unit and of those above and beside it.
// A fold replaces the cells of the units that it changed and of no other, so that an answer holds as long as they do.

const rangesKept = 8

/** @returns computes once for the same cells, months and surveys; of a unit's answers the latest few are kept */
export function keptPerUnit<T>(
  compute: (cells: UnitCells, range: CellRange) => T,
): (cells: UnitCells, range: CellRange) => T {
  const answers = new WeakMap<UnitCells, Map<string, T>>()
  return (cells, range) => {
    const ofUnit = answers.get(cells) ?? new Map<string, T>()
    answers.set(cells, ofUnit)
    const name = nameOf(range)
    const known = ofUnit.get(name)
    if (known !== undefined) return known
    const [oldest] = ofUnit.keys()
    if (oldest !== undefined && ofUnit.size >= rangesKept) ofUnit.delete(oldest)
    const answer = compute(cells, range)
    ofUnit.set(name, answer)
    return answer
  }
}

// One range is asked about for hundreds of units in a row.
let latest: { range: CellRange; name: string } | null = null

function nameOf(range: CellRange): string {
  if (latest?.range !== range)
    latest = { range, name: [range.fromMonth, range.toMonth, ...range.surveyIds].join(' ') }
  return latest.name
}
