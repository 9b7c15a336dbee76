import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import {
  fewestDays,
  mostDays,
  type RetentionDue,
  type RetentionOfClass,
  type RetentionState,
} from '#contract/retention.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { useFirstFieldFocus } from '../use-focus.ts'
import type { retentionClient } from './client.ts'
import { draftOf, isShorter, readPeriod } from './period-draft.ts'
import { useRetentionTexts } from './texts.ts'

interface PeriodFormProps {
  row: RetentionOfClass
  client: ReturnType<typeof retentionClient>
  onCancel: () => void
  onReload: () => void
  onChanged: (state: RetentionState) => void
}

/** A new period for one kind. One that deletes sooner is asked about first, with what would go. */
export function PeriodForm({ row, client, onCancel, onReload, onChanged }: PeriodFormProps) {
  const { kind, days: seen } = row
  const { language } = useSpeech()
  const words = useRetentionTexts()
  const form = useFirstFieldFocus()
  const [draft, setDraft] = useState(draftOf(seen))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [asked, setAsked] = useState<{ days: number; due: RetentionDue } | null>(null)
  const days = readPeriod(kind, draft)
  const { name, why, rows } = words.kinds[kind]
  const bounds = words.bounds(count(fewestDays[kind], language), count(mostDays, language))

  const save = async (period: number | null) => {
    const outcome = await client.change(kind, { days: period, seen })
    if (outcome.ok) onChanged(outcome.value)
    return outcome
  }
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (days === undefined) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    if (days === seen) return onCancel()
    setBusy(true)
    if (days === null || !isShorter(days, seen)) {
      const outcome = await save(days)
      if (!outcome.ok) setFault(outcome.fault)
    } else {
      const outcome = await client.tryOut(kind, days)
      if (outcome.ok) setAsked({ days, due: outcome.value })
      else setFault(outcome.fault)
    }
    setBusy(false)
  }
  return (
    <form ref={form} class="panel" onSubmit={submit} noValidate aria-label={words.changeOf(name)}>
      <h3>{words.changeOf(name)}</h3>
      <Field
        id="period-days"
        label={words.keepFor}
        help={`${bounds} ${why}`}
        fault={isTried && days === undefined ? `${words.periodFault} ${bounds} ${why}` : null}
      >
        <input
          id="period-days"
          class="retention-days"
          inputMode="numeric"
          autocomplete="off"
          maxLength={6}
          value={draft.days}
          disabled={draft.isForGood}
          aria-describedby={noteId('period-days')}
          onInput={(event) => setDraft({ ...draft, days: event.currentTarget.value })}
        />
      </Field>
      <label class="check-line">
        <input
          type="checkbox"
          checked={draft.isForGood}
          onChange={(event) => setDraft({ ...draft, isForGood: event.currentTarget.checked })}
        />
        {words.keepForGood}
      </label>
      {fault && <FaultNotice fault={fault} onRetry={fault.status === 409 ? onReload : undefined} />}
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
      {asked && (
        <ConfirmDialog
          question={words.question(name, count(asked.days, language))}
          confirm={asked.due.now > 0 ? words.confirmDelete : words.confirmShorten}
          busy={words.busy}
          keep={words.keep}
          isDangerous={asked.due.now > 0}
          act={() => save(asked.days)}
          onKeep={() => setAsked(null)}
        >
          <p>
            {asked.due.now > 0
              ? words.deletesNow(words.some(count(asked.due.now, language), rows(asked.due.now)))
              : words.deletesNothing}{' '}
            {words.deletesSoon(count(asked.due.soon - asked.due.now, language))}
          </p>
        </ConfirmDialog>
      )}
    </form>
  )
}
