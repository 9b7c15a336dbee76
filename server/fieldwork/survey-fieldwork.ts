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
  return surveys.flatMap((survey) => {
    const own = {
      targets: counts.targets.filter(({ surveyId }) => surveyId === survey.surveyId),
      byChannel: counts.byChannel.filter(({ surveyId }) => surveyId === survey.surveyId),
    }
    if (own.targets.length === 0 && own.byChannel.length === 0) return []
    const { key, title, titleEn, windowFrom } = survey
    const term = { windowFrom, lastDay: lastDayOf(survey), today: asked.today }
    const units = groups
      .map(({ unitId, ids }) => ({ unitId, ...gatheredOf(ids, own, term) }))
      .filter(({ target, channels }) => target !== null || Object.values(channels).some((n) => n > 0))
    const { windowFrom: _, today: __, ...shown } = term
    return [{ survey: { key, title, titleEn }, windowFrom, ...shown, ...gatheredOf(null, own, term), units }]
  })
}

function groupsOf({ units, unitId }: Asked): { unitId: number; ids: Set<number> }[] {
  return [
    { unitId, ids: new Set([unitId]) },
    ...childrenOf(units, unitId).map((child) => ({
      unitId: child.unitId,
      ids: new Set(subtreeIds(units, child.unitId)),
    })),
  ]
}

/** @param ids null for all */
function gatheredOf(
  ids: ReadonlySet<number> | null,
  { targets, byChannel }: Gathered,
  term: { windowFrom: string; lastDay: string | null; today: string },
): Omit<GatheredUnit, 'unitId'> {
  const isIn = ({ unitId }: { unitId: number }) => ids === null || ids.has(unitId)
  const own = targets.filter(isIn)
  const stored = own.reduce((sum, row) => sum + row.stored, 0)
  const target = own.length === 0 ? null : own.reduce((sum, row) => sum + row.target, 0)
  const channels = channelCounts(byChannel.filter(isIn))
  const all = Object.values(channels).reduce((sum, forms) => sum + forms, 0)
  return { stored, target, channels, ...paceOf({ ...term, stored: target === null ? all : stored, target }) }
}

function channelCounts(rows: readonly ChannelCount[]): ChannelCounts {
  const counts = Object.fromEntries(channels.map((channel) => [channel, 0])) as ChannelCounts
  for (const { channel, forms } of rows) counts[channel] += forms
  return counts
}
