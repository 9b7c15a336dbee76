/**
 * Natural logarithm of the gamma function, for sums of logarithms: near 1 and 2, where it crosses zero, the
 * error is about 1e-15 in absolute terms; elsewhere in relative ones.
 * @throws RangeError unless 0 < x <= 2.5e305, above which no double holds the result
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x <= 2.5e305)) throw new RangeError('logGamma requires 0 < x <= 2.5e305')
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingError(x)
}

/**
 * What Stirling's formula leaves out of log gamma: logGamma(x) - ((x - 1/2) log x - x + 1/2 log 2π). Small where
 * logGamma is huge, so that ratios of gammas keep their digits.
 * @param x above 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingError(x: number): number {
  let sum = 0
  let y = x
  for (; y < 10; y++) sum += (y + 0.5) * logOfNext(y) - 1
  const w = 1 / (y * y)
  const series =
    1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))
  return sum + series / y
}

/** log((y + 1)/y), also where 1/y is no double any more. */
function logOfNext(y: number): number {
  return y < 1 ? Math.log1p(y) - Math.log(y) : Math.log1p(1 / y)
}

/**
 * How much log gamma rises from x to x + step, exact in terms of the step however small it is beside x.
 * @param x above 0
 * @param step at least 0
 */
export function logGammaRise(x: number, step: number): number {
  let below = 0
  let y = x
  // Gamma's own recurrence carries x to where Stirling's series holds.
  for (; y < 10; y++) below += Math.log1p(step / y)
  const log = Math.log1p(step / y)
  const stirling = stirlingTerms.reduce(
    (sum, term, k) => sum + (term / y ** (2 * k + 1)) * Math.expm1(-(2 * k + 1) * log),
    0,
  )
  return (y - 0.5) * log - step + step * (Math.log(y) + log) + stirling - below
}

// B(2k) / (2k (2k - 1)), DLMF 5.11.1.
const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360]
