import type { Overview } from '#contract/office.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Rating } from '#contract/rating.ts'
import type { Db } from '../db/client.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { findSurvey } from '../queries/surveys.ts'
import type { PointGradeScale } from '../questionnaires/point-grades.ts'
import { counterRating, dossierRating } from './rating.ts'

/** What an overview comes to in the measure of its own instrument; null for surveys, and where nothing can be rated. */
export async function ratingOf(db: Db, overview: Overview, scale: PointGradeScale): Promise<Rating | null> {
  if (overview.instrument === 'counter') return counterRating(overview)
  if (overview.instrument !== 'dossier') return null
  const asked = await newestQuestionnaire(db, overview)
  return asked && dossierRating(overview, asked, scale)
}

/** The questionnaire of the newest of the surveys in an overview; null without any. */
async function newestQuestionnaire(db: Db, { surveys }: Overview): Promise<Questionnaire | null> {
  const survey = surveys[0] ? await findSurvey(db, surveys[0].key) : null
  return survey && findVersion(db, survey.questionnaireKey, survey.questionnaireVersion)
}
