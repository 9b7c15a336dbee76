import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { Theme } from '#contract/themes.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { CommentsClient, NoteDraft } from './client.ts'
import { periodTitle, selectablePeriods } from './periods.ts'
import { useCommentsTexts } from './texts.ts'

interface NoteFormProps {
  client: CommentsClient
  address: Address
  themes: readonly Theme[]
  unit: UnitSummary
  month: string
  onLeave: () => void
  onSaved: () => void
}

const fewestSigns = 3

/** An answer to a theme of a period. What was typed stays until it is saved. */
export function NoteForm({ client, address, themes, unit, month, onLeave, onSaved }: NoteFormProps) {
  const { language } = useSpeech()
  const words = useCommentsTexts()
  const periods = selectablePeriods(month)
  const [note, setNote] = useState<NoteDraft>({
    theme: address.choices.theme ?? themes[0]?.key ?? '',
    period: address.choices.period ?? periods[1] ?? '',
    heard: '',
    did: '',
  })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const isShort = (name: 'heard' | 'did') => note[name].trim().length < fewestSigns
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isBusy || isShort('heard') || isShort('did')) return
    setBusy(true)
    const outcome = await client.writeNote(unit.unitId, note)
    setBusy(false)
    if (outcome.ok) onSaved()
    else setFault(outcome.fault)
  }
  const area = (name: 'heard' | 'did', label: string, help: string) => (
    <Field
      id={`note-${name}`}
      label={label}
      help={help}
      fault={isTried && isShort(name) ? words.notes.short : null}
    >
      <textarea
        id={`note-${name}`}
        rows={3}
        maxLength={1000}
        value={note[name]}
        aria-describedby={noteId(`note-${name}`)}
        onInput={(event) => setNote({ ...note, [name]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <form class="note-form" onSubmit={save} noValidate>
      {fault && <FaultNotice fault={fault} />}
      <Field id="note-theme" label={words.notes.theme}>
        <select
          id="note-theme"
          value={note.theme}
          onChange={(event) => setNote({ ...note, theme: event.currentTarget.value })}
        >
          {themes.map(({ key, title }) => (
            <option key={key} value={key}>
              {title[language] ?? title.vi}
            </option>
          ))}
        </select>
      </Field>
      <Field id="note-period" label={words.notes.period}>
        <select
          id="note-period"
          value={note.period}
          onChange={(event) => setNote({ ...note, period: event.currentTarget.value })}
        >
          {periods.map((period) => (
            <option key={period} value={period}>
              {periodTitle(period, words)}
            </option>
          ))}
        </select>
      </Field>
      {area('heard', words.notes.heard, words.notes.heardHelp)}
      {area('did', words.notes.did, words.notes.didHelp)}
      <div class="panel-actions">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? words.notes.saving : words.notes.save}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.notes.cancel}
        </button>
      </div>
    </form>
  )
}
