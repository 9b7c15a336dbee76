import type { ComponentChildren, TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { DayField } from '../../DayField.tsx'
import { Field, noteId } from '../../Field.tsx'
import { type Fault, faultText, type Outcome } from '../../fault.ts'
import { focusFirstFault } from '../../focus-fault.ts'
import { useSpeech } from '../../language.ts'
import { PanelActions } from '../../PanelActions.tsx'
import { useFirstFieldFocus } from '../../use-focus.ts'
import { usePrepareTexts } from '../texts.ts'
import { type CountDraft, countFaults, toCount } from './count-draft.ts'

interface CountFormProps {
  title: string
  /** What is counted: dossiers or people. */
  counted: string
  start: CountDraft
  /** Whether what the count is of is told. */
  isNamed: boolean
  send: (count: ReturnType<typeof toCount>) => Promise<Outcome<null>>
  onCancel: () => void
  onDone: () => void
  /** Fields that say what the count is of. */
  children?: (isTried: boolean) => ComponentChildren
}

/** One count with where it was taken from. */
export function CountForm(props: CountFormProps) {
  const { title, counted, start, isNamed, send, onCancel, onDone, children } = props
  const { texts } = useSpeech()
  const words = usePrepareTexts().counts
  const form = useFirstFieldFocus()
  const [draft, setDraft] = useState(start)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const faults = isTried ? countFaults(draft) : []
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!isNamed || countFaults(draft).length > 0) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await send(toCount(draft))
    setBusy(false)
    if (outcome.ok) onDone()
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="panel" onSubmit={save} noValidate aria-label={title}>
      <h3>{title}</h3>
      {children?.(isTried)}
      <div class="field-grid count-fields">
        <Field id="count-number" label={counted} fault={faults.includes('number') ? words.numberFault : null}>
          <input
            id="count-number"
            inputMode="numeric"
            autocomplete="off"
            value={draft.number}
            aria-describedby={noteId('count-number')}
            onInput={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
          />
        </Field>
        <DayField
          id="count-source-on"
          label={words.sourceOn}
          value={draft.sourceOn}
          onDay={(sourceOn) => setDraft({ ...draft, sourceOn })}
          fault={faults.includes('sourceOn') ? words.missing : null}
        />
        <Field
          id="count-source"
          label={words.sourceLabel}
          help={words.sourceHelp}
          fault={faults.includes('source') ? words.missing : null}
        >
          <input
            id="count-source"
            maxLength={300}
            value={draft.source}
            aria-describedby={noteId('count-source')}
            onInput={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
          />
        </Field>
      </div>
      {fault && (
        <p class="notice notice-fault" role="alert">
          {fault.code === 'count_changed' ? words.changed : faultText(fault, texts)}
        </p>
      )}
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
