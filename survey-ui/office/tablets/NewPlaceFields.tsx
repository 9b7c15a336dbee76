import type { SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { PlaceOptions } from '../links/PlaceOptions.tsx'
import { OfferChoice } from '../OfferChoice.tsx'
import type { AcceptanceFault, NewPlace } from './acceptance.ts'

interface NewPlaceFieldsProps {
  client: OfficeClient
  place: NewPlace
  surveys: readonly SurveySummary[]
  /** YYYY-MM-DD */
  today: string
  faults: readonly AcceptanceFault[]
  onChange: (place: NewPlace) => void
}

/** A place that is made together with its first tablet: its name, its surveys and what it is about. */
export function NewPlaceFields({ client, place, surveys, today, faults, onChange }: NewPlaceFieldsProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  return (
    <>
      <Field
        id="new-place-name"
        label={words.newPlace}
        help={words.newPlaceExample}
        fault={faults.includes('newPlaceName') ? texts.setup.required : null}
      >
        <input
          id="new-place-name"
          maxLength={200}
          value={place.name}
          aria-describedby={noteId('new-place-name')}
          onInput={(event) => onChange({ ...place, name: event.currentTarget.value })}
        />
      </Field>
      <OfferChoice
        surveys={surveys}
        chosen={place.surveys}
        onChoose={(chosen) => onChange({ ...place, surveys: chosen })}
        isMissing={faults.includes('newPlaceSurveys')}
      />
      <PlaceOptions
        client={client}
        kind="tablet"
        unitId={place.unitId}
        today={today}
        choice={place.choice}
        onChange={(choice) => onChange({ ...place, choice })}
      />
    </>
  )
}
