import type { ComponentChildren } from 'preact'
import type { KioskConfiguration, OfferedSurvey } from '#contract/kiosk.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { QuickRating } from './QuickRating.tsx'
import { quickItem } from './quick-rating.ts'
import { kioskTextsIn } from './texts.ts'

interface AttractProps {
  configuration: KioskConfiguration
  language: string
  onRate: (survey: OfferedSurvey, level: number) => void
  onOpen: (survey: OfferedSurvey) => void
  /** The line for staff. */
  children: ComponentChildren
}

/** The first screen: a question that one tap answers, or one large button for each form. */
export function Attract({ configuration, language, onRate, onOpen, children }: AttractProps) {
  const { attract: texts } = kioskTextsIn(language)
  const { surveys, notice } = configuration
  const quick = surveys.find((survey) => quickItem(survey) !== null)
  const forms = surveys.filter((survey) => survey !== quick)
  return (
    <main class="attract">
      <div class="invitation">
        {quick ? (
          <QuickRating survey={quick} language={language} onRate={(level) => onRate(quick, level)} />
        ) : (
          <h1>{surveys.length > 0 ? texts.invitation : texts.nothingOffered}</h1>
        )}
        {forms.map((survey) => (
          <button
            key={survey.key}
            type="button"
            class={quick ? 'start' : 'start primary'}
            onClick={() => onOpen(survey)}
          >
            <strong>{texts.begin}</strong>
            <span>{language === 'en' ? (survey.titleEn ?? survey.title) : survey.title}</span>
          </button>
        ))}
      </div>
      <footer>
        <p class="privacy">{inLanguage(notice.text, language)}</p>
        {children}
      </footer>
    </main>
  )
}
