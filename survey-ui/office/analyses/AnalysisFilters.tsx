import { analysisKinds } from '#contract/analyses.ts'
import type { SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { InstrumentField } from '../InstrumentField.tsx'
import { useSpeech } from '../language.ts'
import { PeriodFields } from '../overview/PeriodFields.tsx'
import type { Address } from '../router.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import { useRemote } from '../use-remote.ts'
import { CrossFields } from './CrossFields.tsx'
import { useAnalysesTexts } from './texts.ts'

interface AnalysisFiltersProps {
  client: OfficeClient
  address: Address
  choose: (change: Partial<Address>) => void
  units: readonly UnitSummary[]
  unit: UnitSummary | undefined
  period: { from: string; to: string }
  /** The last month that is over, YYYY-MM. */
  lastMonth: string
  isBusy: boolean
  start: () => void
}

/** What to analyse: every choice stands in the address. */
export function AnalysisFilters(props: AnalysisFiltersProps) {
  const { client, address, choose, units, unit, period, lastMonth, isBusy, start } = props
  const { language, texts } = useSpeech()
  const words = useAnalysesTexts()
  const surveys = useRemote('surveys', client.listSurveys)
  const offered = (surveys.value ?? []).filter(({ instrument }) => instrument === address.instrument)
  const titleOf = ({ title, titleEn }: SurveySummary) => (language === 'en' ? (titleEn ?? title) : title)
  return (
    <form
      class="filters analysis-filters"
      aria-label={texts.filters.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) start()
      }}
    >
      <fieldset class="analysis-kinds">
        <legend>{words.what}</legend>
        {analysisKinds.map((kind) => (
          <label key={kind} class="analysis-kind">
            <input
              type="radio"
              name="analysis"
              checked={kind === address.analysis}
              onChange={() => choose({ analysis: kind })}
            />
            <span>
              <strong>{words.kinds[kind].name}</strong>
              <span class="analysis-kind-lead">{words.kinds[kind].lead}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="filter filter-unit">
        <label for="unit">{texts.filters.unit}</label>
        <UnitPicker id="unit" units={units} chosen={unit} onChoose={(unitId) => choose({ unitId })} />
      </div>
      <PeriodFields address={address} go={choose} period={period} month={lastMonth} />
      <InstrumentField
        chosen={address.instrument}
        onChoose={(instrument) => choose({ instrument, survey: null })}
      />
      <div class="filter filter-survey">
        <label for="survey">{words.survey}</label>
        <select
          id="survey"
          value={address.survey ?? ''}
          onChange={(event) => choose({ survey: event.currentTarget.value || null })}
        >
          <option value="">{words.everySurvey}</option>
          {offered.map((survey) => (
            <option key={survey.key} value={survey.key}>
              {titleOf(survey)}
            </option>
          ))}
        </select>
      </div>
      {address.analysis === 'crosstab' && <CrossFields client={client} address={address} choose={choose} />}
      <button type="submit" class="button button-main analysis-run" aria-disabled={isBusy}>
        {words.run}
      </button>
    </form>
  )
}
