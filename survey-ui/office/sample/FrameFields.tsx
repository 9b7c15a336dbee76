import type { SurveySummary, UnitKind, UnitSummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import type { PlanChoices } from './choices.ts'
import { useSampleTexts } from './texts.ts'

interface FrameFieldsProps {
  surveys: readonly SurveySummary[]
  survey: SurveySummary
  units: readonly UnitSummary[]
  unit: UnitSummary
  kinds: readonly UnitKind[]
  years: readonly number[]
  year: number
  choices: PlanChoices
  onChange: (change: Partial<PlanChoices>) => void
  onUnit: (unitId: number) => void
}

/** What the sample is for: survey, units, and the year whose transactions are the populations. */
export function FrameFields(props: FrameFieldsProps) {
  const { surveys, survey, units, unit, kinds, years, year, choices, onChange, onUnit } = props
  const { language, texts } = useSpeech()
  const words = useSampleTexts()
  const titleOf = ({ title, titleEn }: SurveySummary) => (language === 'en' ? (titleEn ?? title) : title)
  return (
    <div class="filters plan-frame">
      <div class="filter plan-survey">
        <label for="plan-survey">{words.survey}</label>
        <select
          id="plan-survey"
          value={survey.key}
          onChange={(event) => onChange({ survey: event.currentTarget.value })}
        >
          {surveys.map((known) => (
            <option key={known.key} value={known.key}>
              {titleOf(known)}
            </option>
          ))}
        </select>
      </div>
      <div class="filter filter-unit">
        <label for="plan-unit">{words.unit}</label>
        <UnitPicker id="plan-unit" units={units} chosen={unit} onChoose={onUnit} />
      </div>
      <div class="filter filter-period">
        <label for="plan-kind">{words.kind}</label>
        <select
          id="plan-kind"
          value={choices.kind ?? ''}
          onChange={(event) =>
            onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{words.everyKind}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="filter filter-month">
        <label for="plan-year">{words.year}</label>
        <select
          id="plan-year"
          value={String(year)}
          onChange={(event) => onChange({ year: Number(event.currentTarget.value) })}
        >
          {years.map((known) => (
            <option key={known} value={String(known)}>
              {known}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
