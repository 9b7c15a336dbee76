/** A point of the beta distribution, with what its value alone would lose. */
export interface BetaPoint {
  x: number
  /** 1 - x. */
  y: number
  /** (a + b) x - a: how far the point lies from the mean. */
  gap: number
}

/** The point at a given x. */
export function pointAt(x: number, a: number, b: number): BetaPoint {
  return { x, y: 1 - x, gap: gapAt(x, a, b) }
}

/** (a + b) x - a without rounding in between: with large shapes the difference is what counts. */
function gapAt(x: number, a: number, b: number): number {
  const first = product(a, x)
  const second = product(b, x)
  const whole = sum(first.value, second.value)
  const gap = sum(whole.value, -a)
  return gap.value + (gap.rest + whole.rest + first.rest + second.rest)
}

/** The point where x/(1 - x) is a/b times f, as in Fisher's F. Unlike x, f - 1 keeps its digits near the mean. */
export function pointAtRatio(f: number, a: number, b: number): BetaPoint {
  const odds = (a / b) * f
  return { x: odds / (1 + odds), y: 1 / (1 + odds), gap: a * ((f - 1) / (1 + odds)) }
}

interface Exact {
  value: number
  /** What rounding took away. */
  rest: number
}

/** @see Dekker (1971), Numerische Mathematik 18, 224-242 */
function product(a: number, b: number): Exact {
  const value = a * b
  const [x, y] = [split(a), split(b)]
  return { value, rest: x.low * y.low - (value - x.high * y.high - x.low * y.high - x.high * y.low) }
}

function split(value: number): { high: number; low: number } {
  const scaled = value * (2 ** 27 + 1)
  const high = scaled - (scaled - value)
  return { high, low: value - high }
}

/** @see Knuth (1997), The Art of Computer Programming, volume 2, section 4.2.2 */
function sum(a: number, b: number): Exact {
  const value = a + b
  const part = value - a
  return { value, rest: a - (value - part) + (b - part) }
}
