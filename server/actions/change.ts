import {
  type Action,
  type ActionFilter,
  type ActionSummary,
  nextStates,
  unfinishedStates,
} from '#contract/actions.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type ActionChange, type ActionRow, findAction, listActions, listSteps } from '../queries/actions.ts'

type Compared = ActionRow & Pick<ActionSummary, 'comparison'>

/** Actions of these units: the late first, then by the day they are due, those without one last. */
export async function readActions(
  db: Db,
  unitIds: number[],
  filter: ActionFilter,
  today: string,
): Promise<ActionSummary[]> {
  const rows = (await listActions(db, unitIds)).map((row) => summaryOf(row, today))
  return rows.filter((action) => fits(action, filter)).toSorted(byUrgency)
}

function fits({ state, isLate }: ActionSummary, filter: ActionFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'late') return isLate
  return filter === 'unfinished' ? unfinishedStates.includes(state) : state === filter
}

const never = '9999-12-31'

function byUrgency(a: ActionSummary, b: ActionSummary): number {
  const isOver = ({ state }: ActionSummary) => Number(!unfinishedStates.includes(state))
  return (
    isOver(a) - isOver(b) ||
    Number(b.isLate) - Number(a.isLate) ||
    (a.dueOn ?? never).localeCompare(b.dueOn ?? never) ||
    b.openedOn.localeCompare(a.openedOn) ||
    a.actionId.localeCompare(b.actionId)
  )
}

function summaryOf(row: Compared, today: string): ActionSummary {
  const { unitId, actionId, instrument, part, title, origin, evidence, openedOn, state, owner, dueOn } = row
  const isLate = (state === 'open' || state === 'in_work') && dueOn !== null && dueOn < today
  return {
    unitId,
    actionId,
    instrument,
    part,
    title,
    origin,
    evidence,
    openedOn,
    state,
    owner,
    dueOn,
    isLate,
    comparison: row.comparison,
  }
}

/** An action with all that became of it. @throws Problem not_found */
export async function readAction(
  db: Db,
  id: Pick<ActionRow, 'unitId' | 'actionId'>,
  today: string,
): Promise<Action> {
  const row = await findAction(db, id)
  if (!row) throw problems.notFound('action', id.actionId)
  const steps = await listSteps(db, id)
  const latest = steps.findLast(({ kind }) => kind === 'compared')
  const comparison = (latest?.content ?? null) as ActionSummary['comparison']
  const { openedBy, cause, measures, result, dismissedBecause, revision } = row
  const summary = summaryOf({ ...row, comparison }, today)
  return { ...summary, openedBy, cause, measures, result, dismissedBecause, revision, steps }
}

/**
 * Whether a change fits the action as it would then be: states follow each other, what is done has a result, what is
 * dismissed a reason. @throws Problem action_refused
 */
export function requireChange(action: Action, change: ActionChange): void {
  const after = { ...action, ...change }
  if (change.state && change.state !== action.state && !nextStates[action.state].includes(change.state))
    throw problems.actionRefused(`it cannot go from "${action.state}" to "${change.state}"`)
  if (after.state === 'in_work' && after.owner.trim() === '')
    throw problems.actionRefused('work needs somebody who owns it')
  if ((after.state === 'done' || after.state === 'checked') && after.result.trim() === '')
    throw problems.actionRefused('say what was done before it counts as done')
  if (after.state === 'dismissed' && after.dismissedBecause.trim() === '')
    throw problems.actionRefused('say why it is dismissed')
}
