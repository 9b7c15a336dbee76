import type { Method } from '#contract/method.ts'
import type { Compared, NoChange } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { indexDifference, type JudgedDifference, judgeDifferences } from '../../analytics/index.ts'
import { countMonths, shiftMonth } from '../calendar.ts'
import type { Cell } from './cells.ts'
import { asksTheSame, dimensionMeaning, wholeMeaning } from './meaning.ts'
import type { PeriodCells } from './period-cells.ts'
import type { Months } from './series.ts'

/**
 * The months to compare a period with: those of the same length just before. A year or a quarter that is not over is
 * compared with as many months of the one before, like with like.
 * @param current the current month, YYYY-MM
 */
export function comparableMonths(period: Months, current: string): Months {
  const before = monthsBefore(period)
  if (current < period.from || current >= period.to) return before
  return { from: before.from, to: shiftMonth(before.from, countMonths(period.from, current) - 1) }
}

/** The period of the same length just before. */
function monthsBefore({ from, to }: Months): Months {
  return { from: shiftMonth(from, -countMonths(from, to)), to: shiftMonth(from, -1) }
}

/** Changes of the whole, of each content, dimension and unit, in the order of the later period's cells. */
export interface Changes {
  whole: Compared
  contents: Compared[]
  dimensions: Compared[]
  units: Compared[]
}

/**
 * Compares two periods. Only what both show is compared, and only where both asked the same.
 * @param hadOtherMethod whether the period before was measured by another method
 */
export function comparePeriods<I extends Instrument>(
  earlier: PeriodCells<I>,
  later: PeriodCells<I>,
  method: Method,
  hadOtherMethod: boolean,
): Changes {
  const asked = [...earlier.questionnaires, ...later.questionnaires]
  const isSame = asksTheSame(asked, (one) => wholeMeaning(one, method))
  const compare = (before: Cell<I> | undefined, after: Cell<I>, isComparable = isSame) =>
    compareCells(before, after, { isComparable, hadOtherMethod })
  const before = new Map(earlier.units.map((cell) => [cell.unit.unitId, cell]))
  return {
    whole: judge([compare(earlier.whole, later.whole)])[0] ?? nothing,
    contents: judge(
      later.contents.map((cell, place) => {
        const isSameContent = cell.dimensions.every((d) => isSameDimension(asked, method, d))
        return compare(earlier.contents[place], cell, isSameContent)
      }),
    ),
    dimensions: judge(
      later.dimensions.map((cell, d) =>
        compare(earlier.dimensions[d], cell, isSameDimension(asked, method, d)),
      ),
    ),
    units: judge(later.units.map((cell) => compare(before.get(cell.unit.unitId), cell))),
  }
}

/** Nothing to compare with: there is no figure at all. */
export const nothing: Compared = { change: null, noChange: null }

function isSameDimension(asked: readonly Questionnaire[], { dimensions }: Method, d: number): boolean {
  const dimension = dimensions[d]
  return dimension !== undefined && asksTheSame(asked, (one) => dimensionMeaning(one, dimension))
}

type Found = ReturnType<typeof indexDifference> | NoChange | null

function compareCells<I extends Instrument>(
  before: Cell<I> | undefined,
  after: Cell<I>,
  { isComparable, hadOtherMethod }: { isComparable: boolean; hadOtherMethod: boolean },
): Found {
  if (!after.estimate) return after.figure.withheld ? 'withheld' : null
  if (before?.figure.withheld) return 'withheld'
  if (!before?.estimate) return hadOtherMethod ? 'other_method' : 'no_previous'
  if (!isComparable) return 'other_questionnaire'
  return indexDifference(before.estimate, after.estimate)
}

/** Judges all that were found together: those shown side by side are one family of comparisons. */
function judge(found: readonly Found[]): Compared[] {
  const judged = judgeDifferences(found.map((one) => (typeof one === 'string' ? null : one)))
  return found.map((one, i) => {
    const change = judged[i]
    if (change) return { change: published(change), noChange: null }
    return { change: null, noChange: typeof one === 'string' ? one : null }
  })
}

function published({
  difference,
  low,
  high,
  basis,
  adjustedP,
  isClear,
}: JudgedDifference): Compared['change'] {
  return { difference, low, high, basis, adjustedP, isClear }
}
