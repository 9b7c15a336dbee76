import { useSpeech } from '../language.ts'
import type { SortColumn, Sorting } from '../unit-rows.ts'
import type { MarkScale } from './IntervalMark.tsx'

interface UnitTableHeadProps {
  sorting: Sorting
  onSort: (column: SortColumn) => void
  scale: MarkScale
}

/** The heads of the table of units; those that can be sorted by are buttons and say how it is sorted. */
export function UnitTableHead({ sorting, onSort, scale }: UnitTableHeadProps) {
  const { texts } = useSpeech()
  const head = (column: SortColumn, label: string, name: string) => {
    const isSorted = sorting.column === column
    const order = sorting.descending ? 'descending' : 'ascending'
    return (
      <th scope="col" class={name} aria-sort={isSorted ? order : 'none'}>
        <button type="button" onClick={() => onSort(column)}>
          {label}
          <svg viewBox="0 0 10 14" aria-hidden="true" class={`sort-sign${isSorted ? ` ${order}` : ''}`}>
            <path class="sort-up" d="M5 1L9 6H1z" />
            <path class="sort-down" d="M5 13L1 8h8z" />
          </svg>
        </button>
        {/* Browsers leave buttons out of heads that they repeat on the next sheet. */}
        <span class="print-only" aria-hidden="true">
          {label}
        </span>
      </th>
    )
  }
  return (
    <thead>
      <tr>
        {head('rank', texts.columns.rank, 'unit-rank number')}
        {head('name', texts.columns.unit, 'unit-name')}
        {head('respondents', texts.columns.respondents, 'number')}
        {head('index', texts.columns.index, 'number')}
        <th scope="col" class="number unit-interval">
          {texts.columns.interval}
        </th>
        <th scope="col" class="unit-mark">
          {texts.columns.position(scale.min, scale.max)}
        </th>
        {head('change', texts.columns.change, 'unit-change')}
      </tr>
    </thead>
  )
}
