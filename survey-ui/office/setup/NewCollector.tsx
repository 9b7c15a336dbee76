import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { isDayWrong } from '../day-text.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PlaceOptions, placeBody, plainPlace } from '../links/PlaceOptions.tsx'
import { OfferChoice } from '../OfferChoice.tsx'
import { PanelActions } from '../PanelActions.tsx'

interface NewCollectorProps {
  unit: UnitSummary
  today: string
  /** Surveys that still take responses. */
  surveys: readonly SurveySummary[]
  client: OfficeClient
  onCancel: () => void
  onCreated: (collector: CollectorSummary) => void
}

/** Sets up a link: where it hangs and which surveys it offers. */
export function NewCollector(props: NewCollectorProps) {
  const { unit, today, surveys, client, onCancel, onCreated } = props
  const { texts } = useSpeech()
  const words = texts.collectors
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>(surveys.length === 1 ? surveys.map(({ key }) => key) : [])
  const [options, setOptions] = useState(plainPlace)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])

  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const place = name.normalize('NFC').trim()
    const isPast = isDayWrong(options.expiresOn, today)
    if (place === '' || chosen.length === 0 || isPast) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.createCollector({
      unitId: unit.unitId,
      kind: 'link',
      name: place,
      surveys: chosen,
      ...placeBody(options),
    })
    setBusy(false)
    if (outcome.ok) onCreated(outcome.value)
    else setFault(outcome.fault)
  }

  return (
    <form class="panel" onSubmit={submit} noValidate aria-label={words.addLink}>
      <h3>{words.addLink}</h3>
      {fault && <FaultNotice fault={fault} />}
      <Field
        id="collector-name"
        label={words.name}
        help={words.linkExample}
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
      <OfferChoice
        surveys={surveys}
        chosen={chosen}
        onChoose={setChosen}
        isMissing={isTried && chosen.length === 0}
      />
      <PlaceOptions
        client={client}
        kind="link"
        unitId={unit.unitId}
        today={today}
        choice={options}
        onChange={setOptions}
      />
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel} />
    </form>
  )
}
