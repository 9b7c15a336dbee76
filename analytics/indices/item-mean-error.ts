import { itemPairAt, requirePairs } from './item-pairs.ts'

/** Answers to one item. */
export interface ItemTally {
  answered: number
  satisfied: number
}

/**
 * Standard error of the plain mean of items' indices p_j = S_j / M_j, with the respondent as the sampling unit:
 * linearised, z = Σ (s_j − p_j m_j) / (J M_j) over the items, variance n/(n − 1) Σ z². Σ z² is found from the sums over
 * pairs of items alone. Items without answers are left out.
 * @param pairs sums of the pairs of these items, see `item-pairs.ts`
 * @param respondents n, those with an answer to some item
 * @returns null below two respondents, and without answers
 * @throws RangeError unless there are sums for each pair, and counts are whole with no more satisfied than answered
 * @see Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 6 (linearised sum of ratios)
 */
export function itemMeanError(
  items: readonly ItemTally[],
  pairs: readonly number[],
  respondents: number,
): number | null {
  requirePairs('itemMeanError', pairs, items.length)
  if (!items.every(isTally) || !(Number.isSafeInteger(respondents) && respondents >= 0))
    throw new RangeError(
      'itemMeanError requires whole 0 <= satisfied <= answered, and respondents of at least 0',
    )
  const count = items.filter(({ answered }) => answered > 0).length
  if (count === 0 || respondents < 2) return null
  const { squares, scale } = sumSquares(items, pairs)
  // Terms that cancel exactly leave a trace in doubles, which is no variance.
  const left = squares > scale * 1e-12 ? squares : 0
  return Math.sqrt((respondents / (respondents - 1)) * left) / count
}

function isTally({ answered, satisfied }: ItemTally): boolean {
  const areWhole = Number.isSafeInteger(answered) && Number.isSafeInteger(satisfied)
  return areWhole && satisfied >= 0 && satisfied <= answered
}

/** Σ (Σ_j (s_j − p_j m_j) / M_j)² over respondents, and how large its terms are. */
function sumSquares(
  items: readonly ItemTally[],
  pairs: readonly number[],
): { squares: number; scale: number } {
  let squares = 0
  let scale = 0
  for (const [j, first] of items.entries()) {
    if (first.answered === 0) continue
    const own = (first.satisfied * (first.answered - first.satisfied)) / first.answered ** 3
    squares += own
    scale += own
    for (let k = j + 1; k < items.length; k++) {
      const second = items[k]
      if (second && second.answered > 0)
        squares += 2 * residualProduct(first, second, pairs, itemPairAt(j, k, items.length))
    }
  }
  return { squares, scale }
}

/** Σ (s_j − p_j m_j)(s_k − p_k m_k) / (M_j M_k) over respondents. */
function residualProduct(first: ItemTally, second: ItemTally, pairs: readonly number[], at: number): number {
  const [mm = 0, sm = 0, ms = 0, ss = 0] = [pairs[at], pairs[at + 1], pairs[at + 2], pairs[at + 3]]
  const p = first.satisfied / first.answered
  const q = second.satisfied / second.answered
  return (ss - q * sm - p * ms + p * q * mm) / first.answered / second.answered
}
