import { type AllocationMethod, allocate, allocationSize } from './allocation.ts'
import { expectedMargin, expectedStratifiedMargin, type MarginTerms } from './expected-margin.ts'
import { cochranSampleSize, invitationsNeeded, twoSidedQuantile, yamaneSampleSize } from './sample-size.ts'

/**
 * `cochran` and `yamane` give every stratum the sample that its own figure needs; the others give the whole the sample
 * that it needs by Cochran's formula and share that out.
 */
export type PlanMethod = 'cochran' | 'yamane' | AllocationMethod

export interface PlanTerms {
  method: PlanMethod
  /** Half width of the interval that is wanted, a share. */
  marginOfError: number
  /** Confidence level. Yamane's formula has no place for it and stands for z = 2. */
  level: number
  /** Expected share; 0.5 is the worst case. Yamane's formula stands for 0.5. */
  share: number
  /** At least 1: what clusters and unequal weights cost; 1 for a simple random sample. */
  designEffect: number
  /** Part of the forms handed out that comes back, in (0, 1]. */
  responseRate: number
  /** Responses wanted from each stratum, capped at its population. */
  least: number
  /** Responses that a stratum may be asked for; null leaves it to its population. */
  most: number | null
}

export interface StratumToPlan {
  population: number
  /** Expected share of this stratum, which Neyman's allocation needs; null takes that of the plan. */
  share: number | null
}

export interface PlannedStratum {
  /** Responses to gather, at most the population. */
  responses: number
  /** Forms to hand out so that these come back, at most the population. */
  forms: number
  /** Margin of error that the responses give; null without any. */
  marginOfError: number | null
}

export interface PlannedSample {
  strata: PlannedStratum[]
  /** Sums, and the margin of the whole; null where part of the population gives no response. */
  whole: PlannedStratum & { population: number }
}

/**
 * How many responses to gather and how many forms to hand out in each stratum, and how exact the figures will be.
 * Where too few forms can be handed out for the response rate, as many responses are planned as will come back.
 * @param strata in rising order of their codes, which decides between equal fractions
 * @throws RangeError outside the ranges named in `PlanTerms`; also for a population that is not whole
 */
export function planSample(strata: readonly StratumToPlan[], terms: PlanTerms): PlannedSample {
  requireTerms(terms)
  const populations = strata.map(({ population }) => population + 0)
  if (!populations.every((population) => Number.isSafeInteger(population) && population >= 0))
    throw new RangeError('planSample requires whole populations of at least 0')
  const needed = isAllocation(terms.method)
    ? allocateWhole(strata, terms.method, terms)
    : strata.map((stratum) => neededAlone(stratum, terms))
  const counts = needed.map((responses, h) => countsOf(responses, populations[h] ?? 0, terms))
  const margin = marginTermsOf(terms)
  const sampled = counts.map(({ responses }, h) => ({ population: populations[h] ?? 0, responses }))
  return {
    strata: counts.map((count, h) => ({
      ...count,
      marginOfError: expectedMargin(sampled[h] ?? { population: 0, responses: 0 }, margin),
    })),
    whole: {
      population: sum(populations),
      responses: sum(counts.map(({ responses }) => responses)),
      forms: sum(counts.map(({ forms }) => forms)),
      marginOfError: expectedStratifiedMargin(sampled, margin),
    },
  }
}

function isAllocation(method: PlanMethod): method is AllocationMethod {
  return method !== 'cochran' && method !== 'yamane'
}

/** Responses, not yet rounded, that a stratum needs for a figure of its own, within the bounds. */
function neededAlone({ population }: StratumToPlan, terms: PlanTerms): number {
  if (population === 0) return 0
  const { marginOfError, designEffect, least, most } = terms
  const target = { population, marginOfError }
  const { n } =
    terms.method === 'yamane' ? yamaneSampleSize(target) : cochranSampleSize(target, terms.share, terms.level)
  const high = Math.min(population, most ?? population)
  return Math.min(high, Math.max(least, n * designEffect))
}

function allocateWhole(
  strata: readonly StratumToPlan[],
  method: AllocationMethod,
  { marginOfError, share, level, designEffect, least, most }: PlanTerms,
): number[] {
  const population = sum(strata.map((stratum) => stratum.population))
  if (population === 0) return strata.map(() => 0)
  const { n } = cochranSampleSize({ population, marginOfError }, share, level)
  const sized = strata.map((stratum) => {
    const expected = stratum.share ?? share
    const deviation = Math.sqrt(expected * (1 - expected))
    return { population: stratum.population, size: allocationSize(method, stratum.population, deviation) }
  })
  return allocate(sized, invitationsNeeded(n, designEffect, 1), least, most ?? Infinity).map((part) => part.n)
}

/** Whole numbers: responses, and the forms that bring them. */
function countsOf(needed: number, population: number, { responseRate }: PlanTerms) {
  const forms = invitationsNeeded(needed, 1, responseRate)
  if (forms <= population) return { responses: invitationsNeeded(needed, 1, 1), forms }
  return { responses: Math.floor(population * responseRate + 1e-9), forms: population }
}

// Yamane's form fixes both; anything else would promise what it does not compute.
function marginTermsOf({ method, share, level, designEffect }: PlanTerms): MarginTerms {
  return method === 'yamane'
    ? { z: 2, share: 0.5, designEffect }
    : { z: twoSidedQuantile(level), share, designEffect }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function requireTerms({ designEffect, responseRate, level, share }: PlanTerms): void {
  const areShares = [level, share].every((value) => value > 0 && value < 1)
  if (!(areShares && designEffect >= 1 && designEffect < Infinity && responseRate > 0 && responseRate <= 1)) {
    throw new RangeError(
      'planSample requires level and share between 0 and 1, a design effect of at least 1 and a response rate in (0, 1]',
    )
  }
}
