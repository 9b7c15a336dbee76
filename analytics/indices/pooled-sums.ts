declare const instrument: unique symbol

/**
 * Marks what was counted with the kind of measurement it comes from, in its type alone. What bears different
 * instruments has different types, so that adding or averaging it does not compile.
 */
export interface OfInstrument<in out I extends string> {
  readonly [instrument]?: (of: I) => I
}

/**
 * All that a pooled index and its standard error need to know of the answers: sums over the respondents who
 * answered at least one of the items. Sums of two groups of one instrument add up to the sums of both together.
 */
export interface PooledSums<in out I extends string = string> extends OfInstrument<I> {
  /** Respondents with m >= 1. */
  n: number
  /** Σm: answered items. */
  m: number
  /** Σs: satisfied answers. */
  s: number
  /** Σv, where v is the sum of one respondent's levels. */
  v: number
  /** Σm² */
  mm: number
  /** Σs² */
  ss: number
  /** Σ(s m) */
  sm: number
  /** Σv² */
  vv: number
  /** Σ(v m) */
  vm: number
}

/** The order in which an array holds the sums; arrays are stored, so it never changes. */
const order = ['n', 'm', 's', 'v', 'mm', 'ss', 'sm', 'vv', 'vm'] as const

/** How many numbers stand for one PooledSums in an array. */
export const pooledSumsLength = order.length

/** Sums of nobody. */
export function emptySums<I extends string = string>(): PooledSums<I> {
  return { n: 0, m: 0, s: 0, v: 0, mm: 0, ss: 0, sm: 0, vv: 0, vm: 0 }
}

/**
 * Adds one respondent to the sums in place. One who answered nothing (m = 0) is outside and changes nothing.
 * @param m answered items
 * @param s satisfied answers among them
 * @param v sum of the levels of the answers
 * @throws RangeError unless all are whole, 0 <= s <= m <= v, and v = 0 when m = 0
 */
export function addRespondent<I extends string>(sums: PooledSums<I>, m: number, s: number, v: number): void {
  const areWhole = Number.isSafeInteger(m) && Number.isSafeInteger(s) && Number.isSafeInteger(v)
  if (!(areWhole && s >= 0 && s <= m && m <= v && (m > 0 || v === 0))) {
    throw new RangeError('addRespondent requires whole 0 <= s <= m <= v')
  }
  if (m === 0) return
  sums.n += 1
  sums.m += m
  sums.s += s
  sums.v += v
  sums.mm += m * m
  sums.ss += s * s
  sums.sm += s * m
  sums.vv += v * v
  sums.vm += v * m
}

/** Sums of several groups together. The groups share no respondent. */
export function mergeSums<I extends string = string>(list: readonly PooledSums<I>[]): PooledSums<I> {
  const merged = emptySums<I>()
  for (const sums of list) for (const key of order) merged[key] += sums[key]
  return merged
}

/** The sums as nine numbers: n, m, s, v, mm, ss, sm, vv, vm. */
export function sumsToArray<I extends string>(sums: PooledSums<I>): number[] {
  return order.map((key) => sums[key])
}

/**
 * The inverse of sumsToArray.
 * @throws RangeError unless the array holds nine whole numbers of at least 0
 */
export function sumsFromArray<I extends string = string>(array: readonly number[]): PooledSums<I> {
  if (array.length !== order.length || !array.every((sum) => Number.isSafeInteger(sum) && sum >= 0)) {
    throw new RangeError('sumsFromArray requires nine whole numbers of at least 0')
  }
  const sums = emptySums<I>()
  order.forEach((key, position) => {
    sums[key] = array[position] ?? 0
  })
  return sums
}
