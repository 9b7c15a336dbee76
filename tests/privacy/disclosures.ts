import type { Sighting } from './attacker.ts'

// What arithmetic gets out of sightings. Numbers of one part are sums over bits (units and months).

/** `pairs` compares cells alone; `all` solves them as equations too, which takes the third power of their number. */
export type Reach = 'pairs' | 'all'

export interface Attack {
  /** Pairs of cells that were compared. */
  pairs: number
  /** Those of which one lies within the other, so that their difference is a cell as well. */
  nested: number
  /** Sets of units and months that were looked for in the span of all sightings. */
  targets: number
  disclosures: string[]
}

/** A set of units and months of which somebody would like to know the number. */
export type Target = Pick<Sighting, 'scope' | 'name'>

/**
 * Looks for cells and differences of fewer than k, directly and by linear algebra.
 * @param wanted sets that are looked for in every part, beside those that were seen of any part: what is withheld of one part
 *   is mostly shown of another
 */
export function attack(
  sightings: Sighting[],
  k: number,
  reach: Reach = 'all',
  wanted: readonly Target[] = [],
): Attack {
  const result: Attack = { pairs: 0, nested: 0, targets: 0, disclosures: [] }
  const sets = [...new Map([...sightings, ...wanted].map((one) => [one.scope, one])).values()]
  for (const [part, list] of Map.groupBy(sightings, (sighting) => sighting.part)) {
    const known = distinct(list, result)
    findSmall(known, k, result)
    findDifferences(known, k, result)
    if (reach === 'all') findDetermined(part, known, sets, k, result)
  }
  return result
}

function isFew(n: number, k: number): boolean {
  return Math.abs(n) > 0 && Math.abs(n) < k
}

/** One sighting per scope; two different numbers of one scope would be a way in of their own. */
function distinct(list: Sighting[], result: Attack): Sighting[] {
  const known = new Map<bigint, Sighting>()
  for (const sighting of list) {
    const other = known.get(sighting.scope)
    if (!other) known.set(sighting.scope, sighting)
    else if (other.n !== sighting.n)
      result.disclosures.push(`${other.name} is ${other.n} and ${sighting.name} ${sighting.n}`)
  }
  return [...known.values()]
}

function findSmall(known: Sighting[], k: number, { disclosures }: Attack): void {
  for (const { n, name } of known) if (isFew(n, k)) disclosures.push(`${name} is ${n}`)
}

function findDifferences(known: Sighting[], k: number, result: Attack): void {
  for (const a of known)
    for (const b of known) {
      if (a === b) continue
      result.pairs++
      if ((b.scope & ~a.scope) !== 0n) continue
      result.nested++
      if (isFew(a.n - b.n, k)) result.disclosures.push(`${a.name} less ${b.name} is ${a.n - b.n}`)
      else if (a.n === b.n && a.content !== b.content && a.content && b.content)
        result.disclosures.push(`${a.name} and ${b.name} differ for the same ${a.n}`)
    }
}

/** A row of the solved system: its leading bit is set in no other row above it. */
interface Row {
  lead: number
  values: Float64Array
  n: number
}

// Arithmetic modulo a prime is exact, and products of two residues fit into a double.
const prime = 67_108_859

function findDetermined(
  part: string,
  known: Sighting[],
  sets: readonly Target[],
  k: number,
  result: Attack,
): void {
  const bits = 1 + sets.reduce((most, { scope }) => Math.max(most, scope.toString(2).length), 0)
  const rows: Row[] = []
  for (const { scope, n } of known) {
    const row = reduce(vectorOf(scope, bits), residue(n), rows)
    if (row.lead >= 0) rows.push(normalise(row))
  }
  for (const { scope, name } of [...smallTargets(bits), ...sets]) {
    result.targets++
    const left = reduce(vectorOf(scope, bits), 0, rows)
    // Nothing is left of a set that the sightings determine; its number is what had to be taken away.
    if (left.lead >= 0) continue
    const n = signed(residue(-left.n))
    if (isFew(n, k)) result.disclosures.push(`${part} of ${name} is ${n}`)
  }
}

/** Every single unit and month, and every two of them. */
function smallTargets(bits: number): Target[] {
  const single = Array.from({ length: bits }, (_, bit) => ({ scope: 1n << BigInt(bit), name: `bit ${bit}` }))
  const double = single.flatMap((a, at) =>
    single.slice(at + 1).map((b) => ({ scope: a.scope | b.scope, name: `${a.name} and ${b.name}` })),
  )
  return [...single, ...double]
}

function vectorOf(scope: bigint, bits: number): Float64Array {
  const values = new Float64Array(bits)
  const digits = scope.toString(2)
  for (let bit = 0; bit < digits.length; bit++) values[bit] = digits[digits.length - 1 - bit] === '1' ? 1 : 0
  return values
}

function reduce(values: Float64Array, n: number, rows: Row[]): Row {
  let rest = n
  for (const row of rows) {
    const factor = values[row.lead] ?? 0
    if (factor === 0) continue
    for (let bit = 0; bit < values.length; bit++) {
      const taken = row.values[bit] ?? 0
      if (taken !== 0) values[bit] = residue((values[bit] ?? 0) - factor * taken)
    }
    rest = residue(rest - factor * row.n)
  }
  return { lead: values.findIndex((value) => value !== 0), values, n: rest }
}

function normalise({ lead, values, n }: Row): Row {
  const inverse = inverseOf(values[lead] ?? 0)
  return { lead, values: values.map((value) => residue(value * inverse)), n: residue(n * inverse) }
}

function inverseOf(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return residue(x)
}

function residue(value: number): number {
  const left = value % prime
  return left < 0 ? left + prime : left
}

function signed(value: number): number {
  return value > prime / 2 ? value - prime : value
}
