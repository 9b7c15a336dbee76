/** What unequal weights cost. */
export interface KishEffect {
  /** Kish's design effect n Σw² / (Σw)², at least 1. */
  designEffect: number
  /** Sample size of equal weights that would say as much. */
  effectiveN: number
}

/**
 * Kish's approximate design effect of unequal weights.
 * @param sizes how many bear each weight; one each when left out
 * @returns null without weights
 * @throws RangeError when a weight or a size is negative or not finite
 * @see Kish (1965), Survey Sampling, section 11.7
 */
export function kishEffect(weights: ArrayLike<number>, sizes?: ArrayLike<number>): KishEffect | null {
  const list = Array.from(weights)
  const sizeOf = (place: number) => sizes?.[place] ?? 1
  const isUsable = (value: number) => value >= 0 && value < Infinity
  if (!list.every((weight, place) => isUsable(weight) && isUsable(sizeOf(place)))) {
    throw new RangeError('kishEffect requires finite weights and sizes of at least 0')
  }
  const n = list.reduce((total, _, place) => total + sizeOf(place), 0)
  const sum = list.reduce((total, weight, place) => total + sizeOf(place) * weight, 0)
  const squares = list.reduce((total, weight, place) => total + sizeOf(place) * weight ** 2, 0)
  if (sum === 0) return null
  return { designEffect: (n * squares) / sum ** 2, effectiveN: sum ** 2 / squares }
}
