import { unfinishedStates } from '#contract/actions.ts'
import type { InputAction } from '../../../analytics/report/content/parts-input.ts'
import { readActions } from '../../actions/change.ts'
import type { Db } from '../../db/client.ts'
import type { OverviewQuestion, OverviewState } from '../../figures/overview.ts'

/**
 * Actions of the unit and all below it that were opened since the period began, and older ones that are not finished;
 * the most pressing first. Null where there never were any.
 */
export async function actionsOf(
  db: Db,
  { units, unitIds, period }: OverviewState,
  { instrument, today }: OverviewQuestion,
): Promise<InputAction[] | null> {
  const all = (await readActions(db, unitIds, 'all', today)).filter((one) => one.instrument === instrument)
  if (all.length === 0) return null
  const named = new Map(units.map((unit) => [unit.unitId, unit]))
  const isTold = ({ openedOn, state }: (typeof all)[number]) =>
    openedOn >= `${period.from}-01` || unfinishedStates.includes(state)
  return all.filter(isTold).flatMap(({ unitId, title, state, openedOn, dueOn, isLate, comparison }) => {
    const unit = named.get(unitId)
    return unit ? [{ unit, title, state, openedOn, dueOn, isLate, comparison }] : []
  })
}
