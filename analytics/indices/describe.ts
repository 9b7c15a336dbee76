/** Size, mean and spread of some values. All but the size are null where they are not defined. */
export interface Description {
  n: number
  mean: number | null
  /** Standard deviation with the divisor n - 1; null below two values. */
  standardDeviation: number | null
  min: number | null
  max: number | null
}

/**
 * Describes values, one after another in two passes, so that nothing cancels.
 * @throws RangeError when a value is not finite
 */
export function describe(values: readonly number[]): Description {
  if (!values.every(Number.isFinite)) throw new RangeError('describe requires finite values')
  const n = values.length
  if (n === 0) return { n, mean: null, standardDeviation: null, min: null, max: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const standardDeviation = n < 2 ? null : Math.sqrt(squares / (n - 1))
  // Adding 0 makes 0 of -0.
  const min = values.reduce((least, value) => Math.min(least, value)) + 0
  const max = values.reduce((most, value) => Math.max(most, value)) + 0
  return { n, mean, standardDeviation, min, max }
}
