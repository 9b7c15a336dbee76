import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown, markOf, minus, plus, solve } from '../../server/publication/equations.ts'
import { type Mixture, mixtures } from '../../server/publication/mixtures.ts'
import { allKnown } from '../../server/publication/rests.ts'
import type { Partition } from '../../server/publication/told-cells.ts'

/** What a person told, in months numbered from 0. */
interface Told {
  name: string
  from: number
  until: number
}

const below: Record<string, string[]> = { P: ['D0', 'D1'], D0: ['A0', 'A1', 'A2'], D1: ['B0', 'B1', 'B2'] }
const leavesOf = (name: string): string[] => below[name]?.flatMap(leavesOf) ?? [name]
const names = ['P', 'D0', 'D1', ...leavesOf('P')]

const partition = ([whole, parts]: [string, string[]]): Partition => ({
  whole,
  parts,
  lists: [],
  hasParts: true,
})

function found(told: readonly (Told & { n: number })[], tree: Record<string, string[]>): Mixture[] {
  const partitions = Object.entries(tree).map(partition)
  const spans = Map.groupBy(told, ({ name }) => name)
  const known = allKnown(spans, partitions)
  return mixtures(known.names, partitions, known.knownOf)
}

const written = ({ members, isRest, n }: Mixture) =>
  `${members.map(({ name, months }) => `${name} ${months.from}..${months.until}`).join(isRest ? ' - ' : ' + ')} = ${n}`

describe('what follows from several sums at once', () => {
  test('is of one unit in some months and of another in others', () => {
    const year = { name: 'P', from: 0, until: 2, n: 100 }
    const second = { name: 'A', from: 1, until: 2, n: 40 }
    const first = { name: 'B', from: 0, until: 1, n: 55 }

    expect(found([year, second, first], { P: ['A', 'B'] }).map(written)).toContain('A 0..1 + B 1..2 = 5')
  })

  test('is a single number where enough are told', () => {
    // A + B, B + C and C + A of three years in a row, each through a part of its own.
    const tree = { X: ['A', 'B'], Y: ['B', 'C'], Z: ['C', 'A'] }
    const sums = { X: 30, Y: 50, Z: 40 }
    const told = Object.entries(sums).map(([name, n]) => ({ name, from: 0, until: 1, n }))

    expect(found(told, tree).map(written).sort()).toEqual(['A 0..1 = 10', 'B 0..1 = 20', 'C 0..1 = 30'])
  })

  test('is nothing where too little is told', () => {
    const told = [{ name: 'P', from: 0, until: 2, n: 100 }]

    expect(found(told, { P: ['A', 'B', 'C'] })).toEqual([])
  })

  test('is true, whatever is told', () => {
    const month = fc.nat({ max: 3 })
    const asked = fc
      .tuple(fc.constantFrom(...names), month, month)
      .map(([name, a, b]): Told => ({ name, from: Math.min(a, b), until: Math.max(a, b) + 1 }))
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 24, maxLength: 24 })
    let seen = 0

    fc.assert(
      fc.property(counts, fc.array(asked, { minLength: 6, maxLength: 14 }), (world, plan) => {
        const numberOf = ({ name, from, until }: Told) =>
          leavesOf(name)
            .flatMap((leaf) => world.slice(leavesOf('P').indexOf(leaf) * 4 + from).slice(0, until - from))
            .reduce((sum, n) => sum + n, 0)
        const told = plan.map((one) => ({ ...one, n: numberOf(one) }))
        for (const { members, isRest, n } of found(told, below)) {
          const [one = 0, ...others] = members.map(({ name, months }) => numberOf({ name, ...months }))
          const [other = 0] = others
          expect(isRest ? one - other : one + other).toBe(n)
          seen++
        }
      }),
      { numRuns: 300, seed: 3 },
    )

    expect(seen).toBeGreaterThan(500)
  })
})

describe('equations', () => {
  const terms = (...factors: number[]) => new Map(factors.map((factor, at) => [at, factor] as const))

  test('settle what they settle and leave the rest open', () => {
    const [x, y, z, w] = solve(
      [
        { terms: terms(1, 1), n: 7 },
        { terms: terms(1, -1), n: 1 },
        { terms: terms(0, 0, 1, 1), n: -5 },
      ],
      4,
    )
    if (!x || !y || !z || !w) throw new Error('four variables')

    expect([x, y].map(({ n }) => n)).toEqual([4, 3])
    expect([x, y, z, w].map(isKnown)).toEqual([true, true, false, false])
    expect(plus(z, w)).toEqual({ n: -5, marks: [0, 0] })
    expect(isKnown(minus(z, w))).toBe(false)
  })

  test('give equal marks to equal rests alone', () => {
    const [x, y, z] = solve([{ terms: terms(1, -1), n: 3 }], 3)
    if (!x || !y || !z) throw new Error('three variables')

    expect(markOf(x)).toBe(markOf(y))
    expect(markOf(x)).not.toBe(markOf(z))
    expect(minus(x, y).n).toBe(3)
  })

  test('that contradict those before them change nothing', () => {
    const first = { terms: terms(1), n: 5 }

    expect(solve([first, { terms: terms(1), n: 6 }], 1)).toEqual(solve([first], 1))
  })
})
