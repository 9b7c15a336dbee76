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
  const { linearised, ...table } = tableOf(design, rows, columns, inDomain)
  const covariance = linearised.map((x) => linearised.map((y) => designCovariance(design, x, y)))
  return testOf({ ...table, covariance, df: degreesOfFreedom(design, inDomain) })
}

/** Counts of one stratum of a stratified random sample of respondents. */
export interface StratumTable {
  population: number
  /** Respondents of the stratum, also those outside of the table. */
  size: number
  /** Respondents per cell of the table, row by row. */
  counts: readonly number[]
}

/**
 * The same test for a stratified random sample of respondents, from counts per stratum alone: `raoScottTest` without
 * a row per respondent. Rows and columns of nobody are left out.
 * @param width columns of the table
 * @throws RangeError unless every stratum has respondents, a finite population of at least as many, and whole
 *   counts in all cells, together at most its respondents
 */
export function raoScottFromCounts(strata: readonly StratumTable[], width: number): RaoScottTest {
  const cells = strata[0]?.counts.length ?? 0
  const areStrata = strata.every(
    ({ population, size, counts }) =>
      size >= 1 &&
      population >= size &&
      population < Infinity &&
      counts.length === cells &&
      areCells(counts, size),
  )
  const isTable = Number.isInteger(width) && width >= 1 && width <= Math.max(1, cells) && cells % width === 0
  if (!areStrata || !isTable) {
    throw new RangeError('raoScottFromCounts requires strata with a population and all cells of the table')
  }
  const full = withoutEmpty(strata, width)
  const inTable = ({ counts }: StratumTable) => counts.reduce((sum, count) => sum + count, 0)
  const weightOf = ({ population, size }: StratumTable) => population / size
  const n = full.strata.reduce((sum, stratum) => sum + inTable(stratum), 0)
  const weight = full.strata.reduce((sum, stratum) => sum + weightOf(stratum) * inTable(stratum), 0)
  const shares = Array.from({ length: full.height * full.width }, (_, cell) =>
    full.strata.reduce((sum, stratum) => sum + (weightOf(stratum) * (stratum.counts[cell] ?? 0)) / weight, 0),
  )
  return testOf({
    n,
    height: full.height,
    width: full.width,
    shares,
    covariance: shares.map((_, a) =>
      shares.map((_share, b) =>
        full.strata.reduce((sum, stratum) => sum + shareCovariance(stratum, shares, weight, a, b), 0),
      ),
    ),
    df: n - full.strata.filter((stratum) => inTable(stratum) > 0).length,
  })
}

function areCells(counts: readonly number[], size: number): boolean {
  const areCounts = counts.every((count) => Number.isSafeInteger(count) && count >= 0)
  return areCounts && counts.reduce((sum, count) => sum + count, 0) <= size
}

/** Covariance that one stratum adds to the shares of two cells: (1 − f) n/(n − 1) Σ(z_a − z̄_a)(z_b − z̄_b). */
function shareCovariance(
  { population, size, counts }: StratumTable,
  shares: readonly number[],
  weight: number,
  a: number,
  b: number,
): number {
  const inTable = counts.reduce((sum, count) => sum + count, 0)
  const [p, q, x, y] = [shares[a] ?? 0, shares[b] ?? 0, counts[a] ?? 0, counts[b] ?? 0]
  const products = (a === b ? x : 0) - q * x - p * y + p * q * inTable
  const sums = ((x - p * inTable) * (y - q * inTable)) / size
  const centred = size > 1 ? (size / (size - 1)) * (products - sums) : products
  return (1 - size / population) * (population / size / weight) ** 2 * centred
}

function withoutEmpty(strata: readonly StratumTable[], width: number) {
  const height = (strata[0]?.counts.length ?? 0) / width
  const sumOf = (places: number[]) =>
    strata.reduce((sum, { counts }) => sum + places.reduce((own, place) => own + (counts[place] ?? 0), 0), 0)
  const all = (length: number) => Array.from({ length }, (_, place) => place)
  const rows = all(height).filter((r) => sumOf(all(width).map((c) => r * width + c)) > 0)
  const columns = all(width).filter((c) => sumOf(all(height).map((r) => r * width + c)) > 0)
  const kept = rows.flatMap((r) => columns.map((c) => r * width + c))
  return {
    height: rows.length,
    width: columns.length,
    strata: strata.map((stratum) => ({
      ...stratum,
      counts: kept.map((place) => stratum.counts[place] ?? 0),
    })),
  }
}

interface Tested {
  n: number
  height: number
  width: number
  /** Weighted share of each cell, row by row, and their covariance under the design. */
  shares: number[]
  covariance: number[][]
  df: number
}

function testOf(tested: Tested): RaoScottTest {
  const { n, shares, height, width } = tested
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
  const effects = generalisedEffects(tested)
  if (!effects) return { ...nothing, pearson }
  const trace = effects.reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
  const squareTrace = multiply(effects, effects).reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
  if (!(trace > 0)) return { ...nothing, pearson }
  const numeratorDf = trace ** 2 / squareTrace
  const denominatorDf = numeratorDf * tested.df
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
function generalisedEffects({ n, shares, covariance, height, width }: Tested): number[][] | null {
  const contrasts = interactionContrasts(height, width)
  const scaled = contrasts.map((row, cell) =>
    row.map((value) => ((shares[cell] ?? 0) > 0 ? value / (shares[cell] ?? 1) : 0)),
  )
  const simple = shares.map((p, a) => shares.map((q, b) => ((a === b ? p : 0) - p * q) / n))
  const between = (matrix: Matrix) => multiply(transpose(scaled), multiply(matrix, scaled))
  const inverse = invert(between(simple))
  return inverse && multiply(inverse, between(covariance))
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
