import type { SurveySummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'

interface OfferedFieldProps {
  /** Keys in the order shown on the tablet. */
  offered: string[]
  /** Every survey, for titles. */
  surveys: readonly SurveySummary[]
  /** Those that still take responses. */
  offerable: readonly SurveySummary[]
  onOffered: (offered: string[]) => void
}

/** The surveys of a place in their order; more can be added, none is taken back. */
export function OfferedField({ offered, surveys, offerable, onOffered }: OfferedFieldProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets.place
  const titleOf = (key: string) => {
    const survey = surveys.find((known) => known.key === key)
    return survey ? (language === 'en' ? (survey.titleEn ?? survey.title) : survey.title) : key
  }
  const addable = offerable.filter(({ key }) => !offered.includes(key))
  const moveUp = (position: number) => {
    const next = [...offered]
    next.splice(position - 1, 0, ...next.splice(position, 1))
    onOffered(next)
  }
  return (
    <fieldset class="choices">
      <legend>{words.surveys}</legend>
      <ol class="offered">
        {offered.map((key, position) => (
          <li key={key}>
            <span>{titleOf(key)}</span>
            {position > 0 && (
              <button
                type="button"
                class="button button-quiet"
                aria-label={words.moveUp(titleOf(key))}
                onClick={() => moveUp(position)}
              >
                <svg viewBox="0 0 16 16" class="remove-sign" aria-hidden="true">
                  <path d="M8 14V3M3.5 7.5L8 3l4.5 4.5" />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ol>
      {addable.length > 0 && offered.length < 8 && (
        <select
          aria-label={words.addSurvey}
          value=""
          onChange={(event) => onOffered([...offered, event.currentTarget.value])}
        >
          <option value="">{words.addSurvey}…</option>
          {addable.map(({ key }) => (
            <option key={key} value={key}>
              {titleOf(key)}
            </option>
          ))}
        </select>
      )}
      <p class="field-help">{words.surveysNote}</p>
    </fieldset>
  )
}
