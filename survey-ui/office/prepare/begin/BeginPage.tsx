import type { SetupState } from '#contract/setup-state.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Field } from '../../Field.tsx'
import { Link } from '../../Link.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { useRemote } from '../../use-remote.ts'
import type { PrepareProps } from '../PreparePage.tsx'
import { usePrepareTexts } from '../texts.ts'
import { CheckList } from './CheckList.tsx'
import { StepItem } from './StepItem.tsx'
import { nextStep } from './step-links.ts'

const refreshSeconds = 20

type Titled = SetupState['surveys'][number]

/** The way from an empty database to responses, as far as it has been gone. */
export function BeginPage({ client, services, address, go }: PrepareProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().begin
  const query = address.survey === null ? '' : `?survey=${address.survey}`
  const setup = useRemote(
    `setup-state${query}`,
    () => client.ask<SetupState>('GET', `/setup-state${query}`),
    refreshSeconds,
  )
  const state = setup.value
  if (state === null)
    return setup.fault ? <FaultNotice fault={setup.fault} onRetry={setup.reload} /> : <Loading />
  const { finding, lead } = words.stages[state.stage]
  const next = nextStep(state)
  const titleOf = ({ title, titleEn }: Titled) => (language === 'en' ? (titleEn ?? title) : title)
  return (
    <>
      <div class="page-head begin-head">
        <h1>
          {finding(state.survey && titleOf(state.survey))}{' '}
          {state.stage === 'collecting' && (state.hasResponses ? words.responsesYes : words.responsesNo)}
        </h1>
        <p class="muted">{lead}</p>
        {state.stage === 'collecting' && (
          <p class="begin-collect">
            <Link
              address={address}
              change={{ page: 'collect', part: null }}
              go={go}
              class="button button-main"
            >
              {words.toCollect}
            </Link>
          </p>
        )}
      </div>
      {state.surveys.length > 1 && (
        <div class="begin-survey">
          <Field id="begin-survey" label={words.whichSurvey}>
            <select
              id="begin-survey"
              value={state.survey?.key ?? ''}
              onChange={(event) => go({ part: 'begin', survey: event.currentTarget.value })}
            >
              {state.surveys.map((survey) => (
                <option key={survey.key} value={survey.key}>
                  {titleOf(survey)}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
      <ol class="steps">
        {state.steps.map(({ step, state: stepState }, position) => (
          <StepItem
            key={step}
            step={step}
            number={position + 1}
            stepState={stepState}
            isNext={step === next && state.stage !== 'collecting'}
            setup={state}
            origin={services.origin}
            address={address}
            go={go}
          />
        ))}
      </ol>
      <CheckList missing={state.missing} address={address} go={go} />
    </>
  )
}
