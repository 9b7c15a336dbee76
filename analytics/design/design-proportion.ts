import { betaQuantile } from '../distributions/beta-quantile.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import type { DesignEstimate } from './estimate.ts'

export type DesignIntervalMethod = 'logit' | 'xlogit' | 'asin' | 'beta'

/**
 * Interval of a weighted share that stays within 0..1. `beta` (Korn and Graubard) is the one to publish: it is honest
 * near 0 and 1.
 * @param estimate a mean of zeros and ones under the design
 * @returns null where the share or its error leaves no interval: a share of 0 or 1, an error of 0, fewer than one
 *   degree of freedom. Then the Clopper-Pearson interval on n is to be told instead.
 * @throws RangeError unless the level lies between 0 and 1, and n, the error and df are finite and at least 0
 * @see Korn and Graubard (1998), Survey Methodology 24 (2), 193-201
 */
export function designProportionInterval(
  { estimate, standardError, n, df }: DesignEstimate,
  method: DesignIntervalMethod = 'beta',
  level = 0.95,
): Interval | null {
  const parts = [estimate ?? 0, standardError ?? 0, n, df]
  if (!(level > 0 && level < 1) || !parts.every((part) => part >= 0 && part < Infinity)) {
    throw new RangeError(
      'designProportionInterval requires a level between 0 and 1 and finite parts of at least 0',
    )
  }
  if (estimate === null || !standardError || df < 1 || !(estimate > 0 && estimate < 1)) return null
  const alpha = (1 - level) / 2
  const half = -studentTQuantile(alpha, df) * standardError
  switch (method) {
    case 'logit':
    case 'xlogit':
      return logitInterval(estimate, half)
    case 'asin':
      return arcsineInterval(estimate, half)
    case 'beta':
      return n < 2 ? null : betaInterval({ estimate, standardError, n, df, alpha })
  }
}

function logitInterval(share: number, half: number): Interval {
  const centre = Math.log(share / (1 - share))
  const reach = half / (share * (1 - share))
  const expit = (x: number) => 1 / (1 + Math.exp(-x))
  return { low: expit(centre - reach), high: expit(centre + reach) }
}

function arcsineInterval(share: number, half: number): Interval {
  const centre = Math.asin(Math.sqrt(share))
  const reach = half / (2 * Math.sqrt(share * (1 - share)))
  return { low: Math.sin(centre - reach) ** 2, high: Math.sin(centre + reach) ** 2 }
}

interface BetaParts {
  estimate: number
  standardError: number
  n: number
  df: number
  alpha: number
}

/** Clopper-Pearson's limits at the sample size that would give the same error, corrected for its own uncertainty. */
function betaInterval({ estimate, standardError, n, df, alpha }: BetaParts): Interval {
  const ratio = studentTQuantile(alpha, n - 1) / studentTQuantile(alpha, df)
  const effective = ((estimate * (1 - estimate)) / standardError ** 2) * ratio ** 2
  const [satisfied, rest] = [effective * estimate, effective * (1 - estimate)]
  return {
    low: betaQuantile(alpha, satisfied, rest + 1),
    high: 1 - betaQuantile(alpha, rest, satisfied + 1),
  }
}
