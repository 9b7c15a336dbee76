import type { Matrix } from './matrix.ts'

/** Eigenvalues, the largest first, and the unit eigenvector of each. */
export interface Eigen {
  values: number[]
  vectors: number[][]
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: slow for large matrices, exact to the
 * last digits for the few dimensions of a questionnaire.
 * @throws RangeError unless the matrix is square and symmetric
 * @see Golub and Van Loan (2013), Matrix Computations, 4th edition, section 8.5
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  requireSymmetric(matrix)
  const a = matrix.map((row) => Float64Array.from(row))
  const vectors = a.map((_, r) => Float64Array.from(a, (_, c) => (c === r ? 1 : 0)))
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 0; sweep++) rotateAll(a, vectors)
  const order = a.map((_, k) => k).sort((i, j) => at(a, j, j) - at(a, i, i))
  return {
    values: order.map((k) => at(a, k, k)),
    vectors: order.map((k) => vectors.map((row) => row[k] ?? 0)),
  }
}

function at(a: readonly Float64Array[], r: number, c: number): number {
  return a[r]?.[c] ?? 0
}

/** Largest entry beside the diagonal that still counts among the doubles around it. */
function offDiagonal(a: readonly Float64Array[]): number {
  let largest = 0
  for (let p = 0; p < a.length; p++)
    for (let q = p + 1; q < a.length; q++) {
      const size = Math.abs(at(a, p, q))
      if (size > Number.EPSILON * 1e-3 * Math.sqrt(Math.abs(at(a, p, p) * at(a, q, q))))
        largest = Math.max(largest, size)
    }
  return largest
}

function rotateAll(a: Float64Array[], vectors: Float64Array[]): void {
  for (let p = 0; p < a.length; p++)
    for (let q = p + 1; q < a.length; q++) if (at(a, p, q) !== 0) rotate(a, vectors, p, q)
}

/** Turns the plane of p and q so that their common entry becomes 0. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q))
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(t, 1)
  const sine = t * cosine
  for (let k = 0; k < a.length; k++) turn(a[k], p, q, cosine, sine)
  turnRows(a, p, q, cosine, sine)
  for (const row of vectors) turn(row, p, q, cosine, sine)
}

function turn(row: Float64Array | undefined, p: number, q: number, cosine: number, sine: number): void {
  if (!row) return
  const [x, y] = [row[p] ?? 0, row[q] ?? 0]
  row[p] = cosine * x - sine * y
  row[q] = sine * x + cosine * y
}

function turnRows(a: Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  const [rowP, rowQ] = [a[p], a[q]]
  if (!rowP || !rowQ) return
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0]
    rowP[k] = cosine * x - sine * y
    rowQ[k] = sine * x + cosine * y
  }
  // The rotation was made to meet this exactly; what rounding leaves must not keep the sweeps going.
  rowP[q] = 0
  rowQ[p] = 0
}

function requireSymmetric(matrix: Matrix): void {
  const isSymmetric = matrix.every(
    (row, r) =>
      row.length === matrix.length &&
      row.every(
        (value, c) =>
          Number.isFinite(value) &&
          Math.abs(value - (matrix[c]?.[r] ?? Number.NaN)) <= 1e-12 * Math.max(1, Math.abs(value)),
      ),
  )
  if (!isSymmetric) throw new RangeError('symmetricEigen requires a symmetric matrix of finite values')
}
