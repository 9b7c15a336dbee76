import { useState } from 'preact/hooks'
import { codePolicies } from '#contract/collector.ts'
import type { SurveySummary } from '#contract/office.ts'
import { idleSecondsRange } from '#contract/place.ts'
import type { PlaceSettings } from '#contract/tablets.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field, noteId } from '../Field.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import type { TabletClient } from './client.ts'
import { HoursField } from './HoursField.tsx'
import { LanguagesField } from './LanguagesField.tsx'
import { OfferedField } from './OfferedField.tsx'
import { PinField } from './PinField.tsx'
import { changeOf, draftFaults, draftOf, type PlaceDraft } from './place-draft.ts'
import { SlidesField } from './SlidesField.tsx'

interface PlaceFormProps {
  place: PlaceSettings
  surveys: readonly SurveySummary[]
  offerable: readonly SurveySummary[]
  client: TabletClient
  onCancel: () => void
  onSaved: (place: PlaceSettings) => void
}

/** How the tablets of a place behave; a change reaches them without a visit. */
export function PlaceForm({ place, surveys, offerable, client, onCancel, onSaved }: PlaceFormProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  const [draft, setDraft] = useState(() => draftOf(place))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const set = (change: Partial<PlaceDraft>) => setDraft((known) => ({ ...known, ...change }))
  const faults = isTried ? draftFaults(draft) : []
  const change = changeOf(draft, place)
  const isSame = Object.keys(change).length === 0
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (draftFaults(draft).length > 0) return focusFirstFault(event.currentTarget as HTMLFormElement)
    if (isBusy || isSame) return
    setBusy(true)
    const outcome = await client.changePlace(place.collectorId, change)
    setBusy(false)
    if (outcome.ok) onSaved(outcome.value)
    else setFault(outcome.fault)
  }
  return (
    <form class="panel place-form" onSubmit={submit} noValidate aria-label={words.title(place.name)}>
      <h3>{words.title(place.name)}</h3>
      <div class="place-pair">
        <Field
          id="place-name"
          label={words.name}
          fault={faults.includes('name') ? texts.setup.required : null}
        >
          <input
            id="place-name"
            maxLength={200}
            value={draft.name}
            aria-describedby={noteId('place-name')}
            onInput={(event) => set({ name: event.currentTarget.value })}
          />
        </Field>
        <Field id="place-status" label={words.status}>
          <select
            id="place-status"
            value={draft.isOpen ? 'open' : 'closed'}
            onChange={(event) => set({ isOpen: event.currentTarget.value === 'open' })}
          >
            <option value="open">{words.open}</option>
            <option value="closed">{words.closed}</option>
          </select>
        </Field>
      </div>
      <OfferedField
        offered={draft.surveys}
        surveys={surveys}
        offerable={offerable}
        onOffered={(offered) => set({ surveys: offered })}
      />
      <HoursField
        hours={draft.hours}
        onHours={(hours) => set({ hours })}
        isFaulty={faults.includes('hours')}
      />
      <SlidesField slides={draft.slides} onSlides={(slides) => set({ slides })} />
      <div class="place-pair">
        <LanguagesField languages={draft.languages} onLanguages={(languages) => set({ languages })} />
        <Field
          id="place-idle"
          label={words.idle}
          help={words.idleHelp}
          fault={faults.includes('idle') ? words.idleFault : null}
        >
          <input
            id="place-idle"
            type="number"
            min={idleSecondsRange.minimum}
            max={idleSecondsRange.maximum}
            value={draft.idleSeconds}
            aria-describedby={noteId('place-idle')}
            onInput={(event) => set({ idleSeconds: event.currentTarget.value })}
          />
        </Field>
        <PinField
          hasPin={place.kiosk.hasExitPin}
          newPin={draft.newPin}
          isRemoved={draft.isPinRemoved}
          isFaulty={faults.includes('pin')}
          onPin={(newPin) => set({ newPin })}
          onRemoved={(isPinRemoved) => set({ isPinRemoved })}
        />
        <Field id="place-codes" label={words.codes}>
          <select
            id="place-codes"
            value={draft.codes}
            onChange={(event) =>
              set({ codes: codePolicies.find((known) => known === event.currentTarget.value) ?? 'none' })
            }
          >
            {codePolicies.map((policy) => (
              <option key={policy} value={policy}>
                {words.codeChoices[policy]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {fault && <FaultNotice fault={fault} />}
      <PanelActions submit={words.save} busy={words.busy} isBusy={isBusy} onCancel={onCancel}>
        {isTried && isSame && (
          <p class="muted" role="status">
            {words.unchanged}
          </p>
        )}
      </PanelActions>
    </form>
  )
}
