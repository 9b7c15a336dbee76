/** What a margin of error rests on. */
export interface MarginTerms {
  /** Normal quantile of the confidence level. */
  z: number
  /** Expected share, strictly between 0 and 1. */
  share: number
  /** Variance of the design against that of a simple random sample, above 0. */
  designEffect: number
}

export interface Sampled {
  population: number
  responses: number
}

/**
 * Half width of the interval that these responses give: z √(d p(1−p)/n · (N−n)/(N−1)).
 * @returns a share; 0 when everyone answers; null without a population or without responses
 * @see Cochran (1977), Sampling Techniques, 3rd edition, sections 3.3 and 4.4; Kish (1965), Survey Sampling, 8.2
 */
export function expectedMargin(sampled: Sampled, terms: MarginTerms): number | null {
  const variance = varianceOf(sampled, terms)
  return variance === null ? null : terms.z * Math.sqrt(variance)
}

/**
 * The same for all strata together, each weighted by its population.
 * @returns null without a population, or where a stratum with a population gives no response: nothing is then known of
 *   that part
 * @see Cochran (1977), section 5.5
 */
export function expectedStratifiedMargin(strata: readonly Sampled[], terms: MarginTerms): number | null {
  const peopled = strata.filter(({ population }) => population > 0)
  const whole = peopled.reduce((sum, { population }) => sum + population, 0)
  let variance = 0
  for (const stratum of peopled) {
    const own = varianceOf(stratum, terms)
    if (own === null) return null
    variance += (stratum.population / whole) ** 2 * own
  }
  return whole === 0 ? null : terms.z * Math.sqrt(variance)
}

function varianceOf({ population, responses }: Sampled, { share, designEffect }: MarginTerms): number | null {
  if (population === 0 || responses === 0) return null
  // One person alone leaves no denominator, and nothing unknown either.
  const correction = responses >= population ? 0 : (population - responses) / (population - 1)
  return ((designEffect * share * (1 - share)) / responses) * correction
}
