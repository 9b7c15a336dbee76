import type { SurveySummary } from '#contract/office.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import type { NewPlace } from './AcceptTablet.tsx'

interface NewPlaceFieldsProps {
  place: NewPlace
  surveys: readonly SurveySummary[]
  onChange: (place: NewPlace) => void
  isTried: boolean
}

/** Name and surveys of a place that is made together with its first tablet. */
export function NewPlaceFields({ place, surveys, onChange, isTried }: NewPlaceFieldsProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets.acceptance
  const isMissing = isTried && place.surveys.length === 0
  const toggle = (key: string) =>
    onChange({
      ...place,
      surveys: place.surveys.includes(key)
        ? place.surveys.filter((other) => other !== key)
        : [...place.surveys, key],
    })
  return (
    <>
      <Field
        id="new-place-name"
        label={words.newPlace}
        help={words.newPlaceExample}
        fault={isTried && place.name.trim() === '' ? texts.setup.required : null}
      >
        <input
          id="new-place-name"
          maxLength={200}
          value={place.name}
          aria-describedby={noteId('new-place-name')}
          onInput={(event) => onChange({ ...place, name: event.currentTarget.value })}
        />
      </Field>
      <fieldset class={isMissing ? 'choices field-faulty' : 'choices'}>
        <legend>{words.survey}</legend>
        {isMissing && (
          <p class="field-fault" role="alert">
            {words.surveyMissing}
          </p>
        )}
        {surveys.map(({ key, title, titleEn, instrument }) => (
          <label key={key} class="choice">
            <input type="checkbox" checked={place.surveys.includes(key)} onChange={() => toggle(key)} />
            <span>
              {language === 'en' ? (titleEn ?? title) : title}
              <span class="choice-note">{texts.instruments[instrument]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
