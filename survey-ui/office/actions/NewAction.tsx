import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Action } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import type { ActionsClient } from './client.ts'
import { useActionsTexts } from './texts.ts'

interface NewActionProps {
  client: ActionsClient
  unit: UnitSummary
  instrument: Instrument
  onLeave: () => void
  onOpened: (action: Action) => void
}

/** Opens an action that no figure has called for. */
export function NewAction({ client, unit, instrument, onLeave, onOpened }: NewActionProps) {
  const { language } = useSpeech()
  const words = useActionsTexts()
  const [title, setTitle] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const typed = title.normalize('NFC').trim()
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isBusy || typed === '') return
    setBusy(true)
    const outcome = await client.open(unit.unitId, instrument, typed)
    setBusy(false)
    if (outcome.ok) onOpened(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <form class="action-new" onSubmit={save} noValidate>
      <h2>{words.addTitle(unitName(unit, language))}</h2>
      {fault && <FaultNotice fault={fault} />}
      <Field id="action-title" label={words.what} fault={isTried && typed === '' ? words.whatFault : null}>
        <input
          id="action-title"
          maxLength={200}
          value={title}
          aria-describedby={noteId('action-title')}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <div class="panel-actions">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {words.addSave}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
