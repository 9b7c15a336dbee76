/** Covariances with the number of complete rows behind them. */
export interface CompleteCovariances {
  n: number
  /** Divisor n - 1; null below two rows. */
  covariance: number[][] | null
}

/**
 * Covariances of columns of levels over the rows where all have one. The sums are whole numbers, so nothing is lost
 * however many rows there are.
 * @param columns levels 1, 2, …; anything below 1 is no answer
 */
export function levelCovariances(columns: readonly Int8Array[]): CompleteCovariances {
  const width = columns.length
  const sums = new Float64Array(width)
  const products = new Float64Array(width * width)
  const line = new Int32Array(width)
  let n = 0
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    if (!readComplete(columns, row, line)) continue
    n++
    for (let a = 0; a < width; a++) {
      const level = line[a] ?? 0
      sums[a] = (sums[a] ?? 0) + level
      for (let b = 0; b <= a; b++) {
        const place = a * width + b
        products[place] = (products[place] ?? 0) + level * (line[b] ?? 0)
      }
    }
  }
  if (n < 2) return { n, covariance: null }
  const at = (a: number, b: number) => {
    const product = products[Math.max(a, b) * width + Math.min(a, b)] ?? 0
    return (n * product - (sums[a] ?? 0) * (sums[b] ?? 0)) / n / (n - 1)
  }
  return { n, covariance: columns.map((_, a) => columns.map((_column, b) => at(a, b))) }
}

/** Reads a row into `line`; false where some answer is missing. */
function readComplete(columns: readonly Int8Array[], row: number, line: Int32Array): boolean {
  for (let a = 0; a < columns.length; a++) {
    const level = columns[a]?.[row] ?? 0
    if (level < 1) return false
    line[a] = level
  }
  return true
}
