import { count } from '#charts/format.ts'
import { type UnitKind, unitKinds } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { unitsCsv } from '../unit-csv.ts'
import { nextSorting, type Sorting, sortColumns, type UnitRow } from '../unit-rows.ts'

interface UnitToolsProps {
  rows: readonly UnitRow[]
  /** The rows left by search and kind, in the order shown: what the file will hold. */
  shown: readonly UnitRow[]
  query: string
  onQuery: (query: string) => void
  kind: UnitKind | null
  onKind: (kind: UnitKind | null) => void
  sorting: Sorting
  onSorting: (sorting: Sorting) => void
  minimumN: number
  isDemonstration: boolean
  /** What recomputed figures bear; null for others. */
  mark: string | null
  fileName: string
  saveFile: Services['saveFile']
}

/** Search, kind and download of the table of units. */
export function UnitTools(props: UnitToolsProps) {
  const { rows, shown, query, onQuery, kind, onKind, sorting, onSorting, ...file } = props
  const speech = useSpeech()
  const { language, texts } = speech
  const kinds = unitKinds.filter((known) => rows.some(({ unit }) => unit.kind === known))
  const download = () => {
    const csv = unitsCsv(shown, file.minimumN, speech, file.isDemonstration, file.mark)
    file.saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), file.fileName)
  }
  return (
    <div class="figure-tools unit-tools">
      <input
        type="search"
        class="compact"
        aria-label={texts.units.search}
        placeholder={texts.units.search}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {kinds.length > 1 && (
        <select
          class="compact"
          aria-label={texts.units.kind}
          value={kind ?? ''}
          onChange={(event) => onKind(kinds.find((known) => known === event.currentTarget.value) ?? null)}
        >
          <option value="">{texts.units.everyKind}</option>
          {kinds.map((known) => (
            <option key={known} value={known}>
              {texts.kinds[known]}
            </option>
          ))}
        </select>
      )}
      {/* Where the table has no heads to press. */}
      <select
        class="compact unit-sorting"
        aria-label={texts.units.sorting}
        value={sorting.column}
        onChange={(event) => {
          const column = sortColumns.find((known) => known === event.currentTarget.value)
          if (column && column !== sorting.column) onSorting(nextSorting(sorting, column))
        }}
      >
        {sortColumns.map((column) => (
          <option key={column} value={column}>
            {texts.units.sortBy[column]}
          </option>
        ))}
      </select>
      <p class="unit-count" role="status">
        {texts.units.count(count(shown.length, language), count(rows.length, language))}
      </p>
      <button type="button" class="link-button" onClick={download}>
        {texts.figure.download}
      </button>
    </div>
  )
}
