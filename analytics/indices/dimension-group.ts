import { type AggregatedIndex, type IndexMethod, type IndexSums, wholeIndex } from './aggregated-index.ts'
import { type CellSums, crossOf } from './cell-sums.ts'
import { itemPairsAmong } from './item-pairs.ts'
import { mergeSums } from './pooled-sums.ts'

/**
 * The index of some dimensions together, such as one content of SIPAS: what the whole would be had only they been asked,
 * aggregated as the method does. Under explicit weights that are all 0 among them, they weigh the same.
 * @param chosen places of the dimensions, ascending, at least one
 * @returns respondents are at least so many, the standard error at most so large; both exact where one of the dimensions
 *   was answered by all who answered any of them
 * @throws RangeError unless these are dimensions of the cell, ascending
 */
export function dimensionGroupIndex<I extends string>(
  { cell, items, itemPairs }: IndexSums<I>,
  chosen: readonly number[],
  method: IndexMethod,
): AggregatedIndex<I> {
  const isIn = items.map(({ dimension }) => chosen.includes(dimension))
  const own = {
    cell: cellOfDimensions(cell, chosen),
    items: items
      .filter((_, place) => isIn[place])
      .map(({ dimension, counts }) => ({ dimension: chosen.indexOf(dimension), counts })),
    itemPairs: itemPairs.length === 0 ? itemPairs : itemPairsAmong(itemPairs, isIn),
  }
  const weights = method.weights && chosen.map((d) => method.weights?.[d] ?? 0)
  const weighsNothing = method.aggregation === 'explicit_weights' && weights?.every((weight) => weight === 0)
  const aggregation = weighsNothing ? 'mean_of_dimensions' : method.aggregation
  return wholeIndex(own, { ...method, aggregation, weights })
}

/**
 * A cell as if only these dimensions had been asked. The sums do not tell how many answered any of them, so that `whole.n`
 * is the most that answered one: there are at least so many, and n / (n - 1) errs to the larger error.
 */
function cellOfDimensions<I extends string>(cell: CellSums<I>, chosen: readonly number[]): CellSums<I> {
  const dimensions = chosen.flatMap((d) => cell.dimensions[d] ?? [])
  const isAscending = chosen.every((d, place) => place === 0 || d > (chosen[place - 1] ?? 0))
  if (dimensions.length === 0 || dimensions.length < chosen.length || !isAscending)
    throw new RangeError('dimensionGroupIndex requires dimensions of the cell, ascending')
  // Their squares lack the products between dimensions, which follow.
  const whole = mergeSums(dimensions)
  whole.n = Math.max(...dimensions.map(({ n }) => n))
  const cross: number[] = []
  for (const [place, d] of chosen.entries())
    for (const e of chosen.slice(place + 1)) {
      const products = crossOf(cell, d, e)
      const [mm = 0, ss = 0, vv = 0, sm = 0, ms = 0, vm = 0, mv = 0] = products
      whole.mm += 2 * mm
      whole.ss += 2 * ss
      whole.vv += 2 * vv
      whole.sm += sm + ms
      whole.vm += vm + mv
      cross.push(...products)
    }
  return { respondents: cell.respondents, whole, dimensions, cross }
}
