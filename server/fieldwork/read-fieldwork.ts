import type { SurveyFieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { inOneState } from '../figures/overview.ts'
import { isOpenOn, listSurveys } from '../queries/surveys.ts'
import { readGathered } from './gathered.ts'
import { toFieldwork } from './survey-fieldwork.ts'

/** What the surveys that take responses today have gathered in a unit with all below it. */
export async function readFieldwork(
  db: Db,
  asked: { units: readonly UnitSummary[]; unitId: number; unitIds: number[]; today: string },
): Promise<SurveyFieldwork[]> {
  const open = (await listSurveys(db)).filter((survey) => isOpenOn(survey, asked.today))
  const surveyIds = open.map(({ surveyId }) => surveyId)
  const gathered = await inOneState(db, (tx) => readGathered(tx, { surveyIds, unitIds: asked.unitIds }))
  return toFieldwork(asked, open, gathered)
}
