import type { InputFieldwork } from '../../../analytics/report/content/parts-input.ts'
import type { Db } from '../../db/client.ts'
import { readGathered } from '../../fieldwork/gathered.ts'
import { toFieldwork } from '../../fieldwork/survey-fieldwork.ts'
import { readVolumeCoverage } from '../../fieldwork/volume-coverage.ts'
import type { OverviewQuestion, OverviewState } from '../../figures/overview.ts'
import { overlaps } from '../../figures/series.ts'
import { countPaper } from '../../queries/paper-counts.ts'
import { joinChannels } from './join-channels.ts'

/** What the surveys of the period have gathered in the unit with all below it. */
export async function fieldworkOf(
  db: Db,
  state: OverviewState,
  { today, isPublic = false }: Pick<OverviewQuestion, 'today' | 'isPublic'>,
): Promise<InputFieldwork> {
  const { series, period, units, unit, unitIds } = state
  const surveys = series.surveys.filter((survey) => overlaps(survey, period))
  const surveyIds = surveys.map(({ surveyId }) => surveyId)
  const counts = await readGathered(db, { surveyIds, unitIds })
  const gathered = toFieldwork({ units, unitId: unit.unitId, today }, surveys, counts)
  const [fromYear, toYear] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  return {
    surveys: gathered.map(({ survey, windowFrom, lastDay, stored, target, channels }) => ({
      title: survey.title,
      titleEn: survey.titleEn,
      windowFrom,
      lastDay,
      stored,
      target,
      channels: isPublic ? joinChannels(channels, series.method?.minimumN ?? 0) : channels,
    })),
    paper: await countPaper(db, unitIds),
    coverage: await readVolumeCoverage(db, { surveyIds, unitIds, fromYear, toYear }),
  }
}
