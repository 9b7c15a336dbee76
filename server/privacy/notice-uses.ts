import type { NoticeUse } from '#contract/notice.ts'
import type { Db } from '../db/client.ts'
import { countNoticePlaces } from '../queries/notice-places.ts'
import { isOpenOn, listSurveys } from '../queries/surveys.ts'

/** The surveys that take responses today, with the places where their people read the notice. @param today YYYY-MM-DD */
export async function readNoticeUses(db: Db, today: string): Promise<NoticeUse[]> {
  const open = (await listSurveys(db)).filter((survey) => isOpenOn(survey, today))
  const places = await countNoticePlaces(db, today)
  return open.map(({ surveyId, key, title, titleEn }) => ({
    key,
    title,
    titleEn,
    ...(places.get(surveyId) ?? { links: 0, tablets: 0, batches: [] }),
  }))
}
