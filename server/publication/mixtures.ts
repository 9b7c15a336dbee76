import { type Equation, isKnown, known, markOf, minus, plus, solve, type Value } from './equations.ts'
import type { Known, KnownOf } from './rests.ts'
import type { Partition } from './told-cells.ts'

// What follows from several sums at once: units in some months and other units in other months, where no whole part and no
// span can be taken out of another. Each name has a running number of responses, up to every point in time: what is told ties
// the points of a name to each other, and what adds up ties the names at each point.

/** From the first month up to, and without, the other; months counted from year 0. */
export interface Months {
  from: number
  until: number
}

/** A number that follows: of one name, of two together, or of a whole without one of its parts. */
export interface Mixture {
  members: { name: string; months: Months }[]
  isRest: boolean
  n: number
}

/** @param names of which something is known, which is not told again */
export function mixtures(
  names: ReadonlyMap<string, Known>,
  partitions: readonly Partition[],
  knownOf: KnownOf,
): Mixture[] {
  const told = [...names.values()].flatMap(({ spans }) => spans)
  const points = [...new Set(told.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)
  const open = openSpans({ points, partitions, knownOf })
  const [settled = [], unsettled = []] = [true, false].map((is) =>
    open.filter((one) => isKnown(one.value) === is),
  )
  return [
    ...settled.map((one): Mixture => ({ members: [one], isRest: false, n: one.value.n })),
    ...pairsOf(unsettled),
    ...restsOf(unsettled, partitions),
  ]
}

/** Up to a point: a number, and from where it counts if nobody knows the number up to there. */
interface Running {
  variable: string | null
  n: number
}

/** That a whole is the sum of its parts, up to one point. */
interface Balance {
  whole: Running
  parts: Running[]
}

/** A name in some months, and its number as far as it follows. */
interface Open {
  name: string
  months: Months
  value: Value
}

interface World {
  points: readonly number[]
  partitions: readonly Partition[]
  knownOf: KnownOf
}

/** Every span of every name that the equations say something of and that is not known by itself. */
function openSpans({ points, partitions, knownOf }: World): Open[] {
  const names = new Set(partitions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const running = new Map([...names].map((name) => [name, runningOf(name, points, knownOf(name))]))
  const at = (name: string, point: number) => running.get(name)?.[point] ?? { variable: null, n: 0 }
  const balances = partitions.flatMap(({ whole, parts }) =>
    points.map((_, point) => ({ whole: at(whole, point), parts: parts.map((part) => at(part, point)) })),
  )
  const values = solved(telling(balances))
  return [...running].flatMap(([name, own]) => {
    const numbers = own.map(({ variable, n }) => {
      const value = variable === null ? known(0) : values.get(variable)
      return value && plus(value, known(n))
    })
    return points.flatMap((from, start) =>
      points.slice(start + 1).flatMap((until, later): Open[] => {
        const [first, last] = [numbers[start], numbers[start + 1 + later]]
        if (!first || !last || knownOf(name).at({ from, until }) !== undefined) return []
        return [{ name, months: { from, until }, value: minus(last, first) }]
      }),
    )
  })
}

/** From the first of the points that hang together. Up to the first of all it is nobody. */
function runningOf(name: string, points: readonly number[], { at }: Known): Running[] {
  return points.map((until, end) => {
    for (const [start, from] of points.slice(0, end).entries()) {
      const n = at({ from, until })
      if (n !== undefined) return { variable: start === 0 ? null : `${name} ${start}`, n }
    }
    return { variable: end === 0 ? null : `${name} ${end}`, n: 0 }
  })
}

const variablesOf = ({ whole, parts }: Balance) => [whole, ...parts].flatMap(({ variable }) => variable ?? [])

/**
 * Without the balances from which nothing follows: three or more numbers in them stand nowhere else, and what is looked for has two
 * of one point at most. Of a month in which no units are told all are of this kind.
 */
function telling(balances: readonly Balance[]): Balance[] {
  const times = new Map<string, number>()
  for (const variable of balances.flatMap(variablesOf)) times.set(variable, (times.get(variable) ?? 0) + 1)
  let left = [...balances]
  for (;;) {
    const kept = left.filter((balance) => {
      const variables = variablesOf(balance)
      if (variables.filter((one) => times.get(one) === 1).length < 3) return true
      for (const one of variables) times.set(one, (times.get(one) ?? 0) - 1)
      return false
    })
    if (kept.length === left.length) return kept
    left = kept
  }
}

function solved(balances: readonly Balance[]): Map<string, Value> {
  const variables = [...new Set(balances.flatMap(variablesOf))]
  const columns = new Map(variables.map((variable, column) => [variable, column]))
  const equations = balances.map(({ whole, parts }): Equation => {
    const terms = new Map<number, number>()
    const add = ({ variable }: Running, factor: number) => {
      const column = variable === null ? undefined : columns.get(variable)
      if (column !== undefined) terms.set(column, factor)
    }
    add(whole, 1)
    for (const part of parts) add(part, -1)
    return { terms, n: parts.reduce((sum, { n }) => sum + n, 0) - whole.n }
  })
  const values = solve(equations, variables.length)
  return new Map(variables.map((variable, column) => [variable, values[column] ?? known(0)]))
}

/** Two of which nobody knows either, and everybody both together. */
function pairsOf(open: readonly Open[]): Mixture[] {
  const places = new Map(open.map((one, place) => [one, place]))
  const byMark = Map.groupBy(open, ({ value }) => markOf(value))
  return open.flatMap((one, place) =>
    (byMark.get(markOf(minus(known(0), one.value))) ?? []).flatMap((other): Mixture[] =>
      (places.get(other) ?? 0) > place && other.name !== one.name
        ? [{ members: [one, other], isRest: false, n: plus(one.value, other.value).n }]
        : [],
    ),
  )
}

/** What a part leaves of its whole, where nobody knows either of them. */
function restsOf(open: readonly Open[], partitions: readonly Partition[]): Mixture[] {
  const byName = Map.groupBy(open, ({ name }) => name)
  return partitions.flatMap(({ whole, parts }) => {
    const wholes = Map.groupBy(byName.get(whole) ?? [], ({ value }) => markOf(value))
    return parts
      .flatMap((part) => byName.get(part) ?? [])
      .flatMap((own) =>
        (wholes.get(markOf(own.value)) ?? []).flatMap((all): Mixture[] => {
          const isWithin = own.months.from >= all.months.from && own.months.until <= all.months.until
          return isWithin ? [{ members: [all, own], isRest: true, n: minus(all.value, own.value).n }] : []
        }),
      )
  })
}
