import { chiSquareUpper } from '../distributions/chi-square.ts'

/** Pearson's χ² test of independence in a table of counts. */
export interface ChiSquareTest {
  n: number
  statistic: number | null
  df: number
  pValue: number | null
  /** Cramér's V, 0..1: how strong the association is, whatever the number of answers. */
  cramersV: number | null
  /** Smallest expected count: below 5 the p-value is a rough one. */
  minExpected: number | null
}

/**
 * Tests whether rows and columns are independent, without continuity correction. Rows and columns without counts are
 * left out.
 * @param table counts by row and column, all rows of one length
 * @returns nulls and df 0 where fewer than two rows or columns have counts
 * @throws RangeError unless the counts are whole and at least 0
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, section 3.2
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
  requireTable(table)
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columnSums = (table[0] ?? []).map((_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  const n = rowSums.reduce((sum, count) => sum + count, 0)
  const rows = rowSums.filter((sum) => sum > 0).length
  const columns = columnSums.filter((sum) => sum > 0).length
  if (rows < 2 || columns < 2) {
    return { n, statistic: null, df: 0, pValue: null, cramersV: null, minExpected: null }
  }
  const { statistic, minExpected } = compare(table, rowSums, columnSums, n)
  const df = (rows - 1) * (columns - 1)
  return {
    n,
    statistic,
    df,
    pValue: chiSquareUpper(statistic, df),
    cramersV: Math.sqrt(statistic / (n * Math.min(rows - 1, columns - 1))),
    minExpected,
  }
}

function compare(
  table: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
  n: number,
): { statistic: number; minExpected: number } {
  let statistic = 0
  let minExpected = Infinity
  for (const [r, row] of table.entries()) {
    for (const [c, observed] of row.entries()) {
      const expected = ((rowSums[r] ?? 0) * (columnSums[c] ?? 0)) / n
      if (expected === 0) continue
      statistic += (observed - expected) ** 2 / expected
      minExpected = Math.min(minExpected, expected)
    }
  }
  return { statistic, minExpected }
}

function requireTable(table: readonly (readonly number[])[]): void {
  const isRectangle = table.every((row) => row.length === table[0]?.length)
  const areCounts = table.every((row) => row.every((count) => Number.isSafeInteger(count) && count >= 0))
  if (!isRectangle || !areCounts) {
    throw new RangeError('chiSquareTest requires rows of one length with whole counts of at least 0')
  }
}
