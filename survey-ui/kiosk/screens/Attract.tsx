import type { ComponentChildren } from 'preact'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import { type KioskConfiguration, settingsOf } from '#contract/kiosk.ts'
import { pageLanguage } from '#contract/languages.ts'
import { Words } from '../../form/Words.tsx'
import { quickItem } from '../quick-rating.ts'
import { kioskTextsIn } from '../texts.ts'
import { HeldCode } from './HeldCode.tsx'
import { QuickRating } from './QuickRating.tsx'
import { Slides } from './Slides.tsx'

interface AttractProps {
  configuration: KioskConfiguration
  language: string
  code: string | null
  isOnline: boolean
  onRate: (survey: OfferedSurvey, level: number) => void
  onOpen: (survey: OfferedSurvey) => void
  onCode: () => void
  onDropCode: () => void
  /** The line for staff. */
  children: ComponentChildren
}

/** The first screen: a question that one tap answers, or one large button for each form. */
export function Attract(props: AttractProps) {
  const { configuration, language, code, children, onCode } = props
  const { attract: texts, code: codeTexts } = kioskTextsIn(language)
  const { surveys, notice, codes = 'none' } = configuration
  const { slides } = settingsOf(configuration)
  const organisers = [...new Set(surveys.flatMap(({ conductedBy }) => conductedBy ?? []))]
  const isBarred = codes === 'required' && code === null && surveys.length > 0
  return (
    <main class="attract">
      <div class="invitation">
        {code !== null && <HeldCode {...props} code={code} />}
        {isBarred ? (
          <>
            <h1>{texts.invitation}</h1>
            <p class="lead">{codeTexts.required}</p>
            <button type="button" class="start primary" onClick={onCode}>
              <strong>{codeTexts.begin}</strong>
            </button>
          </>
        ) : (
          <Beginnings {...props} />
        )}
        {codes === 'optional' && code === null && surveys.length > 0 && (
          <button type="button" class="plain" onClick={onCode}>
            {codeTexts.offer}
          </button>
        )}
      </div>
      <Slides slides={slides} language={language} />
      <footer>
        <p class="privacy">
          {organisers.length > 0 && `${texts.conductedBy(organisers.join(', '))} `}
          <Words text={notice.text} language={language} />
        </p>
        {children}
      </footer>
    </main>
  )
}

function Beginnings({ configuration: { surveys }, language, onRate, onOpen }: AttractProps) {
  const { attract: texts } = kioskTextsIn(language)
  const quick = surveys.find((survey) => quickItem(survey) !== null)
  const forms = surveys.filter((survey) => survey !== quick)
  return (
    <>
      {quick ? (
        <QuickRating survey={quick} language={language} onRate={(level) => onRate(quick, level)} />
      ) : (
        <h1>{surveys.length > 0 ? texts.invitation : texts.nothingOffered}</h1>
      )}
      {forms.length > 0 && (
        <div class="starts">
          {forms.map((survey) => (
            <button
              key={survey.key}
              type="button"
              class={quick ? 'start' : 'start primary'}
              onClick={() => onOpen(survey)}
            >
              <strong>{texts.begin}</strong>
              <span>{pageLanguage(language) === 'en' ? (survey.titleEn ?? survey.title) : survey.title}</span>
            </button>
          ))}
        </div>
      )}
    </>
  )
}
