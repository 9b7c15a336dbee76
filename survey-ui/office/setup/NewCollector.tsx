import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PlaceOptions, placeBody, plainPlace } from '../links/PlaceOptions.tsx'

interface NewCollectorProps {
  kind: 'link' | 'tablet'
  unit: UnitSummary
  today: string
  /** Surveys that still take responses. */
  surveys: readonly SurveySummary[]
  client: OfficeClient
  onCancel: () => void
  onCreated: (collector: CollectorSummary) => void
}

/** Sets up a place: where it is and which surveys it offers. */
export function NewCollector(props: NewCollectorProps) {
  const { kind, unit, today, surveys, client, onCancel, onCreated } = props
  const { language, texts } = useSpeech()
  const words = texts.collectors
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>(surveys.length === 1 ? surveys.map(({ key }) => key) : [])
  const [options, setOptions] = useState(plainPlace)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])

  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const place = name.normalize('NFC').trim()
    const isPast = options.expiresOn !== '' && options.expiresOn < today
    if (place === '' || chosen.length === 0 || isPast) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const chosenPlace = { unitId: unit.unitId, kind, name: place, surveys: chosen, ...placeBody(options) }
    const outcome = await client.createCollector(chosenPlace)
    setBusy(false)
    if (outcome.ok) onCreated(outcome.value)
    else setFault(outcome.fault)
  }

  const heading = kind === 'link' ? words.addLink : words.addTablet
  return (
    <form class="panel" onSubmit={submit} noValidate aria-label={heading}>
      <h3>{heading}</h3>
      {fault && <FaultNotice fault={fault} />}
      <Field
        id="collector-name"
        label={words.name}
        help={kind === 'link' ? words.linkExample : words.tabletExample}
        fault={isTried && name.trim() === '' ? texts.setup.required : null}
      >
        <input
          id="collector-name"
          ref={nameInput}
          maxLength={200}
          value={name}
          aria-describedby={noteId('collector-name')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <fieldset class={isTried && chosen.length === 0 ? 'choices field-faulty' : 'choices'}>
        <legend>{words.offered}</legend>
        {isTried && chosen.length === 0 && (
          <p class="field-fault" role="alert">
            {words.offeredMissing}
          </p>
        )}
        {surveys.map((survey) => (
          <label key={survey.key} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(survey.key)}
              onChange={() => toggle(survey.key)}
            />
            <span>
              {language === 'en' ? (survey.titleEn ?? survey.title) : survey.title}
              <span class="choice-note">{texts.instruments[survey.instrument]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <PlaceOptions
        client={client}
        kind={kind}
        unitId={unit.unitId}
        today={today}
        choice={options}
        onChange={setOptions}
      />
      <div class="panel-actions">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? words.busy : words.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {texts.setup.cancel}
        </button>
      </div>
    </form>
  )
}
