import { isRefused, type Priorities } from '#contract/analyses.ts'
import type { Figure } from '#contract/office.ts'
import type { InputDrivers } from '../../../analytics/report/content/parts-input.ts'

/**
 * The findings of an analysis of priorities that a report tells; null where it was refused or not made.
 * @param told the dimensions as the report tells them: what it withholds has no figure here either
 */
export function driversOf(
  analysed: ReportPriorities | null,
  told: readonly { key: string; figure: Figure }[],
): InputDrivers | null {
  if (analysed === null || isRefused(analysed.result.dimensions)) return null
  const { from, to, result } = analysed
  const { dimensions, map, first, agencies } = result
  if (isRefused(dimensions)) return null
  const hidden = new Set(told.filter(({ figure }) => figure.withheld !== null).map(({ key }) => key))
  const points = map?.points.filter(({ key }) => !hidden.has(key))
  const figureOf = new Map(points?.map(({ key, figure }) => [key, figure]))
  return {
    from,
    to,
    n: dimensions.n,
    rSquared: steady(dimensions.rSquared),
    drivers: dimensions.drivers.map(({ key, title, importance, r }) => ({
      title,
      importance: steady(importance),
      r: steady(r),
      figure: figureOf.get(key) ?? null,
    })),
    first: first.map(({ point }) => point.title),
    agencies,
  }
}

/** Without the last digits, which hang on the order in which rows happen to be read: the same report has the same bytes. */
function steady(value: number): number {
  return Number(value.toPrecision(10))
}

/** An analysis of priorities, and the months that it is of. */
export interface ReportPriorities {
  from: string
  to: string
  result: Priorities
}
