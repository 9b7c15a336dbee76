import { type KeptDesign, openChannels, type Sampling, samplings } from '#contract/sampling.ts'
import type { Db } from '../db/client.ts'
import { listReleasedChannels } from '../queries/channels.ts'
import { designOf, type Survey } from '../queries/surveys.ts'

/**
 * How each survey chose its respondents, with the open channels that brought responses all the same. That is judged over
 * the whole survey: a label that came and went with unit and month would tell who answered where.
 */
export async function keptDesigns(db: Db, surveys: readonly Survey[]): Promise<Map<number, KeptDesign>> {
  const chosen = surveys.filter(({ sampling }) => sampling !== 'self_selected')
  const surveyIds = chosen.map(({ surveyId }) => surveyId)
  const released = surveyIds.length === 0 ? [] : await listReleasedChannels(db, surveyIds, openChannels)
  return new Map(
    surveys.map((survey) => {
      const mixed = released.filter(({ surveyId }) => surveyId === survey.surveyId)
      return [
        survey.surveyId,
        {
          ...designOf(survey),
          openChannels: openChannels.filter((open) => mixed.some(({ channel }) => channel === open)),
        },
      ]
    }),
  )
}

/** What figures of these surveys may claim: as much as the weakest of them; nothing without any. */
export function samplingOf(designs: Iterable<KeptDesign>): Sampling {
  const places = [...designs].map(({ sampling, openChannels: mixed }) =>
    mixed.length > 0 ? 0 : samplings.indexOf(sampling),
  )
  return samplings[Math.min(...places)] ?? 'self_selected'
}
