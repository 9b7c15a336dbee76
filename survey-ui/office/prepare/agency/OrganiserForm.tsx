import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import { type OfficeClient, surveyPath } from '../../client.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field, noteId } from '../../Field.tsx'
import type { Fault } from '../../fault.ts'
import { PanelActions } from '../../PanelActions.tsx'
import { useFirstFieldFocus } from '../../use-focus.ts'
import { usePrepareTexts } from '../texts.ts'

interface OrganiserFormProps {
  survey: SurveySummary
  title: string
  agency: string
  client: Pick<OfficeClient, 'ask'>
  onCancel: () => void
  onSaved: () => void
}

/** Names who runs a survey; left empty it is the agency of the installation. */
export function OrganiserForm({ survey, title, agency, client, onCancel, onSaved }: OrganiserFormProps) {
  const words = usePrepareTexts().agency
  const form = useFirstFieldFocus()
  const [typed, setTyped] = useState(survey.conductedBy ?? '')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const body = { conductedBy: typed.trim() || null }
    const outcome = await client.ask<SurveySummary>('PUT', surveyPath(survey, '/organiser'), body)
    setBusy(false)
    if (outcome.ok) onSaved()
    else setFault(outcome.fault)
  }
  return (
    <form ref={form} class="panel" onSubmit={save} noValidate aria-label={words.changeOrganiserOf(title)}>
      <h3>{words.changeOrganiserOf(title)}</h3>
      <Field id="conducted-by" label={words.organiser} help={words.organiserHelp(agency)}>
        <input
          id="conducted-by"
          maxLength={200}
          value={typed}
          placeholder={agency}
          aria-describedby={noteId('conducted-by')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {fault && <FaultNotice fault={fault} />}
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
