import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { TabletSummary } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import { matchesText } from '../search-text.ts'
import { unitName } from '../unit-tree.ts'
import type { TabletClient } from './client.ts'
import { WatchRow } from './WatchRow.tsx'

interface WatchTableProps {
  /** The worst first. */
  tablets: readonly TabletSummary[]
  units: readonly UnitSummary[]
  client: TabletClient
  now: Date
  isEditable: boolean
  onChanged: () => void
}

/** Few enough to be seen without a search. */
const searchFrom = 6

/** Tablets, those that need a look first, with a search for long lists. */
export function WatchTable({ tablets, units, ...shared }: WatchTableProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const [query, setQuery] = useState('')
  const [isOnlyFaulty, setOnlyFaulty] = useState(false)
  const names = new Map(units.map((unit) => [unit.unitId, unitName(unit, language)]))
  const isOneUnit = new Set(tablets.map(({ place }) => place.unitId)).size === 1
  const shown = tablets.filter(
    ({ name, place, faults }) =>
      (!isOnlyFaulty || faults.length > 0) &&
      matchesText(`${name} ${place.name} ${names.get(place.unitId) ?? ''}`, query),
  )
  const { tablet, state, missing, waiting, captured, contact } = words.columns
  return (
    <>
      {tablets.length >= searchFrom && (
        <div class="figure-tools unit-tools">
          <input
            type="search"
            class="compact"
            aria-label={words.search}
            placeholder={words.searchHelp}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <label class="check-line">
            <input
              type="checkbox"
              checked={isOnlyFaulty}
              onChange={(event) => setOnlyFaulty(event.currentTarget.checked)}
            />
            {words.onlyFaulty}
          </label>
          <p class="unit-count" role="status">
            {words.shown(count(shown.length, language), count(tablets.length, language))}
          </p>
        </div>
      )}
      {shown.length === 0 && <p class="table-empty">{words.noneFound}</p>}
      {shown.length > 0 && (
        <table class="figures stacked watch-table">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{tablet}</th>
              <th scope="col">{state}</th>
              {[missing, waiting, captured].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
              <th scope="col">{contact}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <WatchRow
                key={row.deviceId}
                {...shared}
                tablet={row}
                unitName={isOneUnit ? null : (names.get(row.place.unitId) ?? null)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
