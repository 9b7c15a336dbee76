/** Stored responses of one unit, survey and month that no figure shows yet. */
export interface WaitingCell {
  unitId: number
  surveyId: number
  /** First day of the month, YYYY-MM-DD. */
  month: string
  waiting: number
  /** Responses of this cell that figures show already. */
  shown: number
  /** Whether the survey takes no more responses. */
  isSurveyClosed: boolean
  /** Whether the closed survey has released its rest already. */
  isRestReleased: boolean
}

/** How many of a cell's waiting responses become visible now. */
export interface Release {
  unitId: number
  surveyId: number
  month: string
  take: number
}

/**
 * Decides which waiting responses become visible, so that nobody who watches a figure can read one
 * respondent's answers from its movement:
 *
 * - this month moves by at least k at a time and leaves at least k waiting, so that the newest response
 *   need not be among those that appear;
 * - an ended month moves when k have gathered, all at once;
 * - ended months too small to be shown (fewer than k) appear together once they make k;
 * - a survey that closes releases once all that waits, whatever its size: every valid response counts in the
 *   end, and suppression protects small cells. What arrives after that waits as in an ended month.
 *
 * @param k fewest respondents that may be told apart, at least 1
 * @param currentMonth first day of the month that is not over yet
 */
export function planRelease(cells: readonly WaitingCell[], k: number, currentMonth: string): Release[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('planRelease requires a whole k of at least 1')
  const releases: Release[] = []
  for (const group of groupByUnitAndSurvey(cells)) releases.push(...planGroup(group, k, currentMonth))
  return releases.filter((release) => release.take > 0)
}

function planGroup(cells: WaitingCell[], k: number, currentMonth: string): Release[] {
  const isClosed = cells.some((cell) => cell.isSurveyClosed)
  const isRestReleased = cells.some((cell) => cell.isRestReleased)
  if (isClosed && !isRestReleased) return cells.map((cell) => release(cell, cell.waiting))
  const ended = cells.filter((cell) => isClosed || cell.month < currentMonth)
  const current = cells.filter((cell) => !isClosed && cell.month >= currentMonth)
  const large = ended.filter((cell) => cell.waiting >= k)
  // A month that shows k or more must not move by less; one below k is hidden, so only its sum with others moves.
  const small = ended.filter((cell) => cell.waiting < k && cell.shown < k)
  const smallTogether = small.reduce((sum, cell) => sum + cell.waiting, 0)
  return [
    ...current.map((cell) => release(cell, stepOf(cell.waiting, k))),
    ...large.map((cell) => release(cell, cell.waiting)),
    ...(smallTogether >= k ? small.map((cell) => release(cell, cell.waiting)) : []),
  ]
}

/** The largest multiple of k that leaves at least k waiting. */
function stepOf(waiting: number, k: number): number {
  return waiting < 2 * k ? 0 : Math.floor((waiting - k) / k) * k
}

function release({ unitId, surveyId, month }: WaitingCell, take: number): Release {
  return { unitId, surveyId, month, take }
}

function groupByUnitAndSurvey(cells: readonly WaitingCell[]): WaitingCell[][] {
  return [...Map.groupBy(cells, (cell) => `${cell.unitId} ${cell.surveyId}`).values()]
}
