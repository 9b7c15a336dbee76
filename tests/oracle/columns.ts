import { respondentScore } from '../../analytics/index.ts'
import { itemsByDimension, levelsOf } from './answers.ts'
import type { Row, Tables } from './grouping.ts'
import { columnReader } from './grouping.ts'

/** The rows of whichever file the data set has. */
export function allRows(tables: Tables): readonly Row[] {
  return tables.responses ?? tables.rows ?? []
}

/** Numbers of a column, or of `score_…`, the respondent's score on a dimension; null for a missing one. */
export function numbersOf(rows: readonly Row[], column: string): (number | null)[] {
  const dimension = /^score_(.+)$/.exec(column)?.[1]
  if (dimension !== undefined && !(column in (rows[0] ?? {}))) {
    const items = itemsByDimension(rows[0] ?? {}).get(dimension) ?? []
    return rows.map((row) => respondentScore(levelsOf(row, items)))
  }
  return rows.map((row) => levelsOf(row, [column])[0] ?? null)
}

/** Texts of a column, derived ones included; null for an empty cell. */
export function textsOf(rows: readonly Row[], column: string, tables: Tables): (string | null)[] {
  const read = columnReader(tables)
  return rows.map((row) => read(row, column) || null)
}

/** Pairs of two columns where both are given. */
export function completePairs<A, B>(first: readonly (A | null)[], second: readonly (B | null)[]): [A[], B[]] {
  const [xs, ys]: [A[], B[]] = [[], []]
  for (const [i, x] of first.entries()) {
    const y = second[i] ?? null
    if (x === null || y === null) continue
    xs.push(x)
    ys.push(y)
  }
  return [xs, ys]
}

/** Codes of all units of the tree's lowest level, rising. */
export function unitCodes(tables: Tables): string[] {
  const units = (tables.units ?? []).filter(({ level }) => level === 'unit')
  return units.map(({ unit_code }) => unit_code ?? '').sort()
}

/** Transactions of a year by unit or by field. */
export function transactionsBy(
  tables: Tables,
  column: 'unit_code' | 'field_code',
  year: number,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of tables.volumes ?? [])
    if (row.year === String(year))
      sums.set(row[column] ?? '', (sums.get(row[column] ?? '') ?? 0) + Number(row.transactions))
  return sums
}
