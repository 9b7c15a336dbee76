/**
 * How a sample was drawn. Everything is per row, in one order; rows outside of what is asked about stay in.
 */
export interface Design {
  /** Number of the stratum, from 0. */
  strata: Int32Array
  /** Number of the primary sampling unit (PSU), from 0; different in different strata. */
  psus: Int32Array
  weights: Float64Array
  /** Share of the stratum's PSUs that is in the sample, 0..1; 0 for "as good as none". */
  fractions: Float64Array
  /** Second stage, where there is one with a known population. */
  secondStage: { units: Int32Array; fractions: Float64Array } | null
  /** Respondents whom a row stands for; left out where it is one each. */
  sizes?: Float64Array
  /** What calibration to known totals takes out of linearised values; null without calibration. */
  residuals: ((values: Float64Array) => Float64Array) | null
}

/** Numbers from 0 for names, in the order in which they first come. */
export function numberNames(names: readonly string[]): { numbers: Int32Array; names: string[] } {
  const known = new Map<string, number>()
  const numbers = Int32Array.from(names, (name) => {
    const number = known.get(name) ?? known.size
    known.set(name, number)
    return number
  })
  return { numbers, names: [...known.keys()] }
}

/**
 * Stratified random sample of single respondents: weight population / sample of the stratum, with its finite
 * population correction.
 * @param strata number of the stratum per row
 * @param populations population per stratum, at least the rows it has
 * @throws RangeError when a stratum has more rows than people, or people without end
 */
export function stratifiedDesign(strata: Int32Array, populations: readonly number[]): Design {
  const sizes = countEach(strata, populations.length)
  const arePeopled = sizes.every((size, h) => size <= (populations[h] ?? 0))
  if (!arePeopled || populations.includes(Infinity) || !strata.every((h) => h >= 0 && h < sizes.length)) {
    throw new RangeError('stratifiedDesign requires a population of at least the sample in every stratum')
  }
  const perRow = (value: (h: number) => number) => Float64Array.from(strata, (h) => value(h))
  return {
    strata,
    psus: Int32Array.from(strata, (_, i) => i),
    weights: perRow((h) => (populations[h] ?? 0) / (sizes[h] ?? 1)),
    fractions: perRow((h) => (sizes[h] ?? 0) / (populations[h] ?? 1)),
    secondStage: null,
    residuals: null,
  }
}

/** How often each number from 0 to `kinds` - 1 occurs. */
function countEach(numbers: Int32Array, kinds: number): Int32Array {
  const counts = new Int32Array(kinds)
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
  return counts
}

/**
 * Degrees of freedom of an estimate: PSUs minus strata, counting those with a row in the domain.
 * @param inDomain per row, whether it is asked about
 */
export function degreesOfFreedom({ strata, psus }: Design, inDomain: (row: number) => boolean): number {
  const seenPsus = new Uint8Array(kindsOf(psus))
  const seenStrata = new Uint8Array(kindsOf(strata))
  for (let i = 0; i < strata.length; i++) {
    if (!inDomain(i)) continue
    seenPsus[psus[i] ?? 0] = 1
    seenStrata[strata[i] ?? 0] = 1
  }
  return sumOf(seenPsus) - sumOf(seenStrata)
}

function kindsOf(numbers: Int32Array): number {
  return numbers.reduce((most, number) => Math.max(most, number + 1), 0)
}

function sumOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0)
}

/**
 * Throws unless weights lie in 0..1e100, fractions lie in 0..1, and groups have numbers from 0, for every row.
 * Counted, not iterated: a million rows pass here.
 * @throws RangeError naming the function that needs them
 */
export function requireDesign(name: string, { strata, psus, weights, fractions, secondStage }: Design): void {
  const areGroups = [strata, psus, secondStage?.units ?? psus].every((numbers) =>
    areAll(numbers, strata, Infinity),
  )
  const areFractions = [fractions, secondStage?.fractions ?? fractions].every((list) =>
    areAll(list, strata, 1),
  )
  if (!areGroups || !areFractions || !areAll(weights, strata, 1e100)) {
    throw new RangeError(
      `${name} requires for every row a stratum, a unit, a weight of 0 to 1e100 and a fraction in 0..1`,
    )
  }
}

function areAll(values: ArrayLike<number>, rows: ArrayLike<number>, most: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? -1
    if (!(value >= 0 && value <= most)) return false
  }
  return values.length === rows.length
}
