import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import type { NextVersion, SurveyVersions } from '#contract/survey-versions.ts'
import { DayField } from '../DayField.tsx'
import { isDay } from '../day-text.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { useSpeech } from '../language.ts'
import { ImpactLines } from './ImpactLines.tsx'
import { useVersionsTexts } from './texts.ts'

interface VersionFieldsProps {
  versions: SurveyVersions
  /** Last day of the survey's window, YYYY-MM-DD; null without end. */
  last: string | null
  isBusy: boolean
  onKeep: () => void
  onChoose: (next: NextVersion) => void
}

/** Which version, from which day, and what that does to the figures. */
export function VersionFields({ versions, last, isBusy, onKeep, onChoose }: VersionFieldsProps) {
  const { texts } = useSpeech()
  const words = useVersionsTexts()
  const { choices, earliest, next } = versions
  const first = next?.version ?? choices.find(({ unfit }) => unfit.length === 0)?.version
  const [version, setVersion] = useState(first ?? choices[0]?.version)
  const [from, setFrom] = useState(next?.from ?? earliest)
  const [isTried, setTried] = useState(false)
  const chosen = choices.find((one) => one.version === version)
  const isFit = chosen?.unfit.length === 0
  const isDayFaulty = !isDay(from) || from < earliest || (last !== null && from > last)
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isDayFaulty) return focusFirstFault(event.currentTarget)
    if (isFit && chosen) onChoose({ version: chosen.version, from })
  }
  return (
    <form onSubmit={save} noValidate>
      <fieldset class="choices">
        <legend>{words.choose}</legend>
        {choices.map((choice) => (
          <label key={choice.version} class="choice">
            <input
              type="radio"
              name="version"
              checked={choice.version === version}
              onChange={() => setVersion(choice.version)}
            />
            <span>
              <strong>{words.choice(choice.version, dayShort(choice.publishedOn))}</strong>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="version-impact" aria-live="polite">
        {chosen && <ImpactLines {...chosen} />}
      </div>
      {isFit && (
        <DayField
          id="version-from"
          label={words.from}
          value={from}
          onDay={setFrom}
          help={words.fromHelp(dayShort(earliest))}
          fault={isTried && isDayFaulty ? words.fromFault(dayShort(earliest)) : null}
        />
      )}
      <div class="panel-actions">
        {isFit && (
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            {isBusy ? words.busy : words.save}
          </button>
        )}
        <button type="button" class="button" onClick={onKeep}>
          {texts.setup.cancel}
        </button>
      </div>
    </form>
  )
}
