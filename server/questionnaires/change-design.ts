import { isDeepStrictEqual } from 'node:util'
import type { SamplingDesign } from '#contract/sampling.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { designOf, lockSurvey, type Survey, setDesign } from '../queries/surveys.ts'
import { checkedDesign } from './sampling-design.ts'
import { requireSeen } from './survey-stamp.ts'

interface DesignChange {
  /** Key of the survey. */
  key: string
  design: SamplingDesign
  actor: string
  /** Stamp of the survey that the person saw; left out where nobody looked. */
  seen?: string | undefined
}

/**
 * Says how a survey chooses whom it asks, and records what it said before: the claim decides what its published
 * intervals mean. Saying the same again is no act.
 * @throws Problem not_found for the survey, survey_changed, invalid_request for a design that lacks a fact
 */
export async function changeDesign(
  db: Db,
  { key, design, actor, seen }: DesignChange,
  at: Date,
): Promise<Survey> {
  const after = checkedDesign(design, officeDay(at))
  return db.transaction(async (tx) => {
    const survey = await lockSurvey(tx, key)
    if (!survey) throw problems.notFound('survey', key)
    requireSeen(survey, seen)
    const before = designOf(survey)
    if (isDeepStrictEqual(before, after)) return survey
    await recordAct(tx, { actor, act: 'survey_sampling_set', subject: { survey: key, before, after } }, at)
    return setDesign(tx, survey, after)
  })
}
