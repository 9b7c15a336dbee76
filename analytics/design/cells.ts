import { normalQuantile } from '../distributions/normal.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import { emptySums, type PooledSums } from '../indices/pooled-sums.ts'
import type { Design } from './design.ts'
import type { DesignEstimate } from './estimate.ts'

/** Respondents of one stratum who are alike in all that weighs them, so that each weighs the same. */
export interface SampleCell {
  /** Number of the stratum, from 0. */
  stratum: number
  /** Respondents, at least one, also those outside of the domain. */
  size: number
  /** Over the respondents of the domain. */
  sums: PooledSums
}

type Stratum = { population: number; size: number }

/**
 * The design of a stratified random sample of respondents with a row per cell, whose weight is that of all of its
 * respondents: what `postStratify` and `rake` may be given in place of a row per respondent.
 * @param strata population, and respondents: those of its cells together
 * @throws RangeError unless every cell has a stratum and whole respondents, and every stratum a finite number of people,
 *   no fewer than its respondents
 */
export function cellDesign(strata: readonly Stratum[], cells: readonly SampleCell[]): Design {
  const areCells = cells.every(({ stratum, size }) => isCount(size) && strata[stratum] !== undefined)
  const areStrata = strata.every(({ population, size }) => {
    return isCount(size) && population >= size && population < Infinity
  })
  if (!areCells || !areStrata) {
    throw new RangeError('cellDesign requires cells and strata with respondents, and people at least as many')
  }
  const perCell = (value: (stratum: Stratum, size: number) => number) =>
    Float64Array.from(cells, ({ stratum, size }) =>
      value(strata[stratum] ?? { population: 1, size: 1 }, size),
    )
  return {
    strata: Int32Array.from(cells, ({ stratum }) => stratum),
    psus: Int32Array.from(cells.keys()),
    weights: perCell(({ population, size }, own) => (own * population) / size),
    fractions: perCell(({ population, size }) => size / population),
    sizes: perCell((_, own) => own),
    secondStage: null,
    residuals: null,
  }
}

function isCount(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 1
}

/**
 * Weighted pooled index from sums per cell: the same as `designRatio` of satisfied answers over answers with a row per
 * respondent. Calibration takes the same from everybody of a cell, so that squares of what is left follow from the sums.
 * @param design of `cellDesign` with the same strata and cells, calibrated or not
 */
export function cellRatio(
  design: Design,
  strata: readonly Stratum[],
  cells: readonly SampleCell[],
): DesignEstimate {
  const weightOf = (cell: number) => (design.weights[cell] ?? 0) / (cells[cell]?.size ?? 1)
  const total = (of: (sums: PooledSums) => number) =>
    cells.reduce((sum, { sums }, cell) => sum + weightOf(cell) * of(sums), 0)
  const [weight, below, above] = [total(({ n }) => n), total(({ m }) => m), total(({ s }) => s)]
  const n = cells.reduce((sum, { sums }) => sum + sums.n, 0)
  const met = new Set(cells.filter(({ sums }) => sums.n > 0).map(({ stratum }) => stratum))
  const rest = { n, weight, df: n - met.size, designEffect: null }
  if (below === 0)
    return { ...rest, estimate: null, standardError: null, normalInterval: null, tInterval: null }
  const estimate = above / below
  const standardError = Math.sqrt(varianceOf(design, strata, cells, { estimate, below }))
  const around = (half: number) => ({ low: estimate - half, high: estimate + half })
  return {
    ...rest,
    estimate,
    standardError,
    normalInterval: around(normalQuantile(0.975) * standardError),
    tInterval: rest.df < 1 ? null : around(studentTQuantile(0.975, rest.df) * standardError),
  }
}

/** Σ over strata of (1 − f) n/(n − 1) Σ(z − z̄)², z being what calibration leaves of w (s − R m) / Σ w m. */
function varianceOf(
  design: Design,
  strata: readonly Stratum[],
  cells: readonly SampleCell[],
  { estimate, below }: { estimate: number; below: number },
): number {
  const scale = design.weights.map((weight, cell) => weight / (cells[cell]?.size ?? 1) / below)
  const linearised = scale.map((own, cell) => own * errorOf(cells[cell]?.sums ?? emptySums(), estimate))
  const left = design.residuals?.(linearised) ?? linearised
  const [sums, squares] = [new Float64Array(strata.length), new Float64Array(strata.length)]
  for (const [cell, { stratum, size, sums: own }] of cells.entries()) {
    const [all, rest] = [linearised[cell] ?? 0, left[cell] ?? 0]
    // What calibration takes from each respondent of the cell.
    const taken = (all - rest) / size
    const square = (scale[cell] ?? 0) ** 2 * squaresOf(own, estimate) - 2 * taken * all + size * taken ** 2
    sums[stratum] = (sums[stratum] ?? 0) + rest
    squares[stratum] = (squares[stratum] ?? 0) + square
  }
  return strata.reduce((variance, { population, size }, h) => {
    const [sum, square] = [sums[h] ?? 0, squares[h] ?? 0]
    // A lone respondent is centred at zero.
    const centred = size > 1 ? (size / (size - 1)) * (square - sum ** 2 / size) : square
    return variance + (1 - size / population) * Math.max(0, centred)
  }, 0)
}

/** Σe with e = s − R m. */
function errorOf({ s, m }: PooledSums, ratio: number): number {
  return s - ratio * m
}

/** Σe². */
function squaresOf({ ss, sm, mm }: PooledSums, ratio: number): number {
  return ss - 2 * ratio * sm + ratio ** 2 * mm
}
