export type Adjustment = 'benjamini_hochberg' | 'benjamini_yekutieli' | 'holm' | 'hochberg' | 'bonferroni'

/**
 * P-values adjusted for having looked at many comparisons at once. Benjamini-Hochberg bounds the share of false
 * findings among those called clear; the others bound the chance of any.
 * @param pValues 0..1; null for a comparison that could not be made: it stays null and does not count
 * @returns in the same order
 * @throws RangeError when a p-value is outside 0..1
 * @see Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289-300; Benjamini and Yekutieli (2001), Ann. Stat.
 *   29, 1165-1188; Holm (1979), Scand. J. Stat. 6, 65-70; Hochberg (1988), Biometrika 75, 800-802
 */
export function adjustPValues(pValues: readonly (number | null)[], by: Adjustment): (number | null)[] {
  if (!pValues.every((p) => p === null || (p >= 0 && p <= 1))) {
    throw new RangeError('adjustPValues requires p-values between 0 and 1')
  }
  const order = pValues
    .map((p, position) => ({ p, position }))
    .filter((entry): entry is { p: number; position: number } => entry.p !== null)
    .sort((a, b) => a.p - b.p)
  const adjusted: (number | null)[] = pValues.map(() => null)
  const scaled = order.map(({ p }, i) => p * factor(by, i + 1, order.length))
  const steps = isStepUp(by) ? fromTheLargest(scaled) : fromTheSmallest(scaled)
  for (const [i, { position }] of order.entries()) adjusted[position] = Math.min(1, steps[i] ?? 1) + 0
  return adjusted
}

/** What the i-th smallest of m p-values is multiplied with. */
function factor(by: Adjustment, i: number, m: number): number {
  switch (by) {
    case 'benjamini_hochberg':
      return m / i
    case 'benjamini_yekutieli':
      return (m / i) * harmonic(m)
    case 'holm':
    case 'hochberg':
      return m - i + 1
    case 'bonferroni':
      return m
  }
}

function isStepUp(by: Adjustment): boolean {
  return by === 'benjamini_hochberg' || by === 'benjamini_yekutieli' || by === 'hochberg'
}

function harmonic(m: number): number {
  let sum = 0
  for (let j = m; j >= 1; j--) sum += 1 / j
  return sum
}

function fromTheLargest(values: readonly number[]): number[] {
  let least = Infinity
  return values.map((_, i) => (least = Math.min(least, values[values.length - 1 - i] ?? Infinity))).reverse()
}

function fromTheSmallest(values: readonly number[]): number[] {
  let most = 0
  return values.map((value) => (most = Math.max(most, value)))
}
