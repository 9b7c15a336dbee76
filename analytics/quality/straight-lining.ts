import { describe } from '../indices/describe.ts'
import { quantile } from '../indices/quantile.ts'

/** Answers of one respondent in the order of the questionnaire; null for a missing one. */
export type AnswerLine = readonly (number | null)[]

/** Whether enough items were answered to judge the line, and whether all answers are the same. */
export function judgeLine(
  line: AnswerLine,
  minAnswered: number,
): { isEligible: boolean; isStraight: boolean } {
  const given = line.filter((level) => level !== null)
  const isEligible = given.length >= minAnswered
  return { isEligible, isStraight: isEligible && given.every((level) => level === given[0]) }
}

export interface StraightLining {
  eligible: number
  straight: number
  /** Share of straight lines among the eligible ones, 0..1; null without any. */
  rate: number | null
}

/**
 * How many respondents gave the same answer throughout. A straight line is a reason to look, not to exclude: who is
 * content with everything answers so too.
 * @throws RangeError unless minAnswered is whole and at least 1
 */
export function straightLining(lines: readonly AnswerLine[], minAnswered = 10): StraightLining {
  requireLeast('straightLining', minAnswered)
  const judged = lines.map((line) => judgeLine(line, minAnswered))
  const eligible = judged.filter(({ isEligible }) => isEligible).length
  const straight = judged.filter(({ isStraight }) => isStraight).length
  return { eligible, straight, rate: eligible === 0 ? null : straight / eligible }
}

export interface LongString {
  eligible: number
  /** Mean length of the longest run of equal answers, and share of runs of ten or more; null without eligible lines. */
  meanLongest: number | null
  shareOfTenOrMore: number | null
  /** Mean and median of the standard deviation of a respondent's own answers. */
  meanVariability: number | null
  medianVariability: number | null
}

/**
 * Runs of equal answers, and how much each respondent's answers vary.
 * @throws RangeError unless minAnswered is whole and at least 2
 * @see Johnson (2005), Journal of Research in Personality 39, 103-129; Dunn et al. (2018) for the variability
 */
export function longString(lines: readonly AnswerLine[], minAnswered = 10): LongString {
  requireLeast('longString', minAnswered)
  const given = lines
    .map((line) => line.filter((level) => level !== null))
    .filter(({ length }) => length >= minAnswered)
  const longest = given.map(longestRun)
  const variability = given.map((levels) => describe(levels).standardDeviation).filter((sd) => sd !== null)
  return {
    eligible: given.length,
    meanLongest: describe(longest).mean,
    shareOfTenOrMore: given.length === 0 ? null : longest.filter((run) => run >= 10).length / given.length,
    meanVariability: describe(variability).mean,
    medianVariability: quantile(variability, 0.5),
  }
}

/** Length of the longest run of equal neighbours. */
export function longestRun(levels: readonly number[]): number {
  let longest = 0
  let run = 0
  for (let i = 0; i < levels.length; i++) {
    run = i > 0 && levels[i] === levels[i - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

function requireLeast(name: string, minAnswered: number): void {
  if (!Number.isInteger(minAnswered) || minAnswered < 1) {
    throw new RangeError(`${name} requires a whole number of answers of at least 1`)
  }
}
