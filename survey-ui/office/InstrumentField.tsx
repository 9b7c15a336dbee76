import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { useSpeech } from './language.ts'

interface InstrumentFieldProps {
  chosen: Instrument
  onChoose: (instrument: Instrument) => void
}

/** The filter that says which kind of measurement is looked at. */
export function InstrumentField({ chosen, onChoose }: InstrumentFieldProps) {
  const { texts } = useSpeech()
  return (
    <div class="filter filter-instrument">
      <label for="instrument">{texts.filters.instrument}</label>
      <select
        id="instrument"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value as Instrument)}
      >
        {instruments.map((instrument) => (
          <option key={instrument} value={instrument}>
            {texts.instruments[instrument]}
          </option>
        ))}
      </select>
    </div>
  )
}
