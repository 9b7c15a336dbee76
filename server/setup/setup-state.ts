import type { SetupState } from '#contract/setup-state.ts'
import type { Db } from '../db/client.ts'
import { isLoopback } from '../pages/link-address.ts'
import { findMethod } from '../queries/questionnaires.ts'
import { hasSetting, readSettings } from '../queries/settings.ts'
import { countForSetup } from '../queries/setup-facts.ts'
import { isOpenOn, lastDayOf, listSurveys, type Survey } from '../queries/surveys.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'
import { missingOf, type SetupFacts, stageOf, stepsOf } from './setup-rules.ts'

/** How far setting up has come, from what there is today. */
export async function readSetupState(db: Db, publicUrl: string, today: string): Promise<SetupState> {
  const survey = surveyInHand(await listSurveys(db), today)
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
    method: found ? methodOf(found.method) : null,
    counts,
    hasResponses,
  }
}

function methodOf({ title, basis, draft }: SetupState['method'] & object) {
  return { title, basis, draft }
}

/** The survey that was made last of those that still take responses. */
function surveyInHand(surveys: readonly Survey[], today: string): Survey | null {
  const open = surveys.filter((survey) => (lastDayOf(survey) ?? today) >= today && survey.closedOn === null)
  return open.reduce<Survey | null>(
    (latest, survey) => (latest === null || survey.surveyId > latest.surveyId ? survey : latest),
    null,
  )
}

/** The defaults name no province: whoever publishes has to. */
async function isAgencyNamed(db: Db): Promise<boolean> {
  const { place } = await readSettings(db)
  return place !== '' && (await hasSetting(db, 'superiorAgency')) && (await hasSetting(db, 'issuingAgency'))
}
