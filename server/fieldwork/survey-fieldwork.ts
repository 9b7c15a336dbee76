import type { ChannelCounts } from '#contract/arrivals.ts'
import { channels } from '#contract/collector.ts'
import type { GatheredUnit, SurveyFieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ChannelCount } from '../queries/gathered.ts'
import { lastDayOf, type Survey } from '../queries/surveys.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import type { Gathered } from './gathered.ts'
import { paceOf } from './pace.ts'

interface Asked {
  units: readonly UnitSummary[]
  unitId: number
  today: string
}

/** What each survey has gathered, by the unit below that it belongs to, against targets and the days that are left. */
export function toFieldwork(asked: Asked, surveys: readonly Survey[], counts: Gathered): SurveyFieldwork[] {
  const groups = groupsOf(asked)
  const [targetsOf, channelsOf] = [bySurvey(counts.targets), bySurvey(counts.byChannel)]
  return surveys.flatMap((survey) => {
    const own = {
      targets: targetsOf.get(survey.surveyId) ?? [],
      byChannel: channelsOf.get(survey.surveyId) ?? [],
    }
    if (own.targets.length === 0 && own.byChannel.length === 0) return []
    const { key, title, titleEn, windowFrom } = survey
    const term = { windowFrom, lastDay: lastDayOf(survey), today: asked.today }
    const within = gatheredWithin(own)
    const units = groups
      .map(({ unitId, ids }) => ({ unitId, ...gatheredOf(within(ids), term) }))
      .filter(({ target, channels }) => target !== null || Object.values(channels).some((n) => n > 0))
    const { windowFrom: _, today: __, ...shown } = term
    return [{ survey: { key, title, titleEn }, windowFrom, ...shown, ...gatheredOf(own, term), units }]
  })
}

const bySurvey = <Row extends { surveyId: number }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ surveyId }) => surveyId)

function groupsOf({ units, unitId }: Asked): { unitId: number; ids: number[] }[] {
  return [
    { unitId, ids: [unitId] },
    ...childrenOf(units, unitId).map((child) => ({
      unitId: child.unitId,
      ids: subtreeIds(units, child.unitId),
    })),
  ]
}

/** The counts of some units, found without looking through those of all others. */
function gatheredWithin({ targets, byChannel }: Gathered): (ids: readonly number[]) => Gathered {
  const targetsOf = Map.groupBy(targets, ({ unitId }) => unitId)
  const channelsOf = Map.groupBy(byChannel, ({ unitId }) => unitId)
  return (ids) => ({
    targets: ids.flatMap((id) => targetsOf.get(id) ?? []),
    byChannel: ids.flatMap((id) => channelsOf.get(id) ?? []),
  })
}

function gatheredOf(
  { targets, byChannel }: Gathered,
  term: { windowFrom: string; lastDay: string | null; today: string },
): Omit<GatheredUnit, 'unitId'> {
  const stored = targets.reduce((sum, row) => sum + row.stored, 0)
  const target = targets.length === 0 ? null : targets.reduce((sum, row) => sum + row.target, 0)
  const channels = channelCounts(byChannel)
  const all = Object.values(channels).reduce((sum, forms) => sum + forms, 0)
  return { stored, target, channels, ...paceOf({ ...term, stored: target === null ? all : stored, target }) }
}

function channelCounts(rows: readonly ChannelCount[]): ChannelCounts {
  const counts = Object.fromEntries(channels.map((channel) => [channel, 0])) as ChannelCounts
  for (const { channel, forms } of rows) counts[channel] += forms
  return counts
}
