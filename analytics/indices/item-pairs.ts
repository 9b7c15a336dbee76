// How answers to two items go together, so that the error of a mean of items is known without the rows. Sums of
// several groups add up position by position to those of all together.

/** For each pair of items j < k, over respondents: m_j m_k, s_j m_k, m_j s_k, s_j s_k (m answered, s satisfied). */
export const sumsPerItemPair = 4

// The pairs grow with the square; a number beyond this is no number of items.
const mostItems = 1000

/**
 * How many numbers stand for all pairs, in the order (0,1), (0,2), …, (1,2), …
 * @throws RangeError unless items is whole, at least 0 and at most 1000
 */
export function itemPairsLength(items: number): number {
  if (!(Number.isInteger(items) && items >= 0 && items <= mostItems))
    throw new RangeError('itemPairsLength requires a whole number of items of at most 1000')
  // Adding 0 makes 0 of -0.
  return ((items * (items - 1)) / 2) * sumsPerItemPair + 0
}

/** Where the sums of a pair begin. @param j, k places of the items, j < k */
export function itemPairAt(j: number, k: number, items: number): number {
  return ((j * (2 * items - j - 1)) / 2 + (k - j - 1)) * sumsPerItemPair
}

/**
 * Adds one respondent in place.
 * @param levels one per item; only numbers of at least 1 are answers
 * @param isTop whether a level counts as satisfied, indexed by the level itself
 * @throws RangeError unless there are the sums of as many items
 */
export function addItemPairs(
  pairs: number[],
  levels: readonly (number | null)[],
  isTop: readonly boolean[],
): void {
  requirePairs('addItemPairs', pairs, levels.length)
  const answered = levels.flatMap((level, place) => (level !== null && level >= 1 ? [place] : []))
  const satisfied = levels.map((level) => (level !== null && isTop[level] ? 1 : 0))
  for (const [position, j] of answered.entries()) {
    const first = satisfied[j] ?? 0
    for (let other = position + 1; other < answered.length; other++) {
      const k = answered[other] ?? 0
      const second = satisfied[k] ?? 0
      const at = itemPairAt(j, k, levels.length)
      for (const [offset, product] of [1, first, second, first * second].entries())
        pairs[at + offset] = (pairs[at + offset] ?? 0) + product
    }
  }
}

/**
 * The sums with only some items in them; those of pairs that hold another are 0.
 * @param isKept one per item
 * @throws RangeError unless there are the sums of as many items
 */
export function keepItemPairs(pairs: readonly number[], isKept: readonly boolean[]): number[] {
  requirePairs('keepItemPairs', pairs, isKept.length)
  const kept = new Array<number>(pairs.length).fill(0)
  eachPair(isKept, (at) => {
    for (let offset = 0; offset < sumsPerItemPair; offset++) kept[at + offset] = (pairs[at + offset] ?? 0) + 0
  })
  return kept
}

/**
 * The sums of the pairs among some items alone, in their order.
 * @param isIn one per item
 * @throws RangeError unless there are the sums of as many items
 */
export function itemPairsAmong(pairs: readonly number[], isIn: readonly boolean[]): number[] {
  requirePairs('itemPairsAmong', pairs, isIn.length)
  const among: number[] = []
  eachPair(isIn, (at) => {
    for (let offset = 0; offset < sumsPerItemPair; offset++) among.push((pairs[at + offset] ?? 0) + 0)
  })
  return among
}

function eachPair(isIn: readonly boolean[], act: (at: number) => void): void {
  for (let j = 0; j < isIn.length; j++) {
    for (let k = j + 1; k < isIn.length; k++) if (isIn[j] && isIn[k]) act(itemPairAt(j, k, isIn.length))
  }
}

/** @throws RangeError unless there are four whole numbers of at least 0 for each pair */
export function requirePairs(name: string, pairs: readonly number[], items: number): void {
  if (pairs.length !== itemPairsLength(items) || !pairs.every((sum) => Number.isSafeInteger(sum) && sum >= 0))
    throw new RangeError(`${name} requires four whole sums of at least 0 for each pair of items`)
}
