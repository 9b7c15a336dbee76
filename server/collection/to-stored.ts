import { randomUUID } from 'node:crypto'
import type { FromSchema } from 'json-schema-to-ts'
import { noOpinion } from '#contract/answers.ts'
import { type Answers, shownKeys } from '#contract/flow.ts'
import { allItems, levelItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { responseContent } from '#contract/response.ts'
import type { Origin, StoredResponse } from '../queries/responses.ts'
import { scrub } from './scrub.ts'

export type ResponseContent = FromSchema<typeof responseContent>

/** Levels in the order of the version's items: null skipped, 0 no opinion, -1 not shown. */
function toLevels(questionnaire: Questionnaire, answers: Answers): (number | null)[] {
  const shown = shownKeys(questionnaire, answers)
  return levelItems(questionnaire).map(({ key }) => {
    if (!shown.has(key)) return -1
    const answer = answers[key]
    if (answer === noOpinion) return 0
    return typeof answer === 'number' ? answer : null
  })
}

// Which instruments may keep the very place: a rating of one visit is about that counter, a survey is not.
const placedInstruments = new Set(['counter', 'dossier'])

interface Judged {
  responseId: string
  bodyHash: string
  codeHash: string | null
  content: ResponseContent
  origin: Origin
  survey: NonNullable<Origin['survey']>
  questionnaire: Questionnaire
  day: string
  dayUncertain: boolean
}

/** The row of a judged response: only what figures need, nothing that points at a person. */
export function toStored({ content, origin, survey, questionnaire, ...judged }: Judged): StoredResponse {
  const answers: Answers = content.answers
  const isPlaced = placedInstruments.has(survey.instrument)
  const other: Record<string, unknown> = {}
  const comments: StoredResponse['comments'] = []
  const levels = toLevels(questionnaire, answers)
  for (const item of allItems(questionnaire)) {
    const answer = answers[item.key]
    if (item.type === 'level' || answer === undefined || answer === null) continue
    if (item.type !== 'text') other[item.key] = answer
    else if (typeof answer === 'string' && answer.trim()) {
      comments.push({
        commentId: randomUUID(),
        itemKey: item.key,
        body: scrub(answer),
        satisfied: isSatisfied(levels),
      })
    }
  }
  return {
    ...judged,
    unitId: origin.unitId,
    surveyId: survey.surveyId,
    version: content.version,
    channel: origin.channel,
    collectorId: isPlaced || origin.batchId !== null ? origin.collectorId : null,
    servicePointId: isPlaced ? origin.servicePointId : null,
    batchId: origin.batchId,
    fieldCode: content.about?.field ?? origin.fieldCode,
    procedureCode: content.about?.procedure ?? origin.procedureCode,
    competentUnitId: origin.competentUnitId,
    serviceChannel: content.about?.serviceChannel ?? null,
    language: content.language,
    notice: content.notice,
    levels,
    other,
    respondent: content.respondent ?? {},
    secondsStep: typeof content.seconds === 'number' ? Math.round(content.seconds / 10) : null,
    comments,
  }
}

/** The side a comment stands on: the mean of the chosen levels against the middle of five; null without levels. */
function isSatisfied(levels: (number | null)[]): boolean | null {
  const chosen = levels.filter((level): level is number => level !== null && level > 0)
  if (chosen.length === 0) return null
  return chosen.reduce((sum, level) => sum + level, 0) / chosen.length > 3
}
