import { type Interval, wilsonInterval } from './proportion-interval.ts'

/** Answers to a question where several options may be ticked. */
export interface MultipleChoice {
  /** Respondents with at least one tick: the base of the shares, which sum to more than 1. */
  respondents: number
  selections: number
  options: {
    count: number
    /** Share of the respondents, 0..1, with its Wilson 95 % interval; null when nobody ticked anything. */
    shareOfRespondents: number | null
    interval: Interval | null
    /** Share of all ticks, 0..1. */
    shareOfSelections: number | null
  }[]
}

/**
 * Counts a multiple choice.
 * @param counts ticks per option
 * @param respondents respondents with at least one tick
 * @throws RangeError unless the counts are whole and none is larger than the number of respondents
 */
export function multipleChoice(counts: readonly number[], respondents: number): MultipleChoice {
  const fits = (count: number) => Number.isSafeInteger(count) && count >= 0 && count <= respondents
  const selections = counts.reduce((sum, count) => sum + count, 0)
  if (!Number.isSafeInteger(respondents) || !counts.every(fits) || selections < respondents) {
    throw new RangeError(
      'multipleChoice requires whole counts of at most the respondents, and a tick for each of them',
    )
  }
  const options = counts.map((count) => ({
    count: count + 0,
    shareOfRespondents: respondents === 0 ? null : (count + 0) / respondents,
    interval: wilsonInterval(count, respondents),
    shareOfSelections: selections === 0 ? null : (count + 0) / selections,
  }))
  return { respondents: respondents + 0, selections, options }
}
