/**
 * Ranks from 1 for the smallest; equal values share the mean of their ranks.
 * @returns in the order of the values
 */
export function averageRanks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Float64Array(values.length)
  forEachTie(order, values, (from, to) => {
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + to + 1) / 2
  })
  return ranks
}

/** Sizes of the groups of equal values; a value that stands alone is a group of 1. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

function forEachTie(
  order: Uint32Array,
  values: readonly number[],
  act: (from: number, to: number) => void,
): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++
    act(from, to)
    from = to
  }
}
