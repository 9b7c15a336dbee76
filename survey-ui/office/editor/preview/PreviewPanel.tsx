import { useMemo, useState } from 'preact/hooks'
import { allItems } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { languageTitle } from '../../language-name.ts'
import type { PanelProps } from '../panel.ts'
import { Boundary } from './Boundary.tsx'
import { FormFrame } from './FormFrame.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import { previewable } from './previewable.ts'
import type { Device } from './styles.ts'
import { TabletPreview } from './TabletPreview.tsx'
import { usePreviewTexts } from './texts.ts'
import './preview.css'

const devices: readonly Device[] = ['phone', 'tablet']

interface PreviewPanelProps extends PanelProps {
  /** Key of the question that is being written, which the form then shows; null for none. */
  openKey: string | null
}

/** The form as respondents will see it, to be tried while it is written. */
export function PreviewPanel({ draft, language: chosen, onLanguage, openKey }: PreviewPanelProps) {
  const { language } = useSpeech()
  const words = usePreviewTexts()
  const [device, setDevice] = useState<Device>('phone')
  const [attempt, setAttempt] = useState(0)
  const { languages } = draft.questionnaire
  const spoken = languages.includes(chosen) ? chosen : 'vi'
  const questionnaire = useMemo(
    () => previewable(draft.questionnaire, words.unwritten),
    [draft.questionnaire, words],
  )
  return (
    <section class="figure" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.title}</h2>
      <p class="muted preview-lead">{words.lead}</p>
      <div class="preview-tools">
        <fieldset class="view-switch" aria-label={words.device}>
          {devices.map((one) => (
            <button key={one} type="button" aria-pressed={one === device} onClick={() => setDevice(one)}>
              {words.devices[one]}
            </button>
          ))}
        </fieldset>
        {languages.length > 1 && (
          <label class="preview-language">
            <span>{words.language}</span>
            <select value={spoken} onChange={(event) => onLanguage(event.currentTarget.value)}>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {languageTitle(code, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
          {words.again}
        </button>
      </div>
      {allItems(questionnaire).length === 0 ? (
        <p class="notice">{words.nothing}</p>
      ) : (
        <FormFrame key={device} device={device} title={words.frame[device]} language={spoken}>
          <Boundary key={`${device} ${attempt}`} words={words.broken}>
            {device === 'phone' ? (
              <PhonePreview
                questionnaire={questionnaire}
                language={spoken}
                unitName={words.office}
                openKey={openKey}
              />
            ) : (
              <TabletPreview
                questionnaire={questionnaire}
                language={spoken}
                words={words}
                onLanguage={onLanguage}
                openKey={openKey}
              />
            )}
          </Boundary>
        </FormFrame>
      )}
    </section>
  )
}
