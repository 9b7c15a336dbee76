/**
 * Natural logarithm of the gamma function, for sums of logarithms: near 1 and 2, where it crosses zero, the
 * error is about 1e-15 in absolute terms; elsewhere in relative ones.
 * @throws RangeError unless 0 < x < Infinity
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError('logGamma requires 0 < x < Infinity')
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
  for (; y < 10; y++) sum += (y + 0.5) * Math.log1p(1 / y) - 1
  const w = 1 / (y * y)
  const series =
    1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))
  return sum + series / y
}
