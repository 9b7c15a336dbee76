/** Both tails of a distribution of positive values at x, and x times the density there. */
export interface Tails {
  lower: number
  upper: number
  slope: number
}

/**
 * The positive x that has the probability p below it (`lower`) or above it (`upper`), by Newton's steps on the
 * logarithms of x and of the tail asked for: a tiny tail is met in relative terms. Halves where a step fails.
 * @param p strictly between 0 and 1
 * @param start a first guess, above 0
 */
export function tailQuantile(
  tailsAt: (x: number) => Tails,
  p: number,
  side: 'lower' | 'upper',
  start: number,
): number {
  const sign = side === 'lower' ? 1 : -1
  let low = 0
  let high = Infinity
  let x = start
  for (let round = 0; round < 1500; round++) {
    const tails = tailsAt(x)
    const tail = tails[side]
    const excess = Math.log(tail / p)
    if (excess === 0) return x
    if (excess * sign > 0) high = x
    else low = x
    const target = x * Math.exp((-sign * excess * tail) / tails.slope)
    if (Math.abs(target - x) <= Number.EPSILON * x && x < Infinity) return target
    const isInside = target > low && target < high && target < Infinity
    const next = isInside ? target : between(low, high)
    if (Math.abs(next - x) <= Number.EPSILON * x) return next
    x = next
  }
  return x
}

/** A point well inside the bracket, which may be open at both ends. */
function between(low: number, high: number): number {
  if (high === Infinity) return low === 0 ? 1 : low * 4
  return low === 0 ? high / 4 : Math.sqrt(low) * Math.sqrt(high)
}

/** @throws RangeError unless 0 < p < 1 */
export function requireProbability(name: string, p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${name} requires 0 < p < 1`)
}

/** The quantile. @throws RangeError where no double is as large as it */
export function requireReachable(name: string, x: number): number {
  if (!(x < Infinity)) throw new RangeError(`${name} requires a quantile that a double can hold`)
  return x
}
