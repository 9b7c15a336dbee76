/** What unequal weights cost. */
export interface KishEffect {
  /** Kish's design effect n Σw² / (Σw)², at least 1. */
  designEffect: number
  /** Sample size of equal weights that would say as much. */
  effectiveN: number
}

/**
 * Kish's approximate design effect of unequal weights.
 * @returns null without weights
 * @throws RangeError when a weight is negative or not finite
 * @see Kish (1965), Survey Sampling, section 11.7
 */
export function kishEffect(weights: ArrayLike<number>): KishEffect | null {
  const list = Array.from(weights)
  if (!list.every((weight) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('kishEffect requires finite weights of at least 0')
  }
  const sum = list.reduce((total, weight) => total + weight, 0)
  const squares = list.reduce((total, weight) => total + weight ** 2, 0)
  if (sum === 0) return null
  return { designEffect: (list.length * squares) / sum ** 2, effectiveN: sum ** 2 / squares }
}
