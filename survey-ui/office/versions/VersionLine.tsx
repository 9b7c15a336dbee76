import { dayShort } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { takesMore } from '../setup/survey-state.ts'
import { useVersionsTexts } from './texts.ts'
import './versions.css'

interface VersionLineProps {
  survey: SurveySummary
  /** YYYY-MM-DD */
  today: string
  /** Null where the person may not change anything. */
  onChange: (() => void) | null
}

/** Which version of its questions a survey asks, and which it will. */
export function VersionLine({ survey, today, onChange }: VersionLineProps) {
  const { language } = useSpeech()
  const words = useVersionsTexts()
  const { version, next } = survey
  const hasCome = next !== null && next.from <= today
  const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  return (
    <span class="survey-version">
      {words.asks(hasCome ? next.version : version)}
      {next && !hasCome && <>; {words.coming(next.version, dayShort(next.from))}</>}
      {onChange && takesMore(survey, today) && (
        <button
          id={`version-${survey.key}`}
          type="button"
          class="link-button"
          aria-label={words.changeOf(title)}
          onClick={onChange}
        >
          {words.change}
        </button>
      )}
    </span>
  )
}
