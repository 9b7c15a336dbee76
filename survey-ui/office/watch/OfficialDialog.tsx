import { useState } from 'preact/hooks'
import { type OfficialIndex, officialIndexNames } from '#contract/official-index.ts'
import { DayField } from '../DayField.tsx'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { AskOnce } from '../tablets/AskOnce.tsx'
import type { WatchClient } from './client.ts'
import { type DraftFault, draftFaults, draftOf, type OfficialDraft, toEntry } from './official-draft.ts'
import { useWatchTexts } from './texts.ts'

interface OfficialDialogProps {
  client: WatchClient
  unitId: number
  /** Null for a new one; which index and year it is of stays. */
  entry: OfficialIndex | null
  /** YYYY-MM-DD */
  today: string
  onDone: () => void
  onKeep: () => void
}

/** Writes down an index that somebody else has published, with its source. */
export function OfficialDialog({ client, unitId, entry, today, onDone, onKeep }: OfficialDialogProps) {
  const { language } = useSpeech()
  const words = useWatchTexts().official
  const lastYear = Number(today.slice(0, 4)) - 1
  const [draft, setDraft] = useState(() => draftOf(entry, lastYear, language === 'vi' ? ',' : '.'))
  const [isTried, setTried] = useState(false)
  const faults = draftFaults(draft, today)
  const set = (change: Partial<OfficialDraft>) => setDraft({ ...draft, ...change })
  const faultOf = (key: DraftFault) => (isTried && faults.has(key) ? words.faults[key] : null)
  const input = (
    key: Exclude<keyof OfficialDraft, 'name' | 'sourceOn'>,
    label: string,
    {
      fault,
      help,
      ...more
    }: { fault?: DraftFault; help?: string; inputMode?: 'numeric' | 'decimal'; readOnly?: boolean },
  ) => (
    <Field id={`official-${key}`} label={label} help={help} fault={fault && faultOf(fault)}>
      <input
        id={`official-${key}`}
        value={draft[key]}
        aria-describedby={noteId(`official-${key}`)}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
        {...more}
      />
    </Field>
  )
  return (
    <AskOnce
      title={entry ? words.editWhat(words.names[entry.name], String(entry.year)) : words.add}
      confirm={words.save}
      isReady={faults.size === 0}
      onTooEarly={() => setTried(true)}
      act={() => client.saveOfficial(toEntry(unitId, draft))}
      onDone={onDone}
      onKeep={onKeep}
    >
      <div class="official-fields">
        <Field id="official-name" label={words.name}>
          <select
            id="official-name"
            value={draft.name}
            disabled={entry !== null}
            onChange={(event) => {
              const name = officialIndexNames.find((known) => known === event.currentTarget.value)
              if (name) set({ name })
            }}
          >
            {officialIndexNames.map((name) => (
              <option key={name} value={name}>
                {words.names[name]}
              </option>
            ))}
          </select>
        </Field>
        {input('year', words.year, { fault: 'year', inputMode: 'numeric', readOnly: entry !== null })}
        {input('value', words.value, { fault: 'value', help: words.valueHelp, inputMode: 'decimal' })}
        {input('place', words.place, { fault: 'rank', help: words.rankHelp, inputMode: 'numeric' })}
        {input('of', words.of, { inputMode: 'numeric' })}
        {input('source', words.source, { fault: 'source', help: words.sourceHelp })}
        <DayField
          id="official-sourceOn"
          label={words.sourceOn}
          value={draft.sourceOn}
          onDay={(sourceOn) => set({ sourceOn })}
          fault={faultOf('sourceOn')}
        />
      </div>
    </AskOnce>
  )
}
