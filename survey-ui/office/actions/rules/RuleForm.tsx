import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { decimal } from '#charts/format.ts'
import { type ActionRule, type ActionRules, type RulePreview, readLine } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field, noteId } from '../../Field.tsx'
import type { Fault } from '../../fault.ts'
import { focusFirstFault } from '../../focus-fault.ts'
import { useSpeech } from '../../language.ts'
import { PanelActions } from '../../PanelActions.tsx'
import { useFirstFieldFocus } from '../../use-focus.ts'
import type { RulesClient } from './client.ts'
import { OwnLines } from './OwnLines.tsx'
import { PreviewNote } from './PreviewNote.tsx'
import { draftOf, type RuleDraft, readRule } from './rule-draft.ts'
import { useRulesTexts } from './texts.ts'

interface RuleFormProps {
  instrument: Instrument
  rule: ActionRule
  units: readonly UnitSummary[]
  client: RulesClient
  onCancel: () => void
  onReload: () => void
  onSaved: (rules: ActionRules) => void
}

/** A rule of one kind of measurement, tried out before it is set. */
export function RuleForm(props: RuleFormProps) {
  const { instrument, rule, units, client, onCancel, onReload, onSaved } = props
  const { language, texts } = useSpeech()
  const words = useRulesTexts()
  const form = useFirstFieldFocus()
  const [draft, setDraft] = useState<RuleDraft>(
    draftOf(rule, (share) => decimal(share * 100, language).replace(/[.,]0$/, '')),
  )
  const [isTried, setTried] = useState(false)
  const [busy, setBusy] = useState<'save' | 'preview' | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [preview, setPreview] = useState<RulePreview | null>(null)
  const typed = readRule(draft)
  const change = (part: Partial<RuleDraft>) => {
    setPreview(null)
    setDraft({ ...draft, ...part })
  }
  const tryOut = async () => {
    setTried(true)
    if (typed === null || busy) return
    setBusy('preview')
    const outcome = await client.preview(instrument, typed)
    setBusy(null)
    setFault(outcome.ok ? null : outcome.fault)
    setPreview(outcome.ok ? outcome.value : null)
  }
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (typed === null) return focusFirstFault(event.currentTarget)
    if (busy) return
    setBusy('save')
    const outcome = await client.change(instrument, typed, rule)
    setBusy(null)
    if (outcome.ok) onSaved(outcome.value)
    else setFault(outcome.fault)
  }
  const title = words.changeOf(texts.instruments[instrument])
  return (
    <form ref={form} class="panel" onSubmit={save} noValidate aria-label={title}>
      <h2>{title}</h2>
      <label class="check-line">
        <input
          type="checkbox"
          checked={draft.isOn}
          onChange={(event) => change({ isOn: event.currentTarget.checked })}
        />
        {words.isOn}
      </label>
      <div class="rule-fields">
        <Field
          id="rule-line"
          label={words.line}
          help={words.lineHelp}
          fault={isTried && readLine(draft.line) === null ? words.lineFault : null}
        >
          <input
            id="rule-line"
            inputMode="decimal"
            autocomplete="off"
            maxLength={6}
            value={draft.line}
            aria-describedby={noteId('rule-line')}
            onInput={(event) => change({ line: event.currentTarget.value })}
          />
        </Field>
        <Field id="rule-months" label={words.period} help={words.periodHelp}>
          <select
            id="rule-months"
            value={draft.months}
            aria-describedby={noteId('rule-months')}
            onChange={(event) => change({ months: event.currentTarget.value === '1' ? 1 : 3 })}
          >
            <option value={3}>{words.periods[3]}</option>
            <option value={1}>{words.periods[1]}</option>
          </select>
        </Field>
      </div>
      <OwnLines
        lines={draft.ownLines}
        units={units}
        isTried={isTried}
        onChange={(ownLines) => change({ ownLines })}
      />
      <fieldset class="choices">
        <legend>{words.certainty}</legend>
        {(['interval', 'point'] as const).map((certainty) => (
          <label key={certainty} class="choice">
            <input
              type="radio"
              name="certainty"
              checked={draft.certainty === certainty}
              onChange={() => change({ certainty })}
            />
            <span>
              {words.certaintyNames[certainty]}
              <span class="choice-note">{words.certaintyNotes[certainty]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {fault && <FaultNotice fault={fault} onRetry={fault.status === 409 ? onReload : undefined} />}
      {preview && <PreviewNote preview={preview} isOn={draft.isOn} units={units} />}
      <PanelActions submit={words.save} busy={words.busy} isBusy={busy === 'save'} onCancel={onCancel}>
        <button type="button" class="button" aria-disabled={busy === 'preview'} onClick={tryOut}>
          {busy === 'preview' ? words.tryingOut : words.tryOut}
        </button>
      </PanelActions>
    </form>
  )
}
