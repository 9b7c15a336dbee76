/** One stratum, such as a unit in a year. */
export interface Stratum {
  /** Population, at least 0. */
  population: number
  /** What its part is in proportion to; see `allocationSize`. */
  size: number
}

export type AllocationMethod = 'proportional' | 'neyman' | 'power' | 'equal'

export interface Allocated {
  /** Before rounding. */
  exact: number
  n: number
}

/**
 * What a stratum's part is in proportion to.
 * @param deviation standard deviation expected within it; used by Neyman's method alone
 * @throws RangeError unless both are finite and at least 0
 * @see Neyman (1934), J. R. Stat. Soc. 97, 558-625; Bankier (1988), The American Statistician 42, 174-177 (power)
 */
export function allocationSize(method: AllocationMethod, population: number, deviation: number): number {
  if (!(population >= 0 && deviation >= 0 && population < Infinity && deviation < Infinity))
    throw new RangeError('allocationSize requires a population and a deviation of at least 0')
  switch (method) {
    case 'proportional':
      return population + 0
    case 'neyman':
      return population * deviation + 0
    case 'power':
      return Math.sqrt(population) + 0
    case 'equal':
      return 1
  }
}

/**
 * Standard deviation of satisfied or not, from an earlier year; drawn inwards, so that a unit where all agreed is not
 * left without a sample.
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 */
export function shareDeviation(satisfied: number, answered: number): number {
  const areCounts = Number.isSafeInteger(satisfied) && Number.isSafeInteger(answered)
  if (!(areCounts && satisfied >= 0 && satisfied <= answered))
    throw new RangeError('shareDeviation requires whole 0 <= satisfied <= answered')
  const share = (satisfied + 1) / (answered + 2)
  return Math.sqrt(share * (1 - share))
}

/**
 * Shares a sample out over strata, none below its least, none above its most or its population; the whole is moved
 * between what these bounds admit. What a bound takes or gives is shared among the others again.
 * @param strata in rising order of their codes, which decides between equal fractions
 * @param least responses wanted from each stratum, capped at its population
 * @param most responses that a stratum may give; Infinity leaves it to its population
 * @throws RangeError unless n and least are whole and at least 0, most is whole or Infinity and at least `least`, and
 *   the strata have whole populations and finite sizes of at least 0
 */
export function allocate(strata: readonly Stratum[], n: number, least = 0, most = Infinity): Allocated[] {
  requireStrata(strata, n, least, most)
  const lows = strata.map(({ population }) => Math.min(least, population))
  const highs = strata.map(({ population }) => Math.min(most, population))
  const total = Math.min(sumOf(highs), Math.max(sumOf(lows), n))
  return roundByLargestRemainder(exactParts(strata, lows, highs, total), total)
}

function exactParts(
  strata: readonly Stratum[],
  lows: readonly number[],
  highs: readonly number[],
  total: number,
): number[] {
  const fixed = new Map<number, number>()
  for (;;) {
    const open = strata.map((_, h) => h).filter((h) => !fixed.has(h))
    const remaining = total - sumOf([...fixed.values()])
    const sizes = sumOf(open.map((h) => strata[h]?.size ?? 0))
    const quota = new Map(
      open.map((h) => [h, sizes === 0 ? 0 : (remaining * (strata[h]?.size ?? 0)) / sizes]),
    )
    const over = open.filter((h) => (quota.get(h) ?? 0) > (highs[h] ?? 0))
    const short = open.filter((h) => (quota.get(h) ?? 0) < (lows[h] ?? 0))
    if (over.length === 0 && short.length === 0)
      return strata.map((_, h) => fixed.get(h) ?? quota.get(h) ?? 0)
    const overshoot = sumOf(over.map((h) => (quota.get(h) ?? 0) - (highs[h] ?? 0)))
    const shortfall = sumOf(short.map((h) => (lows[h] ?? 0) - (quota.get(h) ?? 0)))
    const [bound, broken] = overshoot >= shortfall ? [highs, over] : [lows, short]
    for (const h of broken) fixed.set(h, bound[h] ?? 0)
  }
}

/** Whole numbers of the same sum: what is left over goes to the largest fractions, the first among equals. */
function roundByLargestRemainder(exact: readonly number[], total: number): Allocated[] {
  // Adding 0 makes 0 of -0.
  const parts = exact.map((value) => ({ exact: value + 0, n: Math.floor(value + 1e-12) + 0 }))
  const left = Math.round(total - sumOf(parts.map(({ n }) => n)))
  const order = parts.map((_, h) => h).sort((a, b) => fraction(parts[b]) - fraction(parts[a]) || a - b)
  for (const h of order.slice(0, Math.max(0, left))) {
    const part = parts[h]
    if (part) part.n += 1
  }
  return parts
}

// Fractions that should be equal may differ in the last digits.
function fraction(part: Allocated | undefined): number {
  return part ? Math.round((part.exact - part.n) * 1e9) / 1e9 : 0
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function requireStrata(strata: readonly Stratum[], n: number, least: number, most: number): void {
  const areCounts =
    [n, least].every((count) => Number.isSafeInteger(count) && count >= 0) &&
    (most === Infinity || Number.isSafeInteger(most)) &&
    most >= least
  const areStrata = strata.every(
    ({ population, size }) =>
      Number.isSafeInteger(population) && population >= 0 && size >= 0 && size < Infinity,
  )
  if (!areCounts || !areStrata) {
    throw new RangeError(
      'allocate requires whole numbers of at least 0, least <= most, and finite sizes of at least 0',
    )
  }
}
