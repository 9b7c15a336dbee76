import type { SurveySummary } from '#contract/office.ts'
import { useSpeech } from './language.ts'

interface OfferChoiceProps {
  surveys: readonly SurveySummary[]
  /** Keys, in the order chosen. */
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
  isMissing: boolean
}

/** Which surveys a new place offers, and that none of them can be taken back. */
export function OfferChoice({ surveys, chosen, onChoose, isMissing }: OfferChoiceProps) {
  const { language, texts } = useSpeech()
  const words = texts.collectors
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  return (
    <fieldset class={isMissing ? 'choices field-faulty' : 'choices'}>
      <legend>{words.offered}</legend>
      {isMissing && (
        <p class="field-fault" role="alert">
          {words.offeredMissing}
        </p>
      )}
      {surveys.map(({ key, title, titleEn, instrument }) => (
        <label key={key} class="choice">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          <span>
            {language === 'en' ? (titleEn ?? title) : title}
            <span class="choice-note">{texts.instruments[instrument]}</span>
          </span>
        </label>
      ))}
      <p class="field-help">{words.offeredNote}</p>
    </fieldset>
  )
}
