import { useEffect, useRef, useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import { readWordCode } from '#contract/word-code.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { tabletClient } from './client.ts'
import { NewPlaceFields } from './NewPlaceFields.tsx'
import { PlaceField } from './PlaceField.tsx'
import { listTabletPlaces } from './places.ts'
import { ReplacesField } from './ReplacesField.tsx'

interface AcceptTabletProps {
  /** Scanned from the tablet; empty when it is to be typed. */
  code: string
  unit: UnitSummary
  units: readonly UnitSummary[]
  /** Surveys that still take responses, for a place that is not there yet. */
  surveys: readonly SurveySummary[]
  client: OfficeClient
  onCancel: () => void
  /** Called with the unit where it stands now and what was done, in words. */
  onAccepted: (unitId: number, done: string) => void
}

/** Accepts the tablet that shows a code: where it stands, what it is called, which one it replaces. */
export function AcceptTablet({
  unit,
  units,
  surveys,
  client,
  onCancel,
  onAccepted,
  ...props
}: AcceptTabletProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  const [code, setCode] = useState(props.code)
  const [place, setPlace] = useState<CollectorSummary | null>(null)
  const [newPlace, setNewPlace] = useState<NewPlace | null>(null)
  const [standing, setStanding] = useState<{ deviceId: string; name: string }[]>([])
  const [replaces, setReplaces] = useState<string | null>(null)
  const [ownName, setOwnName] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.scrollIntoView({ block: 'start' }), [])
  useEffect(() => {
    setStanding([])
    setReplaces(null)
    if (place === null) return
    void tabletClient(client)
      .readPlace(place.collectorId)
      .then((outcome) => outcome.ok && setStanding(outcome.value.tablets))
  }, [client, place])

  const placeName = newPlace ? newPlace.name.trim() : (place?.name ?? '')
  const suggestion =
    placeName === '' ? '' : words.nameSuggestion(placeName, standing.length + 1).slice(0, 100)
  const name = ownName ?? suggestion
  const isCodeWrong = readWordCode(code) === null
  const isPlaceMissing = newPlace === null && place === null
  const isNewPlaceWrong = newPlace !== null && (newPlace.name.trim() === '' || newPlace.surveys.length === 0)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setFault(null)
    if (isCodeWrong || isPlaceMissing || isNewPlaceWrong || name.trim() === '')
      return focusFirstFault(event.currentTarget as HTMLFormElement)
    if (isBusy) return
    setBusy(true)
    const outcome = await acceptAt()
    setBusy(false)
    if (outcome.ok) onAccepted(outcome.value.unitId, words.done(outcome.value.name, placeName))
    else setFault(outcome.fault)
  }
  const acceptAt = async () => {
    const made = newPlace
      ? await client.createCollector({ ...newPlace, kind: 'tablet', name: placeName })
      : null
    if (made && !made.ok) return made
    const at = made?.value ?? place
    if (made) {
      // Should the code be refused, the place is there already and must not be made twice.
      setPlace(made.value)
      setNewPlace(null)
    }
    const accepted = await tabletClient(client).accept(at?.collectorId ?? 0, { code, name, replaces })
    return accepted.ok ? { ...accepted, value: { ...accepted.value, unitId: at?.unitId ?? 0 } } : accepted
  }

  return (
    <form ref={form} class="panel accept-form" onSubmit={submit} noValidate aria-label={words.title}>
      <h3>{words.title}</h3>
      {fault?.code === 'pairing_unknown' ? (
        <div class="notice notice-fault" role="alert">
          <p>{words.unknownCode}</p>
        </div>
      ) : (
        fault && <FaultNotice fault={fault} />
      )}
      <Field
        id="tablet-code"
        label={words.code}
        help={words.codeHelp}
        fault={isTried && isCodeWrong ? words.codeFault : null}
      >
        <input
          id="tablet-code"
          class="mono"
          maxLength={80}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={code}
          aria-describedby={noteId('tablet-code')}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <PlaceField
        units={units}
        unit={unit}
        listPlaces={(unitId) => listTabletPlaces(client, unitId)}
        chosen={place}
        onChoose={setPlace}
        fault={isTried && isPlaceMissing ? words.placeMissing : null}
        onNew={(at, isNew) => setNewPlace(isNew ? firstNewPlace(at, surveys) : null)}
      />
      {newPlace && (
        <NewPlaceFields place={newPlace} surveys={surveys} onChange={setNewPlace} isTried={isTried} />
      )}
      {standing.length > 0 && (
        <ReplacesField standing={standing} replaces={replaces} onReplaces={setReplaces} />
      )}
      <Field
        id="tablet-name"
        label={words.name}
        help={words.nameHelp}
        fault={isTried && name.trim() === '' ? texts.setup.required : null}
      >
        <input
          id="tablet-name"
          maxLength={100}
          value={name}
          aria-describedby={noteId('tablet-name')}
          onInput={(event) => setOwnName(event.currentTarget.value)}
        />
      </Field>
      <div class="panel-actions">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? words.busy : words.submit}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {texts.setup.cancel}
        </button>
      </div>
    </form>
  )
}

/** A place that is made together with the first tablet there. */
export interface NewPlace {
  unitId: number
  name: string
  surveys: string[]
}

function firstNewPlace({ unitId }: UnitSummary, surveys: readonly SurveySummary[]): NewPlace {
  return { unitId, name: '', surveys: surveys.length === 1 ? surveys.map(({ key }) => key) : [] }
}
