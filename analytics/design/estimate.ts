import { normalQuantile } from '../distributions/normal.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import { type Design, degreesOfFreedom, requireDesign } from './design.ts'
import { designVariance } from './variance.ts'

/** An estimate under the sampling design. Null where the domain is empty; intervals are not clipped. */
export interface DesignEstimate {
  /** Rows of the domain. */
  n: number
  /** Sum of their weights: the people they stand for. */
  weight: number
  estimate: number | null
  standardError: number | null
  df: number
  normalInterval: Interval | null
  /** By Student's t with `df`; null with fewer than one. */
  tInterval: Interval | null
  /** Variance over that of a simple random sample of the same size; null where the latter is 0. */
  designEffect: number | null
}

/** Values per row; null for a row outside of the domain or without an answer. */
export type DomainValues = readonly (number | null)[]

/**
 * Weighted mean over a domain. The rows outside stay in the design with value 0, so that its error is right.
 * @throws RangeError unless there is a finite value or null for every row, and the design is one
 * @see Lumley (2010), Complex Surveys, chapter 2
 */
export function designMean(design: Design, values: DomainValues): DesignEstimate {
  return estimateRatio('designMean', design, values, null)
}

/**
 * Ratio of two weighted totals over the rows where both are given, such as satisfied answers per answer: the weighted
 * pooled index. Parameters and errors as designMean.
 */
export function designRatio(design: Design, above: DomainValues, below: DomainValues): DesignEstimate {
  domainOf('designRatio', design, below)
  const pairs = above.map((value, i) => (below[i] === null || below[i] === undefined ? null : value))
  return estimateRatio('designRatio', design, pairs, below)
}

/** Weighted total over a domain. Parameters and errors as designMean. */
export function designTotal(design: Design, values: DomainValues): DesignEstimate {
  const { rows, weight } = domainOf('designTotal', design, values)
  const linearised = new Float64Array(values.length)
  for (const i of rows) linearised[i] = (design.weights[i] ?? 0) * (values[i] ?? 0)
  const estimate = linearised.reduce((sum, value) => sum + value, 0)
  return finish(design, {
    rows,
    weight,
    estimate: rows.length === 0 ? null : estimate,
    linearised,
    simpleVariance: simpleVariance(design, values, rows, weight) * weight ** 2,
  })
}

/** Linearised values of a weighted mean, 0 outside of the domain: what covariances are made of. */
export function linearisedMean(design: Design, values: DomainValues): Float64Array {
  const { rows, weight } = domainOf('linearisedMean', design, values)
  const mean = rows.reduce((sum, i) => sum + (design.weights[i] ?? 0) * (values[i] ?? 0), 0) / weight
  const linearised = new Float64Array(values.length)
  for (const i of rows) linearised[i] = ((design.weights[i] ?? 0) * ((values[i] ?? 0) - mean)) / weight
  return linearised
}

function estimateRatio(
  name: string,
  design: Design,
  above: DomainValues,
  below: DomainValues | null,
): DesignEstimate {
  const { rows, weight } = domainOf(name, design, above)
  const belowAt = (i: number) => (below ? (below[i] ?? 0) : 1)
  const weightAt = (i: number) => design.weights[i] ?? 0
  const denominator = rows.reduce((sum, i) => sum + weightAt(i) * belowAt(i), 0)
  const numerator = rows.reduce((sum, i) => sum + weightAt(i) * (above[i] ?? 0), 0)
  // Adding 0 makes 0 of -0.
  const estimate = denominator === 0 ? null : numerator / denominator + 0
  const linearised = new Float64Array(above.length)
  for (const i of rows)
    linearised[i] = (weightAt(i) * ((above[i] ?? 0) - (estimate ?? 0) * belowAt(i))) / denominator
  const simple = below ? 0 : simpleVariance(design, above, rows, weight)
  return finish(design, { rows, weight, estimate, linearised, simpleVariance: simple })
}

/** Variance of the mean in a simple random sample of as many rows from the same population. */
function simpleVariance(
  design: Design,
  values: DomainValues,
  rows: readonly number[],
  weight: number,
): number {
  const n = rows.length
  if (n < 2) return 0
  const weightAt = (i: number) => design.weights[i] ?? 0
  const mean = rows.reduce((sum, i) => sum + weightAt(i) * (values[i] ?? 0), 0) / weight
  const squares = rows.reduce((sum, i) => sum + weightAt(i) * ((values[i] ?? 0) - mean) ** 2, 0)
  const variance = (n / (n - 1)) * (squares / weight)
  return ((variance / n) * (weight - n)) / weight
}

interface Parts {
  rows: readonly number[]
  weight: number
  estimate: number | null
  linearised: Float64Array
  simpleVariance: number
}

function finish(
  design: Design,
  { rows, weight, estimate, linearised, simpleVariance }: Parts,
): DesignEstimate {
  const inDomain = new Uint8Array(design.strata.length)
  for (const row of rows) inDomain[row] = 1
  const df = degreesOfFreedom(design, (row) => inDomain[row] === 1)
  const n = rows.length
  if (estimate === null) {
    return {
      n,
      weight,
      estimate,
      standardError: null,
      df,
      normalInterval: null,
      tInterval: null,
      designEffect: null,
    }
  }
  const variance = Math.max(0, designVariance(design, linearised))
  const standardError = Math.sqrt(variance)
  return {
    n,
    weight,
    estimate,
    standardError,
    df,
    normalInterval: around(estimate, normalQuantile(0.975) * standardError),
    tInterval: df < 1 ? null : around(estimate, studentTQuantile(0.975, df) * standardError),
    designEffect: simpleVariance > 0 ? variance / simpleVariance : null,
  }
}

function around(estimate: number, half: number): Interval {
  return { low: estimate - half, high: estimate + half }
}

function domainOf(name: string, design: Design, values: DomainValues) {
  requireDesign(name, design)
  const { strata, weights } = design
  const areValues = values.every((value) => value === null || Number.isFinite(value))
  if (values.length !== strata.length || !areValues) {
    throw new RangeError(`${name} requires a finite value or null for every row of the design`)
  }
  const rows: number[] = []
  let weight = 0
  for (const [i, value] of values.entries()) {
    if (value === null) continue
    rows.push(i)
    weight += weights[i] ?? 0
  }
  return { rows, weight }
}
