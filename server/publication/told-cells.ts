import type { Figure } from '#contract/office.ts'
import { cutName, deskName, monthName, partName } from '../figures/kept-back.ts'
import type { FrozenReport } from './frozen.ts'
import type { Span } from './known-sums.ts'

/** What of a report the guard looks at. */
export type Guarded = Pick<FrozenReport, 'figures' | 'annexed'> & {
  basis: Pick<FrozenReport['basis'], 'unit' | 'method'>
  scope: Pick<FrozenReport['scope'], 'from' | 'to'>
}

/** How many people a figure of a report rests on. */
export interface ToldCell {
  /** The code of a unit, what it collected by itself, or a value of a cut of it. */
  name: string
  /** Key of a dimension or an item; empty for the whole. */
  part: string
  span: Span
  /** What it is called where it is kept back; null for the report's own whole, which is all that it is about. */
  keptAs: string | null
}

/** What a report tells, each figure with enough people or with nobody behind it. */
export function toldCells({ figures, annexed = [], basis, scope }: Guarded): ToldCell[] {
  const { code } = basis.unit
  const period = monthsOf(scope)
  const cells: ToldCell[] = []
  const add = (name: string, part: string, keptAs: string | null, figure: Figure, months = period) => {
    const { index, score, respondents, answers, withheld } = figure
    const isNobody = respondents === 0 && withheld === null
    // An item with a scale of its own has a score and no index.
    if (index === null && score === null && !isNobody) return
    cells.push({ name, part, keptAs, span: { ...months, n: respondents ?? answers ?? 0 } })
  }
  add(code, '', null, figures.whole)
  for (const { key, figure } of [...figures.dimensions, ...figures.items])
    add(code, key, partName(code, key), figure)
  for (const { unit, figure } of figures.units) {
    const name = unit.code === code ? deskName(code) : unit.code
    add(name, '', name, figure)
  }
  // What was published before months were kept has none.
  for (const { month, figure } of figures.trend ?? [])
    add(code, '', monthName(code, month), figure, monthsOf({ from: month, to: month }))
  for (const { from, to, counts } of annexed) {
    const months = monthsOf({ from, to })
    for (const [name, parts] of Object.entries(counts))
      for (const [part, n] of Object.entries(parts)) {
        const keptAs = part === '' ? name : partName(name, part)
        cells.push({ name, part, keptAs, span: { ...months, n } })
      }
  }
  return cells
}

function monthsOf({ from, to }: { from: string; to: string }): Pick<Span, 'from' | 'until'> {
  return { from: monthNumber(from), until: monthNumber(to) + 1 }
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

/** A whole and what adds up to it. */
export interface Partition {
  whole: string
  parts: string[]
  /** Of which months a report lists all of its parts: those that it leaves out had nobody then. */
  lists: { from: number; until: number; parts: ReadonlySet<string> }[]
  /** Whether dimensions and items add up in the same way. */
  hasParts: boolean
}

/** What these reports show to add up: a unit from those below it, and from the values of a cut. */
export function partitionsOf(reports: readonly Guarded[]): Partition[] {
  const found = new Map<string, Partition>()
  const parentOf = new Map<string, string>()
  const list = (by: string, whole: string, parts: string[], months: Pick<Span, 'from' | 'until'>) => {
    const known = found.get(`${by} ${whole}`) ?? { whole, parts: [], lists: [], hasParts: by === '' }
    const all = new Set([...known.parts, ...parts])
    const lists = [...known.lists, { ...months, parts: new Set(parts) }]
    found.set(`${by} ${whole}`, { ...known, parts: [...all], lists })
  }
  for (const { figures, annexed = [], basis, scope } of reports) {
    const { code } = basis.unit
    const names = figures.units.map(({ unit }) => (unit.code === code ? deskName(code) : unit.code))
    // Where a unit stood under several, it is under the one named first.
    const own = names.filter((name) => (parentOf.get(name) ?? code) === code)
    for (const name of own) parentOf.set(name, code)
    if (own.length > 0) list('', code, own, monthsOf(scope))
    for (const { from, to, counts } of annexed)
      for (const by of ['field', 'channel']) {
        const values = Object.keys(counts).filter((name) => name.startsWith(cutName(code, by, '')))
        // What no value is told of is a part like another.
        if (values.length > 0) list(by, code, [...values, cutName(code, by, '?')], monthsOf({ from, to }))
      }
  }
  return [...found.values()]
}
