/** A matrix as a list of its rows. */
export type Matrix = readonly (readonly number[])[]

/** The entry in row r and column c. @throws RangeError outside the matrix */
export function entry(matrix: Matrix, r: number, c: number): number {
  const value = matrix[r]?.[c]
  if (value === undefined) throw new RangeError('entry requires a place inside the matrix')
  return value
}

/** Rows and columns of the given places, in their order. */
export function submatrix(matrix: Matrix, places: readonly number[]): number[][] {
  return places.map((r) => places.map((c) => entry(matrix, r, c)))
}

export function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) =>
    (b[0] ?? []).map((_, c) => row.reduce((sum, value, k) => sum + value * entry(b, k, c), 0)),
  )
}

export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, c) => matrix.map((row) => row[c] ?? 0))
}

/** Matrix times vector. */
export function apply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, k) => sum + value * (vector[k] ?? 0), 0))
}

/**
 * Inverse of a square matrix, by Gauss-Jordan elimination with row exchanges.
 * @returns null when the matrix has none, as far as doubles can tell
 */
export function invert(matrix: Matrix): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, r) => [...row, ...Array.from({ length: size }, (_, c) => (c === r ? 1 : 0))])
  const scale = Math.max(...matrix.flat().map(Math.abs), 0)
  for (let k = 0; k < size; k++) {
    const pivot = largestBelow(rows, k)
    const top = rows[pivot]?.[k] ?? 0
    if (!(Math.abs(top) > 1e-13 * scale)) return null
    swap(rows, k, pivot)
    rows[k] = (rows[k] ?? []).map((value) => value / top)
    for (const [r, row] of rows.entries()) if (r !== k) rows[r] = minus(row, rows[k] ?? [], row[k] ?? 0)
  }
  return rows.map((row) => row.slice(size))
}

function largestBelow(rows: readonly number[][], k: number): number {
  let best = k
  for (let r = k + 1; r < rows.length; r++)
    if (Math.abs(rows[r]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = r
  return best
}

function swap(rows: number[][], a: number, b: number): void {
  const [first, second] = [rows[a], rows[b]]
  if (first && second) {
    rows[a] = second
    rows[b] = first
  }
}

function minus(row: readonly number[], other: readonly number[], times: number): number[] {
  return row.map((value, c) => value - times * (other[c] ?? 0))
}
