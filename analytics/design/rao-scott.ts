import { chiSquareUpper } from '../distributions/chi-square.ts'
import { fUpper } from '../distributions/f-distribution.ts'
import { invert, type Matrix, multiply, transpose } from '../matrix/matrix.ts'
import { type Design, degreesOfFreedom } from './design.ts'
import { linearisedMean } from './estimate.ts'
import { designCovariance } from './variance.ts'

/** Design-based test of independence. Null where the table has fewer than two rows or columns, or nothing varies. */
export interface RaoScottTest {
  n: number
  /** Pearson's X² of the weighted table, as if it were a simple random sample of n. */
  pearson: number | null
  f: number | null
  numeratorDf: number | null
  denominatorDf: number | null
  pValue: number | null
  /** First-order correction: p-value of X² over the mean design effect. */
  firstOrderPValue: number | null
}

/**
 * Rao and Scott's test: Pearson's X² corrected for the sampling design, second order (Satterthwaite), as F.
 * @param rows and columns: number of the category per row of the design, from 0; null outside of the domain
 * @see Rao and Scott (1984), Ann. Stat. 12, 46-60; Thomas and Rao (1987), J. Am. Stat. Assoc. 82, 630-636
 */
export function raoScottTest(
  design: Design,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
): RaoScottTest {
  const inDomain = (i: number) => (rows[i] ?? null) !== null && (columns[i] ?? null) !== null
  const table = tableOf(design, rows, columns, inDomain)
  const { n, shares, height, width } = table
  const nothing = {
    n,
    pearson: null,
    f: null,
    numeratorDf: null,
    denominatorDf: null,
    pValue: null,
    firstOrderPValue: null,
  }
  if (height < 2 || width < 2) return nothing
  const pearson = n * squaredDeviation(shares, height, width)
  const effects = generalisedEffects(design, table)
  if (!effects) return { ...nothing, pearson }
  const trace = effects.reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
  const squareTrace = multiply(effects, effects).reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
  if (!(trace > 0)) return { ...nothing, pearson }
  const numeratorDf = trace ** 2 / squareTrace
  const denominatorDf = numeratorDf * degreesOfFreedom(design, inDomain)
  const f = pearson / trace
  const df = (height - 1) * (width - 1)
  return {
    n,
    pearson,
    f,
    numeratorDf,
    denominatorDf,
    pValue: denominatorDf > 0 ? fUpper(f, numeratorDf, denominatorDf) : null,
    firstOrderPValue: chiSquareUpper(pearson / (trace / df), df),
  }
}

interface Table {
  n: number
  height: number
  width: number
  /** Weighted share of each cell, row by row. */
  shares: number[]
  /** Linearised values of each share. */
  linearised: Float64Array[]
}

function tableOf(
  design: Design,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
  inDomain: (i: number) => boolean,
): Table {
  const domain = rows.map((_, i) => i).filter(inDomain)
  const rowKinds = [...new Set(domain.map((i) => rows[i] ?? 0))].sort((a, b) => a - b)
  const columnKinds = [...new Set(domain.map((i) => columns[i] ?? 0))].sort((a, b) => a - b)
  const weight = domain.reduce((sum, i) => sum + (design.weights[i] ?? 0), 0)
  const cells = rowKinds.flatMap((row) => columnKinds.map((column) => ({ row, column })))
  const indicators = cells.map(({ row, column }) =>
    rows.map((value, i) => (inDomain(i) ? Number(value === row && columns[i] === column) : null)),
  )
  const shareOf = (values: readonly (number | null)[]) =>
    domain.reduce((sum, i) => sum + (design.weights[i] ?? 0) * (values[i] ?? 0), 0) / weight
  return {
    n: domain.length,
    height: rowKinds.length,
    width: columnKinds.length,
    shares: indicators.map(shareOf),
    linearised: indicators.map((values) => linearisedMean(design, values)),
  }
}

/** Σ (p - p_r p_c)² / (p_r p_c). */
function squaredDeviation(shares: readonly number[], height: number, width: number): number {
  const at = (r: number, c: number) => shares[r * width + c] ?? 0
  const rowSums = Array.from({ length: height }, (_, r) =>
    shares.slice(r * width, (r + 1) * width).reduce((sum, share) => sum + share, 0),
  )
  const columnSums = Array.from({ length: width }, (_, c) =>
    rowSums.reduce((sum, _row, r) => sum + at(r, c), 0),
  )
  let sum = 0
  for (const [r, rowSum] of rowSums.entries())
    for (const [c, columnSum] of columnSums.entries()) {
      const expected = rowSum * columnSum
      if (expected > 0) sum += (at(r, c) - expected) ** 2 / expected
    }
  return sum
}

/** Δ = (C'D⁻¹(P/n)D⁻¹C)⁻¹ (C'D⁻¹VD⁻¹C): how much larger the design's errors are than those of a simple sample. */
function generalisedEffects(
  design: Design,
  { n, shares, linearised, height, width }: Table,
): number[][] | null {
  const contrasts = interactionContrasts(height, width)
  const scaled = contrasts.map((row, cell) =>
    row.map((value) => ((shares[cell] ?? 0) > 0 ? value / (shares[cell] ?? 1) : 0)),
  )
  const simple = shares.map((p, a) => shares.map((q, b) => ((a === b ? p : 0) - p * q) / n))
  const actual = linearised.map((x) => linearised.map((y) => designCovariance(design, x, y)))
  const between = (covariance: Matrix) => multiply(transpose(scaled), multiply(covariance, scaled))
  const inverse = invert(between(simple))
  return inverse && multiply(inverse, between(actual))
}

/** One column per interaction of row and column, made orthogonal to the overall mean and to rows and columns. */
function interactionContrasts(height: number, width: number): number[][] {
  const cells = Array.from({ length: height * width }, (_, cell) => ({
    r: Math.floor(cell / width),
    c: cell % width,
  }))
  // In a full table, what is left of a product after rows and columns is its double centring.
  const centred = (place: number, own: number, size: number) => Number(place === own) - 1 / size
  return cells.map(({ r, c }) => {
    const row: number[] = []
    for (let a = 1; a < height; a++)
      for (let b = 1; b < width; b++) row.push(centred(r, a, height) * centred(c, b, width))
    return row
  })
}
