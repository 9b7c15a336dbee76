import { runMonths } from './month-runs.ts'
import { planRest } from './release-rest.ts'

/** Stored responses of one unit, survey and month that no figure shows yet. */
export interface WaitingCell {
  unitId: number
  surveyId: number
  /** First day of the month, YYYY-MM-DD. */
  month: string
  waiting: number
  /** Whether the survey takes no more responses. */
  isSurveyClosed: boolean
  /** Whether the closed survey has released its rest already. */
  isRestReleased: boolean
}

/** How many of a cell's waiting responses become visible. */
export interface Release {
  unitId: number
  surveyId: number
  month: string
  take: number
}

/** Responses that become visible together, at least k, and count in one month of one unit. */
export interface ReleaseStep {
  countedUnitId: number
  countedMonth: string
  releases: Release[]
}

/**
 * Decides which waiting responses become visible and where they count. Every step holds at least k, so that each
 * unit and month that figures add up holds nobody or at least k, and moves by at least k:
 *
 * - this month moves by at least k at a time and leaves at least k waiting, so that the newest response
 *   need not be among those that appear;
 * - an ended month moves when k have gathered, all at once;
 * - ended months with fewer count with the next month that moves, or the one before, once they make k;
 * - a survey that closes releases once all that waits; units with fewer than k count with the unit above.
 *   What arrives after that waits as in an ended month.
 *
 * @param k fewest respondents that may be told apart, at least 1
 * @param currentMonth first day of the month that is not over yet
 * @param parentOf unit above a unit, null for the topmost
 * @throws RangeError unless k is whole and at least 1, and the waiting are whole and at least 0
 */
export function planRelease(
  cells: readonly WaitingCell[],
  k: number,
  currentMonth: string,
  parentOf: (unitId: number) => number | null,
): ReleaseStep[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('planRelease requires a whole k of at least 1')
  if (!cells.every(({ waiting }) => Number.isSafeInteger(waiting) && waiting >= 0))
    throw new RangeError('planRelease requires whole numbers of waiting responses')
  const filled = cells.filter(({ waiting }) => waiting > 0)
  const isRest = ({ isSurveyClosed, isRestReleased }: WaitingCell) => isSurveyClosed && !isRestReleased
  const rest = Map.groupBy(filled.filter(isRest), ({ surveyId }) => surveyId)
  const others = Map.groupBy(
    filled.filter((cell) => !isRest(cell)),
    ({ unitId, surveyId }) => `${unitId} ${surveyId}`,
  )
  return [
    ...[...rest.values()].flatMap((survey) => planRest(survey, k, parentOf)),
    ...[...others.values()].flatMap((group) => planUnit(group, k, currentMonth)),
  ]
}

/** Steps of one unit and survey. */
function planUnit(cells: WaitingCell[], k: number, currentMonth: string): ReleaseStep[] {
  const isOver = (cell: WaitingCell) => cell.isSurveyClosed || cell.month < currentMonth
  const ended = cells.filter(isOver).map(({ unitId, surveyId, month, waiting }) => {
    return { unitId, surveyId, month, take: waiting }
  })
  const running = cells
    .filter((cell) => !isOver(cell))
    .map(({ unitId, surveyId, month, waiting }) => ({ unitId, surveyId, month, take: stepOf(waiting, k) }))
    .filter(({ take }) => take > 0)
  const alone = running.map((release) => ({ countedMonth: release.month, releases: [release] }))
  return [...runMonths(ended, k).runs, ...alone].map((run) => ({
    countedUnitId: run.releases[0]?.unitId ?? 0,
    ...run,
  }))
}

/** The largest multiple of k that leaves at least k waiting. */
function stepOf(waiting: number, k: number): number {
  return Math.max(0, Math.floor(waiting / k) - 1) * k
}
