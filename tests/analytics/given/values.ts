import fc from 'fast-check'

// What may come in: mostly what is meant, now and then what no caller should pass.

export const hostile = fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, -1, 0.5, 2 ** 53)

/** Mostly of one kind, sometimes of the other. */
export function mostly<T, U>(kind: fc.Arbitrary<T>, other: fc.Arbitrary<U>) {
  return fc.oneof({ weight: 12, arbitrary: kind }, { weight: 1, arbitrary: other })
}

/** Counts. */
export const number = mostly(fc.nat(40), hostile)
/** Degrees of freedom and shapes, absurd ones too. */
export const degrees = fc.oneof(
  { weight: 8, arbitrary: fc.nat(40) },
  { weight: 2, arbitrary: hostile },
  { weight: 3, arbitrary: fc.constantFrom(5e-324, 1e-300, 1e-9, 1e9, 1e15, 1e20, 1e50, 1e300, 1.7e308) },
)
export const real = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.double({ min: -50, max: 50, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x)),
  },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: hostile },
)
export const anyProbability = mostly(fc.double({ min: 0, max: 1, noNaN: true }), hostile)
/** Shares, margins, levels: nothing that anybody asks about is nearer to 0. */
export const probability = anyProbability.map((p) => (p > 0 && p < 1e-12 ? 0 : p))
/** Counts that go through as they come. */
export const passed = mostly(
  fc.nat(40),
  hostile.filter((value) => !Object.is(value, -0)),
)
export const numbers = fc.array(number, { maxLength: 9 })
export const reals = fc.array(real, { maxLength: 12 })
export const level = fc.option(mostly(fc.integer({ min: 1, max: 5 }), hostile), { freq: 6 })
export const levels = fc.array(level, { maxLength: 12 })
export const flags = fc.array(fc.boolean(), { maxLength: 5 })
export const k = mostly(fc.integer({ min: 1, max: 8 }), hostile)

/** Lists of one length, each of a kind of values. */
export function columnsOf<T>(value: fc.Arbitrary<T>, most = 14, items = fc.nat(4)): fc.Arbitrary<T[][]> {
  return fc
    .tuple(fc.nat(most), items)
    .chain(([rows, count]) =>
      fc.array(fc.array(value, { minLength: rows, maxLength: rows }), { minLength: count, maxLength: count }),
    )
}

/** Levels as a table keeps them. */
export const levelColumns = columnsOf(fc.integer({ min: -2, max: 5 }), 30).map((list) =>
  list.map((column) => Int8Array.from(column)),
)
export const levelColumn = levelColumns.map(([column = new Int8Array()]) => column)

export const share = fc.record({ satisfied: fc.nat(30), more: number }).map(({ satisfied, more }) => ({
  satisfied,
  answered: satisfied + more,
  total: satisfied + more,
}))
export const shares = fc.array(share, { maxLength: 6 })
export const units = shares.map((list) => list.map((one, at) => ({ code: `U${at}`, unit: `U${at}`, ...one })))

/** Two lists of one length. */
export function pair(one: fc.Arbitrary<number>): fc.Arbitrary<[number[], number[]]> {
  return fc
    .array(fc.tuple(one, one), { maxLength: 12 })
    .map((list) => [list.map(([a]) => a), list.map(([, b]) => b)])
}
