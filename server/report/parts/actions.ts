import { type ActionSummary, unfinishedStates } from '#contract/actions.ts'
import type { ReportRequest } from '#contract/reports.ts'
import type { InputAction } from '../../../analytics/report/content/parts-input.ts'
import { readActions } from '../../actions/change.ts'
import type { Db } from '../../db/client.ts'
import type { OverviewQuestion, OverviewState } from '../../figures/overview.ts'

/**
 * Actions of the unit and all below it that were opened since the period began, and older ones that are not finished;
 * the most pressing first; for readers outside the office, those alone that they are told of. Null where there never were
 * any.
 */
export async function actionsOf(
  db: Db,
  { units, unitIds, period, series }: OverviewState,
  { instrument, today, isPublic, toldActions = [] }: OverviewQuestion & Pick<ReportRequest, 'toldActions'>,
): Promise<InputAction[] | null> {
  const known = await readActions(db, unitIds, 'all', today)
  const all = known.filter(
    (one) => one.instrument === instrument && (!isPublic || toldActions.includes(one.actionId)),
  )
  if (all.length === 0) return null
  const named = new Map(units.map((unit) => [unit.unitId, unit]))
  const isTold = ({ openedOn, state }: (typeof all)[number]) =>
    openedOn >= `${period.from}-01` || unfinishedStates.includes(state)
  return all.filter(isTold).flatMap(({ unitId, title, state, openedOn, dueOn, isLate, ...figures }) => {
    const unit = named.get(unitId)
    const comparison = shownComparison(figures, series.method?.minimumN ?? 0)
    return unit ? [{ unit, title, state, openedOn, dueOn, isLate, comparison }] : []
  })
}

/** Whether it helped, where both figures that it is made of may be shown. */
export function shownComparison(
  { evidence, comparison }: Pick<ActionSummary, 'evidence' | 'comparison'>,
  minimum: number,
): ActionSummary['comparison'] {
  const before = evidence?.estimate.respondents ?? 0
  return comparison && Math.min(before, comparison.figure.respondents) >= minimum ? comparison : null
}
