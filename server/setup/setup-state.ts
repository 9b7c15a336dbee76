import type { SetupState } from '#contract/setup-state.ts'
import type { Db } from '../db/client.ts'
import { isLoopback } from '../pages/link-address.ts'
import { findMethod } from '../queries/questionnaires.ts'
import { readSettings } from '../queries/settings.ts'
import { countForSetup } from '../queries/setup-facts.ts'
import { isOpenOn, lastDayOf, listSurveys, type Survey } from '../queries/surveys.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'
import { missingOf, type SetupFacts, stageOf, stepsOf } from './setup-rules.ts'

interface SetupQuestion {
  /** Key of a survey; left out for the latest that still takes responses. */
  survey?: string | undefined
  publicUrl: string
  /** YYYY-MM-DD */
  today: string
}

/**
 * How far setting up has come, from what there is today. A survey that takes no more responses is answered like
 * none: a worn address shows the latest.
 */
export async function readSetupState(db: Db, question: SetupQuestion): Promise<SetupState> {
  const { publicUrl, today } = question
  const open = openSurveys(await listSurveys(db), today)
  const survey = open.find(({ key }) => key === question.survey) ?? open[0] ?? null
  const found = survey && (await findMethod(db, survey.methodKey, survey.methodVersion))
  const { targetsWithoutPlace, hasResponses, ...counts } = await countForSetup(
    db,
    survey?.surveyId ?? null,
    today,
  )
  const facts: SetupFacts = {
    ...counts,
    targetsWithoutPlace,
    hasSurvey: survey !== null,
    isOpenToday: survey !== null && isOpenOn(survey, today),
    isMethodDraft: found?.method.draft ?? false,
    isAgencyNamed: await isAgencyNamed(db),
    isPublicUrlReachable: !isLoopback(publicUrl),
  }
  return {
    stage: stageOf(facts),
    steps: stepsOf(facts),
    missing: missingOf(facts),
    survey: survey && surveySummary(survey),
    surveys: open.map(({ key, title, titleEn }) => ({ key, title, titleEn })),
    method: found ? methodOf(found.method) : null,
    counts,
    kioskUrl: facts.isPublicUrlReachable ? `${publicUrl}/kiosk` : null,
    hasResponses,
  }
}

function methodOf({ title, basis, draft }: SetupState['method'] & object) {
  return { title, basis, draft }
}

/** Surveys that still take responses, in their order: the newest window first. */
function openSurveys(surveys: readonly Survey[], today: string): Survey[] {
  return surveys.filter((survey) => (lastDayOf(survey) ?? today) >= today && survey.closedOn === null)
}

/** All that stands at the head of a document has been entered. */
async function isAgencyNamed(db: Db): Promise<boolean> {
  const { superiorAgency, issuingAgency, place } = await readSettings(db)
  return ![superiorAgency, issuingAgency, place].includes('')
}
