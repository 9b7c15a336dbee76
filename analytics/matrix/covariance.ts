/** Columns of answers, one per item, all of one length; null for a missing answer. */
export type Columns = readonly (readonly (number | null)[])[]

/** Numbers of the rows in which every column has an answer. */
export function completeRows(columns: Columns): number[] {
  const rows: number[] = []
  for (let i = 0; i < (columns[0]?.length ?? 0); i++)
    if (columns.every((column) => (column[i] ?? null) !== null)) rows.push(i)
  return rows
}

/** The columns cut to some rows that have an answer everywhere. */
export function atRows(columns: Columns, rows: readonly number[]): number[][] {
  return columns.map((column) => rows.map((i) => column[i] ?? 0))
}

/**
 * Covariances of columns without gaps, divisor n - 1.
 * @returns null below two rows
 */
export function covariances(columns: readonly (readonly number[])[]): number[][] | null {
  const n = columns[0]?.length ?? 0
  if (n < 2) return null
  const deviations = columns.map(deviationsOf)
  return deviations.map((x) => deviations.map((y) => product(x, y) / (n - 1)))
}

/**
 * Covariances of columns with gaps, each pair from the rows where both have an answer, divisor n - 1 of that pair.
 * @returns null when some pair has fewer than two rows
 */
export function pairwiseCovariances(columns: Columns): number[][] | null {
  const result = columns.map(() => columns.map(() => 0))
  for (const [a, x] of columns.entries())
    for (let b = 0; b <= a; b++) {
      const pair = [x, columns[b] ?? []]
      const found = covariances(atRows(pair, completeRows(pair)))
      const row = [result[a], result[b]]
      if (!found || !row[0] || !row[1]) return null
      row[0][b] = row[1][a] = found[0]?.[1] ?? 0
    }
  return result
}

/** Correlations from covariances; null when some column does not vary. */
export function toCorrelations(covariance: readonly (readonly number[])[]): number[][] | null {
  const deviations = covariance.map((row, k) => Math.sqrt(row[k] ?? 0))
  if (!deviations.every((deviation) => deviation > 0)) return null
  return covariance.map((row, a) =>
    row.map((value, b) => (a === b ? 1 : value / ((deviations[a] ?? 1) * (deviations[b] ?? 1)))),
  )
}

function deviationsOf(column: readonly number[]): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  return Float64Array.from(column, (value) => value - mean)
}

function product(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0)
  return sum
}
