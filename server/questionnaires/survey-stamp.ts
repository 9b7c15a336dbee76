import { createHash } from 'node:crypto'
import { canonicalJson } from '#contract/canonical.ts'
import { problems } from '../problem.ts'
import type { Survey } from '../queries/surveys.ts'

/**
 * Stands for a survey as it is: whoever changes it names what they saw, so that nobody writes over what another has
 * just set. Releasing its rest is the server's own act and changes nothing that people set.
 */
export function stampOfSurvey({ restReleased: _, ...survey }: Survey): string {
  return createHash('sha256').update(canonicalJson(survey)).digest('hex').slice(0, 16)
}

/** Refuses to change a survey that is not as the person saw it. @throws Problem survey_changed */
export function requireSeen(survey: Survey, seen: string | undefined): void {
  if (seen !== undefined && seen !== stampOfSurvey(survey)) throw problems.surveyChanged(survey.key)
}
