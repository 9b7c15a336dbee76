import type { SurveyFieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { countTowardsTargets } from '../queries/arrivals.ts'
import { countByChannel } from '../queries/gathered.ts'
import { isOpenOn, listSurveys } from '../queries/surveys.ts'
import { toFieldwork } from './survey-fieldwork.ts'

/** What the surveys that take responses today have gathered in a unit with all below it. */
export async function readFieldwork(
  db: Db,
  asked: { units: readonly UnitSummary[]; unitId: number; unitIds: number[]; today: string },
): Promise<SurveyFieldwork[]> {
  const open = (await listSurveys(db)).filter((survey) => isOpenOn(survey, asked.today))
  const surveyIds = open.map(({ surveyId }) => surveyId)
  const [targets, byChannel] = await Promise.all([
    countTowardsTargets(db, surveyIds, asked.unitIds),
    countByChannel(db, surveyIds, asked.unitIds),
  ])
  return toFieldwork(asked, open, { targets, byChannel })
}
