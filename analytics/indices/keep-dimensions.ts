import { pooledSumsLength } from './pooled-sums.ts'

const sumsPerPair = 7

/**
 * An array of dimensions' sums and cross-products (see cellToArray) with only some dimensions in it; the others, and
 * the pairs that hold one of them, are 0.
 * @param isKept one per dimension
 * @throws RangeError unless the array has the length that the number of dimensions demands
 */
export function keepDimensions(array: readonly number[], isKept: readonly boolean[]): number[] {
  const pairs = isKept.flatMap((first, d) => isKept.slice(d + 1).map((second) => first && second))
  const kept = [
    ...isKept.flatMap((is) => new Array<boolean>(pooledSumsLength).fill(is)),
    ...pairs.flatMap((is) => new Array<boolean>(sumsPerPair).fill(is)),
  ]
  if (array.length !== kept.length || !array.every(Number.isFinite))
    throw new RangeError('keepDimensions requires nine sums per dimension and seven per pair')
  return array.map((sum, position) => (kept[position] ? sum + 0 : 0))
}
