import { useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import { samplingName } from '#words/sampling-words.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import { ChangeDesign } from '../sampling/ChangeDesign.tsx'
import { useSamplingTexts } from '../sampling/texts.ts'
import { useFocusBack } from '../use-focus.ts'
import { useSampleTexts } from './texts.ts'

interface DesignNoticeProps {
  survey: SurveySummary
  client: OfficeClient
  /** YYYY-MM-DD */
  today: string
  isEditable: boolean
  onChanged: () => void
}

/** For whom a planned margin of error holds, and what the survey is recorded as. */
export function DesignNotice({ survey, client, today, isEditable, onChanged }: DesignNoticeProps) {
  const { language } = useSpeech()
  const words = useSampleTexts()
  const sampling = useSamplingTexts()
  const [isOpen, setOpen] = useState(false)
  useFocusBack(isOpen ? 'change-design' : null)
  return (
    <aside class="notice" aria-label={words.selfSelectedTitle}>
      <p>
        <strong>{words.selfSelectedTitle}.</strong> {words.selfSelected}
      </p>
      <p class="design-state">
        {sampling.declared(samplingName(survey.design.sampling, language))}{' '}
        {isEditable && (
          <button id="change-design" type="button" class="button" onClick={() => setOpen(true)}>
            {sampling.action}
          </button>
        )}
      </p>
      {isOpen && (
        <ChangeDesign
          survey={survey}
          client={client}
          today={today}
          onKeep={() => setOpen(false)}
          onChanged={() => {
            setOpen(false)
            onChanged()
          }}
        />
      )}
    </aside>
  )
}
