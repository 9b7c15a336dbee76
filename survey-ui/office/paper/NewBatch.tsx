import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { PaperBatch } from '#contract/paper.ts'
import type { OfficeClient } from '../client.ts'
import { DayField } from '../DayField.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import { PanelActions } from '../PanelActions.tsx'
import type { Services } from '../services.ts'
import { UnitField } from '../UnitField.tsx'
import { orderAsTree } from '../unit-tree.ts'
import { useRemote } from '../use-remote.ts'
import { type BatchDraft, draftFaults, toNewBatch } from './batch-draft.ts'
import { PaperFault } from './PaperFault.tsx'
import { usePaperTexts } from './texts.ts'

interface NewBatchProps {
  client: OfficeClient
  services: Services
  units: readonly UnitSummary[]
  onCancel: () => void
  onCreated: (batch: PaperBatch) => void
}

/** Sets up a batch: whose ballots, how many, from which number on, and how they will be keyed. */
export function NewBatch({ client, services, units, onCancel, onCreated }: NewBatchProps) {
  const { language, texts } = useSpeech()
  const words = usePaperTexts()
  const surveys = useRemote('surveys', client.listSurveys)
  const today = dayAt(services.now())
  const [draft, setDraft] = useState<BatchDraft>({
    unitId: orderAsTree(units)[0]?.unit.unitId ?? 0,
    survey: '',
    name: '',
    day: today,
    issued: '100',
    firstSerial: '1',
    keyings: 1,
  })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const set = (change: Partial<BatchDraft>) => setDraft({ ...draft, ...change })
  const survey = draft.survey || (surveys.value?.[0]?.key ?? '')
  const faults = draftFaults({ ...draft, survey }, today)
  const noteOf = (key: keyof BatchDraft) => {
    const known = isTried ? faults[key] : undefined
    if (known === undefined) return null
    if (known === 'ahead') return texts.links.faults.day_ahead
    return known === 'missing' ? words.missing : words.numberFault(1, String(known))
  }

  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.createBatch(toNewBatch({ ...draft, survey }))
    setBusy(false)
    if (outcome.ok) onCreated(outcome.value)
    else setFault(outcome.fault)
  }

  const input = (key: 'name' | 'issued' | 'firstSerial', label: string, more: object, help?: string) => (
    <Field id={`batch-${key}`} label={label} help={help} fault={noteOf(key)}>
      <input
        id={`batch-${key}`}
        value={draft[key]}
        aria-describedby={noteId(`batch-${key}`)}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
        {...more}
      />
    </Field>
  )
  if (surveys.value?.length === 0) return <p class="notice">{words.noSurvey}</p>
  return (
    <form class="panel" onSubmit={submit} noValidate aria-label={words.add}>
      <h3>{words.add}</h3>
      {fault && <PaperFault fault={fault} />}
      <div class="batch-fields">
        <UnitField
          id="batch-unit"
          label={words.unit}
          units={units}
          chosen={units.find(({ unitId }) => unitId === draft.unitId)}
          onChoose={(unitId) => set({ unitId })}
        />
        <Field id="batch-survey" label={words.survey} fault={noteOf('survey')}>
          <select
            id="batch-survey"
            value={survey}
            onChange={(event) => set({ survey: event.currentTarget.value })}
          >
            {(surveys.value ?? []).map(({ key, title, titleEn }) => (
              <option key={key} value={key}>
                {language === 'en' ? (titleEn ?? title) : title}
              </option>
            ))}
          </select>
        </Field>
        {input('name', words.name, { maxLength: 200 }, words.nameHelp)}
        <DayField
          id="batch-day"
          label={words.day}
          value={draft.day}
          onDay={(day) => set({ day })}
          help={words.dayHelp}
          fault={noteOf('day')}
        />
        {input('issued', words.issuedField, { inputMode: 'numeric' })}
        {input('firstSerial', words.firstSerial, { inputMode: 'numeric' })}
      </div>
      <fieldset class="choices">
        <legend>{words.keyings}</legend>
        {([1, 2] as const).map((keyings) => (
          <label key={keyings} class="choice">
            <input
              type="radio"
              name="keyings"
              checked={draft.keyings === keyings}
              onChange={() => set({ keyings })}
            />
            <span>{keyings === 1 ? words.once : words.twice}</span>
          </label>
        ))}
      </fieldset>
      <PanelActions submit={words.save} busy={words.saving} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
