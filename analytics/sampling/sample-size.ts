import { normalQuantile } from '../distributions/normal.ts'

export interface SampleSize {
  /** For an endless population. */
  infinite: number
  /** For this population, not rounded. */
  exact: number
  /** Responses needed. */
  n: number
  /** Half width of the interval that n responses give. */
  marginOfError: number
}

interface Target {
  /** People or dossiers in the population, at least 1. */
  population: number
  /** Half width of the interval that is wanted, such as 0.03. */
  marginOfError: number
}

/**
 * Cochran's sample size for a share, with the finite population correction.
 * @param share expected share; 0.5 is the worst case
 * @throws RangeError unless population >= 1, 0 < share < 1, and margin and level lie strictly between 0 and 1
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 4.4
 */
export function cochranSampleSize(
  { population, marginOfError }: Target,
  share = 0.5,
  level = 0.95,
): SampleSize {
  requireTarget('cochranSampleSize', population, marginOfError)
  if (!(share > 0 && share < 1 && level > 0 && level < 1)) {
    throw new RangeError('cochranSampleSize requires share and level between 0 and 1')
  }
  const z = twoSidedQuantile(level)
  const infinite = (z ** 2 * share * (1 - share)) / marginOfError ** 2
  const exact = infinite / (1 + (infinite - 1) / population)
  const n = Math.max(1, roundUp(exact))
  const correction = population === 1 ? 0 : Math.max(0, population - n) / (population - 1)
  return { infinite, exact, n, marginOfError: z * Math.sqrt(((share * (1 - share)) / n) * correction) }
}

/**
 * Yamane's sample size N / (1 + N e²), the form of the SIPAS guidance. It is Cochran's with share 0.5 and z = 2, and
 * to be named as such.
 * @throws RangeError unless population >= 1 and 0 < margin < 1
 * @see Yamane (1967), Statistics, An Introductory Analysis, 2nd edition
 */
export function yamaneSampleSize({ population, marginOfError }: Target): { exact: number; n: number } {
  requireTarget('yamaneSampleSize', population, marginOfError)
  const exact = population / (1 + population * marginOfError ** 2)
  return { exact, n: roundUp(exact) }
}

/**
 * People to invite, so that n responses worth of a simple random sample come back.
 * @param designEffect at least a number above 0; 1 for a simple random sample
 * @param responseRate above 0, at most 1
 * @throws RangeError outside these ranges
 */
export function invitationsNeeded(n: number, designEffect: number, responseRate: number): number {
  if (!(n >= 0 && designEffect > 0 && responseRate > 0 && responseRate <= 1)) {
    throw new RangeError(
      'invitationsNeeded requires n >= 0, a design effect above 0 and a response rate in (0, 1]',
    )
  }
  const needed = roundUp((n * designEffect) / responseRate)
  if (!Number.isFinite(needed))
    throw new RangeError('invitationsNeeded requires fewer invitations than can be counted')
  return needed
}

/** The normal quantile z of a two-sided confidence level in (0, 1): 1.95996 for 0.95. */
export function twoSidedQuantile(level: number): number {
  // Adding 0 makes 0 of -0.
  return -normalQuantile((1 - level) / 2) + 0
}

// What is whole but for the last digits of a double needs no further person. Nobody is 0, not −0.
function roundUp(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9))
}

function requireTarget(name: string, population: number, marginOfError: number): void {
  if (!(population >= 1 && population < Infinity && marginOfError > 0 && marginOfError < 1)) {
    throw new RangeError(`${name} requires a population of at least 1 and a margin between 0 and 1`)
  }
}
