/**
 * Quantile by linear interpolation between order statistics (type 7, the default of R and of spreadsheets).
 * @param values in any order
 * @param p 0..1
 * @returns null when there are no values
 * @throws RangeError when p is outside 0..1 or a value is not finite
 * @see Hyndman and Fan (1996), The American Statistician 50 (4), 361-365
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1) || !values.every(Number.isFinite)) {
    throw new RangeError('quantile requires finite values and 0 <= p <= 1')
  }
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const [low = 0, high = low] = sorted.subarray(below, below + 2)
  // Adding 0 makes 0 of -0.
  return low + (position - below) * (high - low) + 0
}

/**
 * Weighted quantile: the smallest value at which the cumulated weight reaches the share p of all weight.
 * @param weights one per value, not negative
 * @returns null when there is no weight
 * @throws RangeError when p is outside 0..1, a value is not finite or a weight negative
 */
export function weightedQuantile(
  values: readonly number[],
  weights: readonly number[],
  p: number,
): number | null {
  const areWeights =
    weights.length === values.length && weights.every((weight) => weight >= 0 && weight < Infinity)
  if (!(p >= 0 && p <= 1) || !values.every(Number.isFinite) || !areWeights) {
    throw new RangeError(
      'weightedQuantile requires finite values, a weight of at least 0 for each, and 0 <= p <= 1',
    )
  }
  const order = values
    .map((value, i) => ({ value, weight: weights[i] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value)
  const total = order.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  for (const { value, weight } of order) {
    sum += weight
    // Sums of weights that should be equal may differ in the last digits.
    if (sum >= p * total * (1 - 1e-12)) return value + 0
  }
  return null
}
