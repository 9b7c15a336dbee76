import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { RetentionClass, RetentionOfClass, RetentionState } from '#contract/retention.ts'
import { useSpeech } from '../language.ts'
import type { retentionClient } from './client.ts'
import { PeriodForm } from './PeriodForm.tsx'
import { useRetentionTexts } from './texts.ts'

interface RetentionTableProps {
  state: RetentionState
  client: ReturnType<typeof retentionClient>
  isEditable: boolean
  onChanged: (state: RetentionState, kind: RetentionClass) => void
  onReload: () => void
}

/** Every kind with its period; one at a time opens to be changed. */
export function RetentionTable({ state, client, isEditable, onChanged, onReload }: RetentionTableProps) {
  const words = useRetentionTexts()
  const [openKind, setOpen] = useState<RetentionClass | null>(null)
  const opened = state.classes.find(({ kind }) => kind === openKind)
  return (
    <>
      <table class="figures stacked retention-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col" class="number">
              {words.columns.period}
            </th>
            <th scope="col" class="number">
              {words.columns.now}
            </th>
            <th scope="col" class="number">
              {words.columns.soon}
            </th>
            {isEditable && <td />}
          </tr>
        </thead>
        <tbody>
          {state.classes.map((row) => (
            <RetentionRow
              key={row.kind}
              row={row}
              isOpen={row.kind === openKind}
              onOpen={isEditable ? () => setOpen(row.kind === openKind ? null : row.kind) : null}
            />
          ))}
        </tbody>
      </table>
      {opened && (
        <PeriodForm
          key={opened.kind}
          row={opened}
          client={client}
          onCancel={() => setOpen(null)}
          onReload={onReload}
          onChanged={(next) => {
            setOpen(null)
            onChanged(next, opened.kind)
          }}
        />
      )}
    </>
  )
}

interface RetentionRowProps {
  row: RetentionOfClass
  isOpen: boolean
  /** Null where the person may change nothing. */
  onOpen: (() => void) | null
}

function RetentionRow({ row: { kind, days, due }, isOpen, onOpen }: RetentionRowProps) {
  const { language } = useSpeech()
  const words = useRetentionTexts()
  const { name, what } = words.kinds[kind]
  return (
    <tr class={isOpen ? 'retention-open' : undefined}>
      <th scope="row">
        {name}
        <span class="row-note retention-what">{what}</span>
      </th>
      <td class="number">
        <span class="stacked-label">{words.columns.period}: </span>
        {days === null ? words.forGood : words.days(count(days, language))}
      </td>
      <td class="number">
        <span class="stacked-label">{words.columns.now}: </span>
        {count(due.now, language)}
      </td>
      <td class="number">
        <span class="stacked-label">{words.columns.soon}: </span>
        {count(due.soon, language)}
      </td>
      {onOpen && (
        <td class="row-action">
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={isOpen}
            aria-label={words.changeOf(name)}
            onClick={onOpen}
          >
            {words.change}
          </button>
        </td>
      )}
    </tr>
  )
}
