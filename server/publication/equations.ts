// Linear equations over whole numbers, solved exactly: modulo a prime, where no rounding makes a number look settled.

/** Products of two residues fit into a double, and numbers of people stay far below. */
const prime = 67_108_859

/** Coefficients by variable, and what they add up to. */
export interface Equation {
  terms: ReadonlyMap<number, number>
  n: number
}

/**
 * A number as far as equations settle it: one that is known, and of the rest a mark, in two parts. Equal rests have equal marks, no
 * rest has 0; marks add up as rests do. Different rests have the same mark by chance once in 4 × 10^15 times.
 */
export interface Value {
  n: number
  marks: readonly [number, number]
}

/**
 * What each variable is. An equation that contradicts those before it is left out.
 * @param count of variables, which are numbered from 0
 */
export function solve(equations: readonly Equation[], count: number): Value[] {
  const rows = reduce(equations, count)
  const free = Array.from({ length: count }, (_, at): [number, number] => [
    power(2_718_281, at + 1),
    power(3_141_592, at + 1),
  ])
  const values = free.map((marks): Value => ({ n: 0, marks }))
  for (const { lead, terms } of rows) {
    let [first, second] = [0, 0]
    for (let at = 0; at < count; at++) {
      const factor = terms[at] ?? 0
      if (at === lead || factor === 0) continue
      first = residue(first - factor * (free[at]?.[0] ?? 0))
      second = residue(second - factor * (free[at]?.[1] ?? 0))
    }
    values[lead] = { n: signed(terms[count] ?? 0), marks: [first, second] }
  }
  return values
}

export const known = (n: number): Value => ({ n, marks: [0, 0] })
export const plus = (a: Value, b: Value): Value => combine(a, b, 1)
export const minus = (a: Value, b: Value): Value => combine(a, b, -1)
export const isKnown = ({ marks }: Value) => marks[0] === 0 && marks[1] === 0
/** The same for equal rests. */
export const markOf = ({ marks }: Value) => marks[0] * prime + marks[1]

function combine(a: Value, b: Value, sign: 1 | -1): Value {
  return {
    n: signed(residue(a.n + sign * b.n)),
    marks: [residue(a.marks[0] + sign * b.marks[0]), residue(a.marks[1] + sign * b.marks[1])],
  }
}

/** An equation whose first variable stands in no other; the sum is the last of its terms. */
interface Row {
  lead: number
  terms: Float64Array
}

function reduce(equations: readonly Equation[], count: number): Row[] {
  const rows: Row[] = []
  for (const { terms, n } of equations) {
    const row = new Float64Array(count + 1)
    for (const [at, factor] of terms) row[at] = residue(factor)
    row[count] = residue(n)
    for (const other of rows) takeAway(row, other)
    const lead = row.findIndex((factor) => factor !== 0)
    // Nothing new, or a contradiction.
    if (lead < 0 || lead === count) continue
    const inverse = power(row[lead] ?? 0, prime - 2)
    for (let at = lead; at <= count; at++) row[at] = residue((row[at] ?? 0) * inverse)
    for (const other of rows) takeAway(other.terms, { lead, terms: row })
    rows.push({ lead, terms: row })
  }
  return rows
}

function takeAway(row: Float64Array, { lead, terms }: Row): void {
  const factor = row[lead] ?? 0
  if (factor === 0) return
  for (let at = 0; at < row.length; at++) {
    const taken = terms[at] ?? 0
    if (taken !== 0) row[at] = residue((row[at] ?? 0) - factor * taken)
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, residue(base)]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = residue(result * square)
    square = residue(square * square)
  }
  return result
}

function residue(value: number): number {
  const left = value % prime
  return left < 0 ? left + prime : left
}

function signed(value: number): number {
  return value > prime / 2 ? value - prime : value
}
