import { describe } from '../indices/describe.ts'
import { quantile } from '../indices/quantile.ts'
import { longestRun } from '../quality/straight-lining.ts'
import { type AnswerTable, columnsOf, notShown } from './answer-table.ts'

/** How the responses of a table were answered, one place per row. */
export interface JudgedLines {
  /** 1 where enough items were answered to judge the line. */
  isEligible: Uint8Array
  /** 1 where all answers are the same. */
  isStraight: Uint8Array
  eligible: number
  /** Over the eligible rows, as in `longString`; null without any. */
  meanLongest: number | null
  shareOfTenOrMore: number | null
  meanVariability: number | null
  medianVariability: number | null
}

/**
 * Straight lines, runs of equal answers and variability of every response, in one pass.
 * @param items in the order of the questionnaire
 * @param minAnswered fewer answers say nothing about the line; at least 2
 * @throws RangeError on a smaller minAnswered, or an item that the table does not have
 * @see straightLining and longString, which do the same for a list of lines
 */
export function judgeLines(table: AnswerTable, items: readonly string[], minAnswered = 10): JudgedLines {
  if (!Number.isInteger(minAnswered) || minAnswered < 2)
    throw new RangeError('judgeLines requires at least two answers')
  const columns = columnsOf(table, items)
  const isEligible = new Uint8Array(table.rows)
  const isStraight = new Uint8Array(table.rows)
  const longest: number[] = []
  const variability: number[] = []
  const given: number[] = []
  for (let row = 0; row < table.rows; row++) {
    given.length = 0
    for (const column of columns) {
      const level = column[row] ?? 0
      if (level >= 1) given.push(level)
    }
    if (given.length < minAnswered) continue
    isEligible[row] = 1
    const run = longestRun(given)
    if (run === given.length) isStraight[row] = 1
    longest.push(run)
    variability.push(deviationOf(given))
  }
  return {
    isEligible,
    isStraight,
    eligible: longest.length,
    meanLongest: describe(longest).mean,
    shareOfTenOrMore:
      longest.length === 0 ? null : longest.filter((run) => run >= 10).length / longest.length,
    meanVariability: describe(variability).mean,
    medianVariability: quantile(variability, 0.5),
  }
}

/** Standard deviation of a few levels, divisor n - 1. */
function deviationOf(levels: readonly number[]): number {
  let sum = 0
  for (const level of levels) sum += level
  const mean = sum / levels.length
  let squares = 0
  for (const level of levels) squares += (level - mean) ** 2
  return Math.sqrt(squares / (levels.length - 1))
}

const secondsPerItem = 2

/** Who told how long it took, and who took less than two seconds for each item shown. */
export interface JudgedTimes {
  isEligible: Uint8Array
  isFast: Uint8Array
}

/**
 * Responses given too quickly to have been read. Times are kept in steps of ten seconds, so a single judgement is a
 * rough one; the share of them is what counts.
 * @see Huang et al. (2012), Journal of Business and Psychology 27, 99-114: two seconds an item
 */
export function judgeTimes(table: AnswerTable, items: readonly string[]): JudgedTimes {
  const columns = columnsOf(table, items)
  const isEligible = new Uint8Array(table.rows)
  const isFast = new Uint8Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const seconds = table.seconds[row] ?? -1
    if (seconds < 0) continue
    isEligible[row] = 1
    let shown = 0
    for (const column of columns) if ((column[row] ?? notShown) !== notShown) shown++
    if (seconds < secondsPerItem * shown) isFast[row] = 1
  }
  return { isEligible, isFast }
}
