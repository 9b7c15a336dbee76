import { openToAll, type SamplingDesign } from '#contract/sampling.ts'
import { isDay, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { listMethods, listVersions } from '../queries/questionnaires.ts'
import { addSurvey, type Survey } from '../queries/surveys.ts'
import { checkedDesign } from './sampling-design.ts'

export interface SurveyRequest {
  key: string
  title: string
  titleEn: string | null
  template: string
  windowFrom: string
  windowTo: string | null
  conductedBy?: string
  /** Left out: respondents choose themselves. */
  design?: SamplingDesign
}

/**
 * Makes a survey from a template: its newest published version, with the newest method of the same key.
 * @throws Problem unknown_reference, already_exists, or invalid_request for a window that ends before it begins
 */
export async function createSurvey(db: Db, request: SurveyRequest, at: Date): Promise<Survey> {
  const { key, title, titleEn, template, windowFrom, windowTo } = request
  if (!/^[a-z0-9][a-z0-9-]{2,47}$/.test(key)) {
    throw problems.invalidRequest([{ at: '/key', expected: '3 to 48 small letters, digits and hyphens' }])
  }
  for (const [at, day] of [
    ['/windowFrom', windowFrom],
    ['/windowTo', windowTo],
  ] as const) {
    if (day !== null && !isDay(day))
      throw problems.invalidRequest([{ at, expected: 'a day like 2026-01-31' }])
  }
  if (windowTo !== null && windowTo < windowFrom) {
    throw problems.invalidRequest([{ at: '/windowTo', expected: 'a day not before windowFrom' }])
  }
  const version = (await listVersions(db)).findLast((row) => row.questionnaireKey === template)
  if (!version) throw problems.unknownReference('template', template)
  const method = (await listMethods(db)).findLast((candidate) => candidate.key === template)
  if (!method) throw problems.unknownReference('method', template)
  const survey = await addSurvey(
    db,
    {
      key,
      title,
      titleEn,
      instrument: version.document.instrument,
      questionnaireKey: template,
      questionnaireVersion: version.version,
      methodKey: method.key,
      methodVersion: method.version,
      windowFrom,
      windowTo,
      conductedBy: request.conductedBy ?? null,
      design: checkedDesign(request.design ?? openToAll, officeDay(at), '/design'),
    },
    at,
  )
  if (!survey) throw problems.alreadyExists('survey', key)
  return survey
}
