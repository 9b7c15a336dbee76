import type { Design } from './design.ts'

/**
 * Variance of an estimate under the design, from its linearised values: between PSUs within strata, and between the
 * second-stage units where their populations are known. A stratum with a single PSU is centred at zero.
 * @param values one per row; 0 outside of the domain
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, sections 4.3 and 5.5
 */
export function designVariance(design: Design, values: Float64Array): number {
  return designCovariance(design, values, values)
}

/** Covariance of two estimates under the design. Parameters as designVariance. */
export function designCovariance(design: Design, first: Float64Array, second: Float64Array): number {
  const [x, y] = [first, second].map((values) => design.residuals?.(values) ?? values)
  if (!x || !y) return 0
  const { strata, psus, fractions, secondStage } = design
  const psuStratum = firstOf(psus, strata)
  const psuFraction = firstOf(psus, fractions)
  const between = withinGroups(sumsOf(psus, x), sumsOf(psus, y), psuStratum, psuFraction)
  let sum = between.reduce((total, value) => total + value, 0)
  if (secondStage) {
    const { units } = secondStage
    const unitPsu = firstOf(units, psus)
    const inner = withinGroups(
      sumsOf(units, x),
      sumsOf(units, y),
      unitPsu,
      firstOf(units, secondStage.fractions),
    )
    for (const [psu, value] of inner.entries()) sum += (psuFraction[psu] ?? 0) * value
  }
  return sum
}

/** For each group of totals: (1 - f) n/(n - 1) Σ (x - x̄)(y - ȳ); a lone total is centred at zero. */
function withinGroups(
  x: Float64Array,
  y: Float64Array,
  groupOf: Float64Array,
  fractionOf: Float64Array,
): Float64Array {
  const kinds = groupOf.reduce((most, group) => Math.max(most, group + 1), 0)
  const [n, sumX, sumY, products, fractions] = Array.from({ length: 5 }, () => new Float64Array(kinds))
  if (!n || !sumX || !sumY || !products || !fractions) return new Float64Array()
  // Counted, not iterated: a million rows pass here.
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] ?? 0
    n[group] = (n[group] ?? 0) + 1
    sumX[group] = (sumX[group] ?? 0) + (x[i] ?? 0)
    sumY[group] = (sumY[group] ?? 0) + (y[i] ?? 0)
    fractions[group] = fractionOf[i] ?? 0
  }
  const centre = (sum: Float64Array, group: number) =>
    (n[group] ?? 0) > 1 ? (sum[group] ?? 0) / (n[group] ?? 1) : 0
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] ?? 0
    const product = ((x[i] ?? 0) - centre(sumX, group)) * ((y[i] ?? 0) - centre(sumY, group))
    products[group] = (products[group] ?? 0) + product
  }
  return products.map((sum, group) => {
    const size = n[group] ?? 0
    return (1 - (fractions[group] ?? 0)) * (size > 1 ? size / (size - 1) : 1) * sum
  })
}

/** Sums of the values of each group, by its number. */
function sumsOf(groups: Int32Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(groups.reduce((most, group) => Math.max(most, group + 1), 0))
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] ?? 0
    sums[group] = (sums[group] ?? 0) + (values[i] ?? 0)
  }
  return sums
}

/** What all rows of a group have in common, by its number. */
function firstOf(groups: Int32Array, values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(groups.reduce((most, group) => Math.max(most, group + 1), 0))
  for (let i = 0; i < groups.length; i++) found[groups[i] ?? 0] = values[i] ?? 0
  return found
}
