import type { Figure } from '#contract/office.ts'
import type { FrozenReport } from './frozen.ts'
import { knownSums, restsWithin, type Span } from './known-sums.ts'

/** What of a report the guard looks at. */
export type Guarded = Pick<FrozenReport, 'figures'> & {
  basis: Pick<FrozenReport['basis'], 'unit' | 'method'>
  scope: Pick<FrozenReport['scope'], 'from' | 'to'>
}

/**
 * What the figures of a report, taken together with published ones, would tell of a few people: of the same months in two
 * editions, of periods that lie within one another, and of the one unit that is left of the unit above.
 * @param published the newest first
 * @returns names of what would be told; none where all that can be had by adding and subtracting is nobody or enough
 */
export function thinCells(report: Guarded, published: readonly Guarded[]): string[] {
  const minimum = report.basis.method?.minimum ?? 0
  const isFew = (n: number) => n !== 0 && Math.abs(n) < minimum
  const [all, before, own] = [[report, ...published], published, [report]].map((reports) =>
    fewIn(reports, isFew),
  )
  // What published figures tell already is not told by this one, and within itself a report is made to be safe.
  return [...(all ?? [])].filter((name) => !before?.has(name) && !own?.has(name))
}

/** Codes of the units that these cells are of, each once. */
export function thinUnits(...reports: Parameters<typeof thinCells>): string[] {
  return [...new Set(thinCells(...reports).map((name) => name.split(' ')[0] ?? ''))].sort()
}

type IsFew = (n: number) => boolean

function fewIn(reports: readonly Guarded[], isFew: IsFew): Set<string> {
  const sums = new Map(
    [...toldBy(reports)].map(([name, told]) => [name, { told, ...knownSums(told) }] as const),
  )
  const found = new Set<string>()
  for (const [name, { spans, apart }] of sums) {
    if (apart.some(isFew)) found.add(`${name} twice`)
    for (const span of spans) if (isFew(span.n)) found.add(`${name} ${written(span)}`)
    for (const { span, without, n } of restsWithin(spans))
      if (isFew(n)) found.add(`${name} ${written(span)} without ${written(without)}`)
  }
  for (const [parent, children] of unitsBelow(reports))
    for (const part of partsOf(reports))
      for (const span of sums.get(`${parent}${part}`)?.spans ?? []) {
        const below = children.map((child) => sums.get(`${child}${part}`)?.spans.find(isAt(span))?.n ?? 0)
        if (isFew(below.reduce((rest, n) => rest - n, span.n)))
          found.add(`${parent}${part} ${written(span)} without the units below`)
      }
  return found
}

const written = ({ from, until }: Span) => `${from}..${until}`
const isAt = (span: Span) => (other: Span) => other.from === span.from && other.until === span.until

/** How many people each shown figure rests on, by a name that is the same in every report. */
function toldBy(reports: readonly Guarded[]): Map<string, Span[]> {
  const told = new Map<string, Span[]>()
  for (const { figures, basis, scope } of reports) {
    const { code } = basis.unit
    const add = (name: string, { index, respondents, answers }: Figure, { from, to } = scope) => {
      if (index === null) return
      const span = { from: monthNumber(from), until: monthNumber(to) + 1, n: respondents ?? answers ?? 0 }
      told.set(name, [...(told.get(name) ?? []), span])
    }
    add(code, figures.whole)
    for (const { key, figure } of [...figures.dimensions, ...figures.items]) add(`${code} ${key}`, figure)
    for (const { unit, figure } of figures.units) add(unit.code === code ? deskOf(code) : unit.code, figure)
    // What was published before months were kept has none.
    for (const { month, figure } of figures.trend ?? []) add(code, figure, { from: month, to: month })
  }
  return told
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
/** What a unit collected by itself, beside the units below it. */
const deskOf = (code: string) => `${code} itself`

/** The units below each unit that some report is on; where a unit stood under several, under the one named first. */
function unitsBelow(reports: readonly Guarded[]): Map<string, string[]> {
  const parentOf = new Map<string, string>()
  for (const { figures, basis } of reports)
    for (const { unit } of figures.units) {
      const name = unit.code === basis.unit.code ? deskOf(unit.code) : unit.code
      if (!parentOf.has(name)) parentOf.set(name, basis.unit.code)
    }
  const below = new Map<string, string[]>()
  for (const [name, parent] of parentOf) below.set(parent, [...(below.get(parent) ?? []), name])
  return below
}

/** The whole, and each dimension and item, as they stand behind the code of a unit. */
function partsOf(reports: readonly Guarded[]): Set<string> {
  const keys = reports.flatMap(({ figures }) => [...figures.dimensions, ...figures.items])
  return new Set(['', ...keys.map(({ key }) => ` ${key}`)])
}
