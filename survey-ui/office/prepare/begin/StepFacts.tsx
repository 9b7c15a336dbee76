import { count, dayShort } from '#charts/format.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { SetupState, SetupStep, StepState } from '#contract/setup-state.ts'
import { useSpeech } from '../../language.ts'
import { usePrepareTexts } from '../texts.ts'

interface StepFactsProps {
  step: SetupStep
  stepState: StepState
  setup: SetupState
}

/** What there is of a step already. */
export function StepFacts({ step, stepState, setup }: StepFactsProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().begin
  const { counts, survey, method } = setup
  const number = (value: number) => count(value, language)
  if (step === 'method' && method) {
    return (
      <div class="step-method">
        <p>
          <strong>{inLanguage(method.title, language)}</strong>{' '}
          <span class={method.draft ? 'tag tag-draft' : 'tag'}>
            {method.draft ? words.draft : words.official}
          </span>
        </p>
        <p>{inLanguage(method.basis, language)}</p>
      </div>
    )
  }
  if (step === 'method') return <p>{words.methodLater}</p>
  if (stepState !== 'done') return null
  if (step === 'units') return <p>{words.unitsThere(number(counts.units))}</p>
  if (step === 'survey' && survey) {
    const title = language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
    const to = survey.windowTo ? dayShort(survey.windowTo) : words.openEnd
    return <p>{words.surveyThere(title, dayShort(survey.windowFrom), to)}</p>
  }
  if (step === 'targets') return <p>{words.targetsThere(number(counts.targets))}</p>
  if (step === 'agency') return <p>{words.agencyThere}</p>
  const { tablets, links, paperBatches } = counts
  return <p>{words.placesThere(number(tablets), number(links), number(paperBatches))}</p>
}
