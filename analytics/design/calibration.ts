import { type Design, requireDesign } from './design.ts'

/** A variable whose population totals are known. */
export interface Margin {
  /** Number of the category per row, from 0. */
  categories: Int32Array
  /** Population per category. */
  totals: readonly number[]
}

export interface Calibrated {
  design: Design
  /** Per category of the last margin, population over weighted sample before its last adjustment. */
  factors: number[]
}

/**
 * Post-stratification: weights moved so that each category stands for its known population. The variance loses what
 * the categories explain.
 * @throws RangeError when a category has no respondents or its total is missing: no weight is invented
 * @see Holt and Smith (1979), J. R. Stat. Soc. A 142, 33-46
 */
export function postStratify(design: Design, { categories, totals }: Margin): Calibrated {
  requireDesign('postStratify', design)
  const before = sumsBy(categories, design.weights, totals.length)
  requireMargin('postStratify', categories, totals, before)
  const factors = totals.map((total, g) => total / (before[g] ?? 1))
  const weights = design.weights.map((weight, i) => weight * (factors[categories[i] ?? 0] ?? 1))
  const residuals = (values: Float64Array) => {
    const scaled = values.map((value, i) => value / (factors[categories[i] ?? 0] ?? 1))
    const means = sumsBy(categories, scaled, totals.length).map((sum, g) => sum / (before[g] ?? 1))
    return values.map((value, i) => value - (weights[i] ?? 0) * (means[categories[i] ?? 0] ?? 0))
  }
  return { design: { ...design, weights, residuals }, factors }
}

const closeEnough = 1e-12
const mostRounds = 1000
const residualRounds = 10

/**
 * Raking: post-stratification over several margins in turn until none moves a weight any more.
 * @throws RangeError as postStratify, and when the margins contradict each other so that it does not settle
 * @see Deming and Stephan (1940), Ann. Math. Stat. 11, 427-444
 */
export function rake(design: Design, margins: readonly Margin[]): Calibrated {
  requireDesign('rake', design)
  let weights = Float64Array.from(design.weights, (weight) => weight + 0)
  let factors: number[] = []
  let largest = Infinity
  for (let round = 0; round < mostRounds && largest > closeEnough; round++) {
    largest = 0
    for (const { categories, totals } of margins) {
      const before = sumsBy(categories, weights, totals.length)
      requireMargin('rake', categories, totals, before)
      factors = totals.map((total, g) => total / (before[g] ?? 1))
      weights = weights.map((weight, i) => weight * (factors[categories[i] ?? 0] ?? 1))
      largest = Math.max(largest, ...factors.map((factor) => Math.abs(factor - 1)))
    }
  }
  if (largest > closeEnough) throw new RangeError('rake requires margins that do not contradict each other')
  const sizes = design.sizes ?? weights.map(() => 1)
  const residuals = (values: Float64Array) => rakedResiduals(values, { weights, sizes }, margins)
  return { design: { ...design, weights, residuals }, factors }
}

function rakedResiduals(
  values: Float64Array,
  { weights, sizes }: { weights: Float64Array; sizes: Float64Array },
  margins: readonly Margin[],
): Float64Array {
  const counts = margins.map(({ categories, totals }) => sumsBy(categories, sizes, totals.length))
  let rest = values.map((value, i) => value / (weights[i] ?? 1))
  for (let round = 0; round < residualRounds; round++)
    for (const [k, { categories, totals }] of margins.entries()) {
      const whole = rest.map((value, i) => value * (sizes[i] ?? 1))
      const means = sumsBy(categories, whole, totals.length).map((sum, g) => sum / (counts[k]?.[g] ?? 1))
      rest = rest.map((value, i) => value - (means[categories[i] ?? 0] ?? 0))
    }
  return rest.map((value, i) => value * (weights[i] ?? 0))
}

function sumsBy(categories: Int32Array, values: Float64Array, kinds: number): Float64Array {
  const sums = new Float64Array(kinds)
  // Counted, not iterated: a million rows pass here in every round.
  for (let i = 0; i < categories.length; i++) {
    const category = categories[i] ?? 0
    sums[category] = (sums[category] ?? 0) + (values[i] ?? 0)
  }
  return sums
}

function requireMargin(
  name: string,
  categories: Int32Array,
  totals: readonly number[],
  before: Float64Array,
): void {
  const areKnown = categories.every((category) => category >= 0 && category < totals.length)
  const areTotals = totals.every((total) => total > 0 && total < Infinity)
  if (!areKnown || !areTotals || !before.every((sum) => sum > 0)) {
    throw new RangeError(`${name} requires a population above 0 and respondents in every category`)
  }
}
