/**
 * Gini coefficient: how unequally values are spread over units, 0 for all equal, towards 1 for all in one.
 * @param values not negative
 * @returns 0..1; null without values or when all are 0
 * @throws RangeError when a value is negative or not finite
 * @see Gini (1912); Cowell (2011), Measuring Inequality, 3rd edition
 */
export function gini(values: readonly number[]): number | null {
  if (!values.every((value) => value >= 0 && value < Infinity)) {
    throw new RangeError('gini requires finite values of at least 0')
  }
  const n = values.length
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total === 0) return null
  const sorted = Float64Array.from(values).sort()
  const weighted = sorted.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0)
  return weighted / (n * total)
}
