import { useEffect, useRef, useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { AcceptanceFaultNotice } from './AcceptanceFaultNotice.tsx'
import { acceptanceFaults, blankPlace, type EnrolmentWay, type NewPlace, settlePlace } from './acceptance.ts'
import { tabletClient } from './client.ts'
import { NewPlaceFields } from './NewPlaceFields.tsx'
import { PlaceField } from './PlaceField.tsx'
import { listTabletPlaces } from './places.ts'
import { ReplacesField } from './ReplacesField.tsx'
import { TabletNameField } from './TabletNameField.tsx'
import { useStanding } from './use-standing.ts'
import { WayField } from './WayField.tsx'
import { WordsField } from './WordsField.tsx'

interface AcceptTabletProps {
  /** Scanned from the tablet; empty when it is to be typed. */
  code: string
  unit: UnitSummary
  units: readonly UnitSummary[]
  /** Surveys that still take responses, for a place that is not there yet. */
  surveys: readonly SurveySummary[]
  /** YYYY-MM-DD */
  today: string
  client: OfficeClient
  onCancel: () => void
  /** Called with the unit where it stands now and what was done, in words. */
  onAccepted: (unitId: number, done: string) => void
  /** Called with the place for which a code is to be made. */
  onPlaced: (place: CollectorSummary) => void
}

/** Puts up a tablet: where it stands, then by the words that it shows or by a code that it is given. */
export function AcceptTablet(props: AcceptTabletProps) {
  const { unit, units, surveys, today, client, onCancel, onAccepted, onPlaced } = props
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  const [way, setWay] = useState<EnrolmentWay>('words')
  const [code, setCode] = useState(props.code)
  const [place, setPlace] = useState<CollectorSummary | null>(null)
  const [newPlace, setNewPlace] = useState<NewPlace | null>(null)
  const [replaces, setReplaces] = useState<string | null>(null)
  const [ownName, setOwnName] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.scrollIntoView({ block: 'start' }), [])
  const standing = useStanding(client, place?.collectorId ?? null)
  useEffect(() => setReplaces(null), [place])

  const placeName = newPlace ? newPlace.name.trim() : (place?.name ?? '')
  const suggestion =
    placeName === '' ? '' : words.nameSuggestion(placeName, standing.length + 1).slice(0, 100)
  const name = ownName ?? suggestion
  const isByWords = way === 'words'
  const missing = acceptanceFaults({ way, code, place, newPlace, name })
  const faults = isTried ? missing : []

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setFault(null)
    if (missing.length > 0) return focusFirstFault(event.currentTarget as HTMLFormElement)
    if (isBusy) return
    setBusy(true)
    const settled = await settlePlace(client, { place, newPlace })
    if (settled.ok && settled.value) await enrolAt(settled.value)
    else if (!settled.ok) setFault(settled.fault)
    setBusy(false)
  }
  const enrolAt = async (at: CollectorSummary) => {
    if (way === 'code') return onPlaced(at)
    // Should the code be refused, the place is there already and must not be made twice.
    setPlace(at)
    setNewPlace(null)
    const accepted = await tabletClient(client).accept(at.collectorId, { code, name, replaces })
    if (accepted.ok) onAccepted(at.unitId, words.done(accepted.value.name, placeName))
    else setFault(accepted.fault)
  }

  return (
    <form ref={form} class="panel accept-form" onSubmit={submit} noValidate aria-label={words.title}>
      <h3>{words.title}</h3>
      {fault && <AcceptanceFaultNotice fault={fault} />}
      <WayField way={way} onWay={setWay} />
      {isByWords && <WordsField code={code} isFaulty={faults.includes('code')} onCode={setCode} />}
      <PlaceField
        units={units}
        unit={unit}
        listPlaces={(unitId) => listTabletPlaces(client, unitId)}
        chosen={place}
        onChoose={setPlace}
        fault={faults.includes('place') ? words.placeMissing : null}
        onNew={(at, isNew) => setNewPlace(isNew ? blankPlace(at.unitId, surveys) : null)}
      />
      {newPlace && (
        <NewPlaceFields
          client={client}
          place={newPlace}
          surveys={surveys}
          today={today}
          faults={faults}
          onChange={setNewPlace}
        />
      )}
      {isByWords && standing.length > 0 && (
        <ReplacesField standing={standing} replaces={replaces} onReplaces={setReplaces} />
      )}
      {isByWords && <TabletNameField name={name} isFaulty={faults.includes('name')} onName={setOwnName} />}
      <PanelActions
        submit={isByWords ? words.submit : words.makeCode}
        busy={words.busy}
        isBusy={isBusy}
        onCancel={onCancel}
      />
    </form>
  )
}
