import { dayShort } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import { samplingName } from '#words/sampling-words.ts'
import { useSpeech } from '../language.ts'
import { useSamplingTexts } from '../sampling/texts.ts'
import { VersionLine } from '../versions/VersionLine.tsx'
import { isOpenOn, surveyState } from './survey-state.ts'

interface SurveyTableProps {
  surveys: readonly SurveySummary[]
  /** YYYY-MM-DD */
  today: string
  /** Null where the person may not change anything. */
  actions: Record<'close' | 'widen' | 'design' | 'version', (survey: SurveySummary) => void> | null
}

/** The day a survey ended or is to end; null while that is open. */
function lastDay({ closedOn, windowTo }: SurveySummary): string | null {
  const day = closedOn ?? windowTo
  return day && dayShort(day)
}

/** Surveys with their window and state, as the server orders them: the newest first. */
export function SurveyTable({ surveys, today, actions }: SurveyTableProps) {
  const { language, texts } = useSpeech()
  const sampling = useSamplingTexts()
  return (
    <table class="figures stacked survey-table">
      <caption class="unseen">{texts.surveys.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.surveys.title}</th>
          <th scope="col">{texts.filters.instrument}</th>
          <th scope="col">{sampling.action}</th>
          <th scope="col">{texts.surveys.window}</th>
          <th scope="col">{texts.surveys.state}</th>
          {actions && <td />}
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey) => (
          <tr key={survey.key}>
            <th scope="row">
              {language === 'en' ? (survey.titleEn ?? survey.title) : survey.title}
              <code class="row-key">{survey.key}</code>
              <VersionLine
                survey={survey}
                today={today}
                onChange={actions && (() => actions.version(survey))}
              />
            </th>
            <td>{texts.instruments[survey.instrument]}</td>
            <td>
              {actions ? (
                <button
                  id={`design-${survey.key}`}
                  type="button"
                  class="button button-quiet survey-design"
                  aria-label={`${sampling.action}: ${samplingName(survey.design.sampling, language)}`}
                  onClick={() => actions.design(survey)}
                >
                  {samplingName(survey.design.sampling, language)}
                </button>
              ) : (
                samplingName(survey.design.sampling, language)
              )}
            </td>
            <td class="nowrap">
              {dayShort(survey.windowFrom)} – {lastDay(survey) ?? texts.surveys.openEnd}
            </td>
            <td>
              <span class={isOpenOn(survey, today) ? 'tag tag-open' : 'tag'}>
                {surveyState(survey, today, texts)}
              </span>
            </td>
            {actions && (
              <td class="row-action">
                {survey.closedOn === null && (
                  <>
                    <button
                      id={`widen-${survey.key}`}
                      type="button"
                      class="button button-quiet"
                      onClick={() => actions.widen(survey)}
                    >
                      {texts.surveys.widenAction}
                    </button>
                    <button
                      id={`close-${survey.key}`}
                      type="button"
                      class="button button-quiet"
                      onClick={() => actions.close(survey)}
                    >
                      {texts.surveys.closeAction}
                    </button>
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
