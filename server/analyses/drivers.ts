import type { Driver, DriverTable, QuadrantMap, Refused } from '#contract/analyses.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import { type Drivers, importancePerformance, rowsForDrivers } from '../../analytics/index.ts'
import { refused, tooFew } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'

/** Drivers in the form that may be shown, the most important first; refused where the rows cannot bear them. */
export function driverTable(
  computed: Drivers,
  predictors: readonly { key: string; title: LocalText }[],
  minimumN: number,
): DriverTable | Refused {
  const needed = rowsForDrivers(predictors.length)
  if (computed.n < needed) return tooFew(computed.n, needed, minimumN)
  const { rSquared, predictors: found, lmgShares } = computed
  if (rSquared === null || !found) return refused('no_variation')
  const drivers = found.flatMap((driver, k): Driver[] => {
    const predictor = predictors[k]
    if (!predictor || driver.relativeWeightShare === null) return []
    const { r, beta, betaStandardError, vif, relativeWeightShare: importance } = driver
    return [{ ...predictor, importance, lmg: lmgShares?.[k] ?? null, r, beta, betaStandardError, vif }]
  })
  if (drivers.length === 0) return refused('no_variation')
  return { n: computed.n, rSquared, drivers: drivers.sort((a, b) => b.importance - a.importance) }
}

/** Importance against performance; null where fewer than two dimensions have both. */
export function quadrantMap(
  table: DriverTable,
  dimensions: AnalysisScope['figures']['dimensions'],
): QuadrantMap | null {
  const both = table.drivers.flatMap(({ key, title, importance }) => {
    const figure = dimensions.find((dimension) => dimension.key === key)?.figure
    const performance = figure?.index ?? null
    return figure && performance !== null ? [{ key, title, importance, figure, performance }] : []
  })
  if (both.length < 2) return null
  const { cutImportance, cutPerformance, quadrants } = importancePerformance(both)
  if (cutImportance === null || cutPerformance === null) return null
  const points = both.map(({ performance: _, ...point }, k) => {
    const { low, high } = point.figure
    const isClear = low !== null && high !== null && (high < cutPerformance || low >= cutPerformance)
    return { ...point, quadrant: quadrants[k] ?? 'low_priority', isClear }
  })
  return { cutImportance, cutPerformance, points }
}
