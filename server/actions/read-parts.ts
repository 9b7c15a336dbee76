import type { Evidence, PeriodFigure } from '#contract/actions.ts'
import type { Figure, UnitSummary } from '#contract/office.ts'
import type { Instrument, LocalText } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { readRollupCells } from '../figures/cell-memory.ts'
import { itemFigures } from '../figures/cells.ts'
import { periodCells } from '../figures/period-cells.ts'
import { cellsWithin, type RollupCells } from '../figures/rollup-cells.ts'
import { findSeries, lastDayOf, type Series } from '../figures/series.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'
import type { ClosedPeriod } from './closed-periods.ts'

/** A dimension or item of a unit in a period whose figure is shown to those who see the unit. */
export interface ShownPart {
  part: 'dimension' | 'item'
  key: string
  title: LocalText
  /** Key of the dimension that an item lies in. */
  dimension: string | null
  figure: PeriodFigure
  estimate: Evidence['estimate']
}

/** Everything that figures of an instrument and period are read from. */
export interface PartsSource {
  instrument: Instrument
  period: ClosedPeriod
  series: Series
  cells: RollupCells
  units: readonly UnitSummary[]
}

export async function openParts(
  db: Db,
  instrument: Instrument,
  period: ClosedPeriod,
): Promise<PartsSource | null> {
  const series = await findSeries(db, instrument, lastDayOf(period.to))
  if (!series.method) return null
  const [cells, units] = [
    await readRollupCells(db),
    await listUnits(db, lastDayOf(period.to), `${period.from}-01`),
  ]
  return { instrument, period, series, cells, units }
}

/** Units that collected responses of their own in the period. */
export function collectingUnits({ instrument, period, series, cells, units }: PartsSource): UnitSummary[] {
  const range = rangeOf({ instrument, period, series }, [...cells.byUnit.keys()])
  const collected = new Set(cellsWithin(cells, range).map(({ unitId }) => unitId))
  return units.filter(({ unitId, hasEnded }) => collected.has(unitId) && !hasEnded)
}

function rangeOf(
  { instrument, period, series }: Pick<PartsSource, 'instrument' | 'period' | 'series'>,
  unitIds: number[],
) {
  const surveyIds = series.surveys.map(({ surveyId }) => surveyId)
  return { instrument, surveyIds, unitIds, fromMonth: `${period.from}-01`, toMonth: `${period.to}-01` }
}

/** What is shown of a unit in a period: each has passed the suppression that every page goes through. */
export async function readParts(db: Db, source: PartsSource, unit: UnitSummary): Promise<ShownPart[]> {
  const { series, cells, units, period } = source
  const { method, surveys } = series
  if (!method) return []
  const range = rangeOf(source, subtreeIds(units, unit.unitId))
  const of = { method, surveys, cells, range }
  const { whole, dimensions, gathered, released } = await periodCells(db, of, { units, top: unit }, true)
  const items = itemFigures(method, gathered, released, dimensions, whole.figure.withheld === null)
  return [
    ...dimensions.flatMap(({ key, title, figure, estimate }): ShownPart[] => {
      const shown = shownFigure(figure, period)
      if (!shown || !estimate?.interval) return []
      const { respondents, answers, standardError, interval, share } = estimate
      const index = shown.index
      const kept = { respondents, answers, index, standardError, interval, share }
      return [{ part: 'dimension', key, title, dimension: null, figure: shown, estimate: kept }]
    }),
    ...items.flatMap(({ key, prompt, dimension, figure }): ShownPart[] => {
      const shown = shownFigure(figure, period)
      return shown
        ? [{ part: 'item', key, title: prompt, dimension, figure: shown, estimate: itemEstimate(shown) }]
        : []
    }),
  ]
}

function shownFigure(figure: Figure, { from, to }: ClosedPeriod): PeriodFigure | null {
  const { respondents, index, low, high } = figure
  if (figure.withheld !== null || index === null || low === null || high === null) return null
  return { from, to, respondents: respondents ?? 0, index, low, high }
}

/** Each respondent answers an item once, so that its share tells all there is. */
function itemEstimate({ respondents, index, low, high }: PeriodFigure): Evidence['estimate'] {
  return {
    respondents,
    answers: respondents,
    index,
    standardError: respondents > 0 ? Math.sqrt((index * (1 - index)) / respondents) : null,
    interval: { low, high },
    share: { satisfied: Math.round(index * respondents), answered: respondents },
  }
}
