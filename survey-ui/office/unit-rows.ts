import type { Overview, RankedUnit, UnitKind } from '#contract/office.ts'
import { unitKinds } from '#contract/office.ts'
import type { LeagueRow } from '#words/league-sentences.ts'
import type { Language } from './language.ts'
import { matchesText } from './search-text.ts'
import { unitName } from './unit-tree.ts'

export interface UnitRow extends RankedUnit {
  /** The name in the language of the page. */
  name: string
  /** What the unit collected itself, beside its parts. */
  isOwn: boolean
}

/** The rows of an overview's units. */
export function unitRows({ units, unit: top }: Overview, language: Language): UnitRow[] {
  return units.map((row) => ({
    ...row,
    name: unitName(row.unit, language),
    isOwn: row.unit.unitId === top.unitId,
  }))
}

/** Units of one kind, with how many of them are ranked. */
export interface UnitLeague {
  kind: UnitKind
  rows: UnitRow[]
  ranked: number
}

/** Rows by kind, which are never ranked together; in the order of the tree of administration. */
export function leaguesOf(rows: readonly UnitRow[]): UnitLeague[] {
  return unitKinds.flatMap((kind) => {
    const some = rows.filter(({ unit }) => unit.kind === kind)
    if (some.length === 0) return []
    return [{ kind, rows: some, ranked: some.filter(({ rank }) => rank !== null).length }]
  })
}

/** What the sentences on a league table are made of. */
export function leagueRowOf({ name, figure, rank }: UnitRow): LeagueRow {
  return { name, index: figure.index, rank }
}

export const sortColumns = ['rank', 'name', 'respondents', 'index', 'change'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface Sorting {
  column: SortColumn
  descending: boolean
}

/** Pressing a head sorts by it, figures from the highest; pressing it again turns the order round. */
export function nextSorting(sorting: Sorting, column: SortColumn): Sorting {
  if (sorting.column === column) return { column, descending: !sorting.descending }
  return { column, descending: column !== 'rank' && column !== 'name' }
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** What a row is sorted by; null where it shows none. Ranks go by group first, so that groups stay together. */
function sortValue({ figure, rank, change }: UnitRow, column: Exclude<SortColumn, 'name'>): number | null {
  if (column === 'rank') return rank && rank.group * 1e6 + rank.rank
  return column === 'change' ? (change?.difference ?? null) : figure[column]
}

/** Sorted rows. A figure that is not shown stands last in either order: it is neither high nor low. */
export function sortRows(rows: readonly UnitRow[], { column, descending }: Sorting): UnitRow[] {
  const direction = descending ? -1 : 1
  const byName = (a: UnitRow, b: UnitRow) => vietnamese.compare(a.name, b.name)
  if (column === 'name') return [...rows].sort((a, b) => byName(a, b) * direction)
  const keyed = rows.map((row) => ({ row, value: sortValue(row, column) }))
  return keyed
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || byName(a.row, b.row)
      return (a.value - b.value) * direction || byName(a.row, b.row)
    })
    .map(({ row }) => row)
}

/** Neighbouring rows of one group; null for those without a rank. */
export interface RowGroup {
  group: number | null
  rows: UnitRow[]
}

/** Sorted rows in their groups where they are sorted by rank; otherwise all in one, which has no name. */
export function groupRows(rows: readonly UnitRow[], { column }: Sorting): RowGroup[] {
  if (column !== 'rank') return [{ group: null, rows: [...rows] }]
  const groups = new Set(rows.map(({ rank }) => rank?.group ?? null))
  return [...groups].map((group) => ({
    group,
    rows: rows.filter(({ rank }) => (rank?.group ?? null) === group),
  }))
}

/** The rows that match a search without diacritics and are of a kind (null: of any). */
export function filterRows(rows: readonly UnitRow[], query: string, kind: UnitKind | null): UnitRow[] {
  return rows.filter(
    ({ unit, name }) => (kind === null || unit.kind === kind) && matchesText(`${name} ${unit.code}`, query),
  )
}
