import type { Method } from '#contract/method.ts'
import type { SeriesBreak } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { firstMonths } from './cell-totals.ts'
import type { SumsOf } from './index-sums.ts'
import { questionnaireBreaks } from './meaning.ts'
import { questionnairesOf } from './questionnaires.ts'
import { cellsWithin } from './rollup-cells.ts'
import { type Months, overlaps, type Series } from './series.ts'

/**
 * Where the series of a period changes its meaning: the first month after another method was in use, and every month
 * in which the questions changed. Nothing is compared across a break.
 */
export async function findBreaks<I extends Instrument>(
  db: Db,
  { others }: Series,
  { method, surveys, cells, range }: SumsOf<I> & { method: Method },
  period: Months,
): Promise<SeriesBreak[]> {
  const first = firstMonths(cellsWithin(cells, range))
  const start = first[0]?.month
  if (start === undefined) return []
  const questionnaires = await questionnairesOf(db, { surveys, cells }, first)
  const versions = first.flatMap(({ month }, i) => {
    const questionnaire = questionnaires[i]
    return questionnaire ? [{ month, questionnaire }] : []
  })
  const hadOtherMethod =
    start > period.from && others.some((survey) => overlaps(survey, { from: period.from, to: start }))
  const byMethod: SeriesBreak[] = hadOtherMethod ? [{ month: start, because: 'method' }] : []
  return [...byMethod, ...questionnaireBreaks(versions, method)]
}
