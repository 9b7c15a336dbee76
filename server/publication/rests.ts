import { type KnownSums, knownSums, type Span } from './known-sums.ts'
import type { Partition } from './told-cells.ts'

// What a whole leaves when the parts that are known are taken out of it, in the same months.

type Months = Pick<Span, 'from' | 'until'>

/** What is known of a name. */
export interface Known extends KnownSums {
  /** How many it had in some months; undefined where nobody can tell. */
  at: (months: Months) => number | undefined
}

export type KnownOf = (name: string) => Known

export interface Rest {
  span: Span
  /** The parts that are not known in these months. */
  hidden: string[]
  /** How many these had together. */
  n: number
}

/** Everything that can be known of every name: where one part alone is not known, it is what the others leave. */
export function allKnown(
  told: ReadonlyMap<string, readonly Span[]>,
  partitions: readonly Partition[],
): { names: ReadonlyMap<string, Known>; knownOf: KnownOf } {
  const spansOf = new Map([...told].map(([name, spans]) => [name, [...spans]]))
  const names = new Map([...told].map(([name, spans]) => [name, toKnown(spans)]))
  const knownOf: KnownOf = (name) => names.get(name) ?? nothing
  const learn = (name: string, span: Span) => {
    const spans = [...(spansOf.get(name) ?? []), span]
    spansOf.set(name, spans)
    names.set(name, toKnown(spans))
  }
  for (let isNew = true; isNew; ) {
    isNew = false
    for (const partition of partitions)
      for (const { from, until } of knownOf(partition.whole).spans) {
        const rest = restOf(partition, { from, until }, knownOf)
        const [only, ...others] = rest?.hidden ?? []
        if (!rest || only === undefined || others.length > 0) continue
        learn(only, { from, until, n: rest.n })
        isNew = true
      }
  }
  return { names, knownOf }
}

function toKnown(spans: readonly Span[]): Known {
  const { spans: found, apart } = knownSums(spans)
  const numbers = new Map(found.map((span) => [monthsKey(span), span.n]))
  return { spans: found, apart, at: (months) => numbers.get(monthsKey(months)) }
}

const nothing: Known = { spans: [], apart: [], at: () => undefined }
const monthsKey = ({ from, until }: Months) => from * 100_000 + until

/** What the known parts leave of a whole; null where the whole is not known. */
export function restOf({ whole, parts, lists }: Partition, months: Months, knownOf: KnownOf): Rest | null {
  const all = knownOf(whole).at(months)
  if (all === undefined) return null
  const listed = lists.find(({ from, until }) => from === months.from && until === months.until)?.parts
  const hidden: string[] = []
  let n = all
  for (const part of parts) {
    if (listed && !listed.has(part)) continue
    const own = knownOf(part).at(months)
    if (own === undefined) hidden.push(part)
    else n -= own
  }
  return { span: { ...months, n: all }, hidden, n }
}

/** Some parts of a whole taken together, and what is known of their sum. */
export interface Group {
  members: string[]
  known: Known
}

/**
 * The sets of parts that are not known at some time, with every other time at which their sum is known: because the rest
 * of the whole is, or because all of them are.
 */
export function hiddenGroups({ parts }: Partition, rests: readonly Rest[], knownOf: KnownOf): Group[] {
  const sets = new Map(
    rests.flatMap(({ hidden }) => (hidden.length > 1 ? [[hidden.join('\n'), hidden] as const] : [])),
  )
  return [...sets.values()].map((members) => {
    const own = new Set(members)
    const byRest = rests.flatMap(({ span: { from, until }, hidden, n }) => {
      if (!hidden.every((name) => own.has(name))) return []
      const unknown = new Set(hidden)
      const told = members.flatMap((name) =>
        unknown.has(name) ? [] : [knownOf(name).at({ from, until }) ?? 0],
      )
      return [{ from, until, n: told.reduce((sum, one) => sum + one, n) }]
    })
    const bySum = knownOf(members[0] ?? '').spans.flatMap(({ from, until }) => {
      const told = members.map((name) => knownOf(name).at({ from, until }))
      const isAll = told.every((one) => one !== undefined)
      return isAll ? [{ from, until, n: told.reduce((sum, one) => sum + (one ?? 0), 0) }] : []
    })
    return { members: parts.filter((part) => own.has(part)), known: toKnown([...byRest, ...bySum]) }
  })
}
