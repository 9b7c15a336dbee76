import type { CompleteCovariances } from './level-covariances.ts'

/**
 * Score of each respondent on a dimension: the mean of the answered items where at least half of them are answered.
 * @param columns levels per item
 * @returns one per row on the scale of the levels; 0 for a missing one, which no score can be
 */
export function dimensionScores(columns: readonly Int8Array[]): Float64Array {
  const scores = new Float64Array(columns[0]?.length ?? 0)
  for (let row = 0; row < scores.length; row++) {
    let [answered, sum] = [0, 0]
    for (const column of columns) {
      const level = column[row] ?? 0
      if (level < 1) continue
      answered++
      sum += level
    }
    scores[row] = answered > 0 && 2 * answered >= columns.length ? sum / answered : 0
  }
  return scores
}

/**
 * Covariances of scores over the rows where all have one, in two passes, since scores are no whole numbers.
 * @param columns scores above 0; 0 is missing
 */
export function scoreCovariances(columns: readonly Float64Array[]): CompleteCovariances {
  const isComplete = (row: number) => columns.every((column) => (column[row] ?? 0) > 0)
  const rows = columns[0]?.length ?? 0
  const width = columns.length
  const means = new Float64Array(width)
  let n = 0
  for (let row = 0; row < rows; row++) {
    if (!isComplete(row)) continue
    n++
    for (let a = 0; a < width; a++) means[a] = (means[a] ?? 0) + (columns[a]?.[row] ?? 0)
  }
  if (n < 2) return { n, covariance: null }
  for (let a = 0; a < width; a++) means[a] = (means[a] ?? 0) / n
  const products = new Float64Array(width * width)
  for (let row = 0; row < rows; row++) {
    if (!isComplete(row)) continue
    for (let a = 0; a < width; a++) {
      const deviation = (columns[a]?.[row] ?? 0) - (means[a] ?? 0)
      for (let b = 0; b <= a; b++) {
        const place = a * width + b
        products[place] = (products[place] ?? 0) + deviation * ((columns[b]?.[row] ?? 0) - (means[b] ?? 0))
      }
    }
  }
  const at = (a: number, b: number) => (products[Math.max(a, b) * width + Math.min(a, b)] ?? 0) / (n - 1)
  return { n, covariance: columns.map((_, a) => columns.map((_column, b) => at(a, b))) }
}
