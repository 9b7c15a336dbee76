import { partName } from '../figures/kept-back.ts'
import { mostWithin, restsWithin } from './known-sums.ts'
import { type Mixture, type Months, mixtures } from './mixtures.ts'
import { allKnown, hiddenGroups, type Known, type KnownOf, restOf } from './rests.ts'
import { type Guarded, type Partition, partitionsOf, type ToldCell, toldCells } from './told-cells.ts'

/** A number of 1 to k - 1 people that can be had by adding and subtracting. */
export interface Thin {
  /** The same whatever the number is. */
  text: string
  /** Of whom it is, as cells name them. */
  names: string[]
  /** Of the unit, or of that which they lie below. */
  unit: string
}

/**
 * What the figures of a report, taken together with published ones, would tell of a few people: of the same months in two
 * editions, of periods that lie within one another, and of units that are left of the unit above.
 * @param published the newest first
 * @returns names of what would be told; none where all that can be had by adding and subtracting is nobody or enough
 */
export function thinCells(report: Guarded, published: readonly Guarded[]): string[] {
  return newlyThin(report, published).map(({ text }) => text)
}

/** Codes of the units that these cells are of, each once. */
export function thinUnits(...reports: Parameters<typeof thinCells>): string[] {
  return [...new Set(newlyThin(...reports).map(({ unit }) => unit))].sort()
}

function newlyThin(report: Guarded, published: readonly Guarded[]): Thin[] {
  const minimum = report.basis.method?.minimum ?? 0
  const partitions = partitionsOf([report, ...published])
  const before = byPart(published.flatMap(toldCells))
  return [...byPart(toldCells(report))].flatMap(([part, own]) => {
    const others = before.get(part) ?? []
    const found = thinIn([...own, ...others], partitions, minimum)
    if (found.length === 0) return []
    // What published figures tell already is not told by this one, and within itself a report is made to be safe.
    const known = [thinIn(others, partitions, minimum), thinIn(own, partitions, minimum)].flat()
    return found.filter(({ text }) => !known.some((one) => one.text === text))
  })
}

/** The whole, and each dimension and item. */
export function byPart(cells: readonly ToldCell[]): Map<string, ToldCell[]> {
  return Map.groupBy(cells, ({ part }) => part)
}

/**
 * What can be had of a few people from cells of one part: the whole, or the same dimension or item everywhere.
 * @param cells in the order in which they count where two say different things
 */
export function thinIn(
  cells: readonly ToldCell[],
  partitions: readonly Partition[],
  minimum: number,
): Thin[] {
  const isFew = (n: number) => n !== 0 && Math.abs(n) < minimum
  const part = cells[0]?.part ?? ''
  const told = Map.groupBy(cells, ({ name }) => name)
  const spans = new Map([...told].map(([name, some]) => [name, some.map(({ span }) => span)]))
  const here = partitions.filter(({ hasParts }) => hasParts || part === '')
  const { names, knownOf } = allKnown(spans, here)
  const found = [
    ...[...names].flatMap(([name, known]) => fewOf(name, [name], known, isFew)),
    ...here.flatMap((partition) => fewBeside(partition, knownOf, isFew)),
    ...fewMixed(mixtures(names, here, knownOf), here, isFew),
  ]
  return found.map(({ of, names, what }) => {
    const named = names.map((name) => (part === '' ? name : partName(name, part)))
    return { names, unit: of.split(' ')[0] ?? '', text: `${named.join('+')} ${what}` }
  })
}

/** Of whom, and how it can be had. */
interface Few {
  of: string
  names: string[]
  what: string
}

type IsFew = (n: number) => boolean

/** In the sums of one name, or of several together. */
function fewOf(of: string, names: string[], { spans, apart }: Known, isFew: IsFew): Few[] {
  const found: string[] = apart.some(isFew) ? ['twice'] : []
  for (const span of spans) {
    const within = spans.filter((other) => other !== span)
    if (isFew(span.n)) found.push(written(span))
    else if (isFew(span.n - mostWithin(span, within))) found.push(`${written(span)} without what lies within`)
  }
  for (const { span, without, n } of restsWithin(spans))
    if (isFew(n)) found.push(`${written(span)} without ${written(without)}`)
  return found.map((what) => ({ of, names, what }))
}

/** In what the parts of a whole leave of it. */
function fewBeside(partition: Partition, knownOf: KnownOf, isFew: IsFew): Few[] {
  const { whole, parts } = partition
  const rests = knownOf(whole).spans.flatMap((span) => restOf(partition, span, knownOf) ?? [])
  const gaps = rests.flatMap(({ span, hidden, n }): Few[] =>
    hidden.length === 0 && isFew(n)
      ? [{ of: whole, names: parts, what: `${written(span)} beside the whole` }]
      : [],
  )
  const groups = hiddenGroups(partition, rests, knownOf)
  return [
    ...gaps,
    ...groups.flatMap(({ members, known }) => [
      ...fewOf(whole, members, known, isFew),
      // Of some of them something is known in some of these months.
      ...known.spans.flatMap((span): Few[] => {
        const taken = members.reduce((sum, name) => sum + mostWithin(span, knownOf(name).spans), 0)
        // Less than nobody is left where responses came in between two reports: then it is nobody's number.
        const isRestFew = !isFew(span.n) && taken < span.n && isFew(span.n - taken)
        return isRestFew
          ? [{ of: whole, names: members, what: `${written(span)} without what is known` }]
          : []
      }),
    ]),
  ]
}

/** In sums that only all equations together give. */
function fewMixed(found: readonly Mixture[], partitions: readonly Partition[], isFew: IsFew): Few[] {
  const wholeOf = new Map(
    partitions.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)),
  )
  // Less than nobody comes of numbers told at different times: then it is nobody's number.
  return found.flatMap(({ members, isRest, n }): Few[] => {
    const names = members.map(({ name }) => name)
    const what = members.map(({ months }) => written(months)).join(isRest ? ' without ' : ' and ')
    const [first = '', second] = names
    const of = second === undefined || isRest ? first : (wholeOf.get(first) ?? first)
    return n > 0 && isFew(n) ? [{ of, names, what }] : []
  })
}

const written = ({ from, until }: Months) => `${from}..${until}`
