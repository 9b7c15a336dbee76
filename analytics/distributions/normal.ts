/**
 * Standard normal distribution function: the probability of a value below x, accurate in relative terms
 * (about 1e-15) in the far tail too.
 * @returns 0..1; 0 only where the probability is smaller than any double
 * @throws RangeError when x is NaN
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('normalCdf requires a number')
  return x < 0 ? upperTail(-x) : 1 - upperTail(x)
}

/**
 * Probability of a standard normal value above x; keeps its digits where 1 - normalCdf(x) would lose them.
 * @returns 0..1
 * @throws RangeError when x is NaN
 */
export function normalUpper(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('normalUpper requires a number')
  return x < 0 ? 1 - upperTail(-x) : upperTail(x)
}

/**
 * Standard normal quantile: the x below which a share p of the distribution lies. For p near 1 use
 * -normalQuantile(1 - p) with 1 - p computed exactly.
 * @param p strictly between 0 and 1
 * @throws RangeError outside that range
 * @see Wichura (1988), Algorithm AS 241, PPND16, Applied Statistics 37 (3), 477-484
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('normalQuantile requires 0 < p < 1')
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(central.above, r)) / polynomial(central.below, r)
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const { above, below, shift } = r <= 5 ? tail : farTail
  const size = polynomial(above, r - shift) / polynomial(below, r - shift)
  return q < 0 ? -size : size
}

/** P(X > x) for x >= 0. The series would cancel for large x, and the fraction converges slowly for small x. */
function upperTail(x: number): number {
  if (x > 40) return 0
  return x < 1 ? 0.5 - density(x) * seriesFromCentre(x) : density(x) / fractionFromTail(x)
}

/** x + x^3/3 + x^5/(3*5) + ... See Marsaglia (2004), Journal of Statistical Software 11 (4). */
function seriesFromCentre(x: number): number {
  let sum = x
  let term = x
  for (let odd = 3; ; odd += 2) {
    term *= (x * x) / odd
    if (sum + term === sum) return sum
    sum += term
  }
}

/** x + 1/(x + 2/(x + 3/(x + ...))), by Lentz's method. See Abramowitz and Stegun (1964), 26.2.14. */
function fractionFromTail(x: number): number {
  let value = x
  let c = x
  let d = 0
  // 1000 terms are more than x = 1 needs; rounding may keep the last digit alternating.
  for (let k = 1; k < 1000; k++) {
    d = 1 / (x + k * d)
    c = x + k / c
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < Number.EPSILON) break
  }
  return value
}

/** exp(-x²/2)/√2π; x² is split, because its rounding error alone would spoil the far tail. */
function density(x: number): number {
  const head = Math.trunc(x * 16) / 16
  const rest = (x - head) * (x + head)
  return (Math.exp((-head * head) / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

// The coefficients of AS 241, as the doubles nearest to the printed digits.
const central = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}

const tail = {
  shift: 1.6,
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}

const farTail = {
  shift: 5,
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
