import type { Figure, UnitKind, UnitSummary } from '#contract/office.ts'
import { matchesText } from './search-text.ts'

export interface UnitRow {
  unit: UnitSummary
  /** The name in the language of the page. */
  name: string
  figure: Figure
  /** What the unit collected itself, beside its parts. */
  isOwn: boolean
}

export type SortColumn = 'name' | 'kind' | 'respondents' | 'index'

export interface Sorting {
  column: SortColumn
  descending: boolean
}

/** Pressing a head sorts by it, figures from the highest; pressing it again turns the order round. */
export function nextSorting(sorting: Sorting, column: SortColumn): Sorting {
  if (sorting.column === column) return { column, descending: !sorting.descending }
  return { column, descending: column === 'index' || column === 'respondents' }
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

function compareBy(column: SortColumn, kindNames: Record<UnitKind, string>) {
  return (a: UnitRow, b: UnitRow): number => {
    if (column === 'name') return vietnamese.compare(a.name, b.name)
    if (column === 'kind') return vietnamese.compare(kindNames[a.unit.kind], kindNames[b.unit.kind])
    return (a.figure[column] ?? 0) - (b.figure[column] ?? 0)
  }
}

/** Sorted rows. A figure that is not shown stands last in either order: it is neither high nor low. */
export function sortRows(
  rows: readonly UnitRow[],
  sorting: Sorting,
  kindNames: Record<UnitKind, string>,
): UnitRow[] {
  const { column, descending } = sorting
  const compare = compareBy(column, kindNames)
  const isMissing = ({ figure }: UnitRow) =>
    (column === 'index' || column === 'respondents') && figure[column] === null
  return [...rows].sort((a, b) => {
    if (isMissing(a) !== isMissing(b)) return isMissing(a) ? 1 : -1
    const order = isMissing(a) ? 0 : compare(a, b) * (descending ? -1 : 1)
    return order === 0 ? vietnamese.compare(a.name, b.name) : order
  })
}

/** The rows that match a search without diacritics and are of a kind (null: of any). */
export function filterRows(rows: readonly UnitRow[], query: string, kind: UnitKind | null): UnitRow[] {
  return rows.filter(
    ({ unit, name }) => (kind === null || unit.kind === kind) && matchesText(`${name} ${unit.code}`, query),
  )
}
