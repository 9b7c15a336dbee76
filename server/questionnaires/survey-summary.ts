import type { SurveySummary } from '#contract/office.ts'
import { designOf, type Survey } from '../queries/surveys.ts'
import { stampOfSurvey } from './survey-stamp.ts'

/** What staff see of a survey. */
export function surveySummary(survey: Survey): SurveySummary {
  const { key, title, titleEn, instrument, windowFrom, windowTo, closedOn, conductedBy } = survey
  return {
    key,
    title,
    titleEn,
    instrument,
    questionnaire: survey.questionnaireKey,
    version: survey.questionnaireVersion,
    next: nextOf(survey),
    windowFrom,
    windowTo,
    closedOn,
    conductedBy,
    design: designOf(survey),
    stamp: stampOfSurvey(survey),
  }
}

function nextOf({ nextVersion, nextVersionFrom }: Survey): SurveySummary['next'] {
  return nextVersion === null || nextVersionFrom === null
    ? null
    : { version: nextVersion, from: nextVersionFrom }
}
