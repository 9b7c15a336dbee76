import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Action, ActionState } from '#contract/actions.ts'
import { DayField } from '../DayField.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { changesOf, draftFault, statesFrom, toDraft } from './action-draft.ts'
import type { ActionDraft, ActionsClient } from './client.ts'
import { useActionsTexts } from './texts.ts'

interface ActionFormProps {
  action: Action
  client: ActionsClient
  isEditable: boolean
  onReload: () => void
  onSaved: () => void
}

/** Who does what until when, and how it went. What was typed stays until it is saved. */
export function ActionForm({ action, client, isEditable, onReload, onSaved }: ActionFormProps) {
  const { form: words, states } = useActionsTexts()
  const [draft, setDraft] = useState(() => toDraft(action))
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const set = (part: Partial<ActionDraft>) => {
    setSaid('')
    setDraft({ ...draft, ...part })
  }
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const lack = draftFault(draft)
    const change = changesOf(action, draft)
    setSaid(lack ? words[lack] : '')
    if (lack || isBusy || Object.keys(change).length === 0) return
    setBusy(true)
    const outcome = await client.change(action, change)
    setBusy(false)
    setFault(outcome.ok ? null : outcome.fault)
    if (!outcome.ok) return
    setSaid(words.saved)
    onSaved()
  }
  const text = (name: 'cause' | 'measures' | 'result' | 'dismissedBecause', label: string) => (
    <Field id={`action-${name}`} label={label}>
      <textarea
        id={`action-${name}`}
        rows={3}
        maxLength={2000}
        readOnly={!isEditable}
        value={draft[name]}
        onInput={(event) => set({ [name]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <section class="figure" aria-labelledby="work-title">
      <h2 id="work-title">{words.title}</h2>
      <form class="action-form" onSubmit={save} noValidate>
        <Field id="action-owner" label={words.owner}>
          <input
            id="action-owner"
            maxLength={200}
            readOnly={!isEditable}
            value={draft.owner}
            onInput={(event) => set({ owner: event.currentTarget.value })}
          />
        </Field>
        {isEditable && (
          <DayField
            id="action-due"
            label={words.due}
            value={draft.dueOn ?? ''}
            onDay={(day) => set({ dueOn: day || null })}
          />
        )}
        {text('cause', words.cause)}
        {text('measures', words.measures)}
        {text('result', words.result)}
        {draft.state === 'dismissed' && text('dismissedBecause', words.because)}
        {isEditable && (
          <Field id="action-state" label={words.state}>
            <select
              id="action-state"
              value={draft.state}
              onChange={(event) => set({ state: event.currentTarget.value as ActionState })}
            >
              {statesFrom(action.state).map((state) => (
                <option key={state} value={state}>
                  {states[state]}
                </option>
              ))}
            </select>
          </Field>
        )}
        {fault && (
          <div class="action-form-row">
            {fault.code === 'action_changed' ? (
              <div class="notice notice-fault" role="alert">
                <p>{words.changed}</p>
                <button type="button" class="button" onClick={onReload}>
                  {words.reload}
                </button>
              </div>
            ) : (
              <FaultNotice fault={fault} />
            )}
          </div>
        )}
        {isEditable && (
          <div class="panel-actions action-form-row">
            <button type="submit" class="button button-main" aria-disabled={isBusy}>
              {isBusy ? words.saving : words.save}
            </button>
            <p role="status">{said}</p>
          </div>
        )}
      </form>
    </section>
  )
}
