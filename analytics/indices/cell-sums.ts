import {
  addRespondent,
  emptySums,
  mergeSums,
  type PooledSums,
  pooledSumsLength,
  sumsFromArray,
  sumsToArray,
} from './pooled-sums.ts'

/**
 * Statistics of the responses of one cell of a rollup, for several dimensions at once. Cells of one instrument add
 * up; those of different instruments (`I`) have different types and do not.
 */
export interface CellSums<in out I extends string = string> {
  /** All responses of the cell, also those with no answer to any item. */
  respondents: number
  /** The items of all dimensions together. */
  whole: PooledSums<I>
  dimensions: PooledSums<I>[]
  /**
   * For each pair of dimensions d < e, in the order (0,1), (0,2), ..., seven sums over respondents:
   * m_d m_e, s_d s_e, v_d v_e, s_d m_e, m_d s_e, v_d m_e, m_d v_e.
   */
  cross: number[]
}

/** What one respondent answered in one dimension: answered items, satisfied answers, sum of levels. */
interface Tally {
  m: number
  s: number
  v: number
}

const sumsPerPair = 7
// The pairs grow with the square; a number beyond this is no number of dimensions.
const mostDimensions = 1000

/**
 * A cell without responses.
 * @throws RangeError unless dimensionCount is whole, at least 0 and at most 1000
 */
export function emptyCell<I extends string = string>(dimensionCount: number): CellSums<I> {
  requireCount('emptyCell', dimensionCount)
  return {
    respondents: 0,
    whole: emptySums(),
    dimensions: Array.from({ length: dimensionCount }, () => emptySums<I>()),
    cross: new Array<number>(crossLength(dimensionCount)).fill(0),
  }
}

/**
 * Adds one response to the cell in place.
 * @param levels one entry per item; only numbers of at least 1 are answers. Skipped (null), no opinion (0) and not
 *   shown (-1) are outside
 * @param dimensionOf index of each item's dimension, null for an item in none
 * @param isTop whether a level counts as satisfied, indexed by the level itself; position 0 is not used
 * @throws RangeError on lists of different length, an unknown dimension, or an answer that is no level of the scale;
 *   the cell is then unchanged
 */
export function addLevels<I extends string>(
  cell: CellSums<I>,
  levels: readonly (number | null)[],
  dimensionOf: readonly (number | null)[],
  isTop: readonly boolean[],
): void {
  const tallies = tallyDimensions(cell.dimensions.length, levels, dimensionOf, isTop)
  cell.respondents += 1
  cell.dimensions.forEach((sums, d) => {
    const { m, s, v } = tallyAt(tallies, d)
    addRespondent(sums, m, s, v)
  })
  const all = tallies.reduce(
    (sum, { m, s, v }) => ({ m: sum.m + m, s: sum.s + s, v: sum.v + v }),
    noAnswers(),
  )
  addRespondent(cell.whole, all.m, all.s, all.v)
  addProducts(cell.cross, tallies)
}

/**
 * Several cells as one. The cells share no respondent.
 * @throws RangeError unless the list holds a cell and all have the same number of dimensions
 */
export function mergeCells<I extends string = string>(cells: readonly CellSums<I>[]): CellSums<I> {
  const count = cells[0]?.dimensions.length
  if (count === undefined || cells.some((cell) => cell.dimensions.length !== count)) {
    throw new RangeError('mergeCells requires one cell or more, all of the same dimensions')
  }
  const merged = emptyCell<I>(count)
  merged.respondents = cells.reduce((sum, cell) => sum + cell.respondents, 0)
  merged.whole = mergeSums(cells.map((cell) => cell.whole))
  merged.dimensions = merged.dimensions.map((sums, d) =>
    mergeSums(cells.map((cell) => cell.dimensions[d] ?? sums)),
  )
  merged.cross = merged.cross.map((_, i) => cells.reduce((sum, cell) => sum + (cell.cross[i] ?? 0), 0))
  return merged
}

/**
 * How many numbers cellToArray makes.
 * @throws RangeError unless dimensionCount is whole, at least 0 and at most 1000
 */
export function cellArrayLength(dimensionCount: number): number {
  requireCount('cellArrayLength', dimensionCount)
  return dimensionCount * pooledSumsLength + crossLength(dimensionCount)
}

/** The dimensions' sums and cross-products as one array: nine numbers per dimension, then seven per pair. */
export function cellToArray<I extends string>(cell: CellSums<I>): number[] {
  return [...cell.dimensions.flatMap(sumsToArray), ...cell.cross]
}

/**
 * The inverse of cellToArray.
 * @throws RangeError unless the array has the length that the number of dimensions demands, and holds whole numbers
 *   of at least 0
 */
export function dimensionsFromArray<I extends string = string>(
  array: readonly number[],
  dimensionCount: number,
): Pick<CellSums<I>, 'dimensions' | 'cross'> {
  const { dimensions, cross } = emptyCell<I>(dimensionCount)
  const start = dimensionCount * pooledSumsLength
  const stored = array.slice(start)
  if (
    array.length !== start + cross.length ||
    !stored.every((sum) => Number.isSafeInteger(sum) && sum >= 0)
  ) {
    throw new RangeError('dimensionsFromArray requires nine whole numbers per dimension and seven per pair')
  }
  const read = (_: PooledSums<I>, d: number) =>
    sumsFromArray<I>(array.slice(d * pooledSumsLength, (d + 1) * pooledSumsLength))
  // A sum of -0 is 0.
  return { dimensions: dimensions.map(read), cross: stored.map((sum) => sum + 0) }
}

/** The seven sums of a pair of dimensions, d < e, in the order of `CellSums.cross`. */
export function crossOf<I extends string>(
  { dimensions: { length }, cross }: CellSums<I>,
  d: number,
  e: number,
): number[] {
  const pair = (d * (2 * length - d - 1)) / 2 + (e - d - 1)
  return cross.slice(pair * sumsPerPair, (pair + 1) * sumsPerPair)
}

function requireCount(name: string, dimensionCount: number): void {
  if (!(Number.isInteger(dimensionCount) && dimensionCount >= 0 && dimensionCount <= mostDimensions)) {
    throw new RangeError(`${name} requires a whole number of dimensions of at most 1000`)
  }
}

function crossLength(dimensionCount: number): number {
  return ((dimensionCount * (dimensionCount - 1)) / 2) * sumsPerPair
}

function noAnswers(): Tally {
  return { m: 0, s: 0, v: 0 }
}

function tallyAt(tallies: readonly Tally[], d: number): Tally {
  const tally = tallies[d]
  if (!tally) throw new RangeError('addLevels requires dimensions of the cell')
  return tally
}

function tallyDimensions(
  dimensionCount: number,
  levels: readonly (number | null)[],
  dimensionOf: readonly (number | null)[],
  isTop: readonly boolean[],
): Tally[] {
  if (levels.length !== dimensionOf.length)
    throw new RangeError('addLevels requires a dimension or null per level')
  const tallies = Array.from({ length: dimensionCount }, noAnswers)
  levels.forEach((level, item) => {
    const d = dimensionOf[item] ?? null
    if (level === null || level < 1 || d === null) return
    const top = isTop[level]
    if (top === undefined) throw new RangeError('addLevels requires levels of the scale')
    const tally = tallyAt(tallies, d)
    tally.m += 1
    tally.s += top ? 1 : 0
    tally.v += level
  })
  return tallies
}

function addProducts(cross: number[], tallies: readonly Tally[]): void {
  let position = 0
  tallies.forEach((d, index) => {
    for (const e of tallies.slice(index + 1)) {
      const products = [d.m * e.m, d.s * e.s, d.v * e.v, d.s * e.m, d.m * e.s, d.v * e.m, d.m * e.v]
      for (const product of products) cross[position] = (cross[position++] ?? 0) + product
    }
  })
}
