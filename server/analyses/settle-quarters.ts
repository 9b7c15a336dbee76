import type { AnalysisQuestion } from '#contract/analyses.ts'
import { monthOf, officeDay, shiftDay, shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { settleAnalysed } from '../queries/analysed.ts'
import { seriesOf } from './scope.ts'
import { wholeYears } from './whole-years.ts'

// Two weeks for tablets that were offline and ballots that are keyed: what comes after its quarter is settled is in no
// analysis of it.
const daysForLate = 14

/** The last month that analyses may be of, YYYY-MM. */
export function lastAnalysedMonth(now: Date): string {
  return shiftMonth(monthOf(shiftDay(officeDay(now), -daysForLate)).slice(0, 7), -1)
}

/** Settles what a question is about: whoever asks next, and whenever, gets answers made of the same responses. */
export async function settleQuarters(db: Db, question: AnalysisQuestion): Promise<void> {
  // Without a whole year nothing is weighted, and the months need not be whole quarters.
  if (question.kind === 'weights' && wholeYears(question).length === 0) return
  const { surveys } = await seriesOf(db, question)
  const [fromMonth, toMonth] = [`${question.from}-01`, `${question.to}-01`]
  await settleAnalysed(db, { surveyIds: surveys.map(({ surveyId }) => surveyId), fromMonth, toMonth })
}
