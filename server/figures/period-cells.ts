import type { Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { type Withheld, withholdCells } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { listCountedAbove } from '../queries/figures.ts'
import { ancestorIds, subtreeIds } from '../unit-tree.ts'
import { totalsByVersion } from './cell-totals.ts'
import {
  type Cell,
  cellOf,
  countedElsewhere,
  type DimensionCell,
  dimensionCells,
  itemFigures,
  monthFigures,
  type UnitCell,
  unitCells,
} from './cells.ts'
import { type Gathered, gather, indexSumsOf, lacksParts } from './gather.ts'
import { type SumsOf, wholeOf } from './index-sums.ts'
import { questionnairesOf } from './questionnaires.ts'
import { cellsWithin } from './rollup-cells.ts'

/** A unit on the map of units. */
export interface Place {
  units: UnitSummary[]
  top: UnitSummary
}

/** All cells of one unit and period that may be compared with those of another period. */
export interface PeriodCells<I extends Instrument> {
  whole: Cell<I>
  dimensions: DimensionCell<I>[]
  units: UnitCell<I>[]
  /** What was asked, one per version with responses. */
  questionnaires: Questionnaire[]
  gathered: Gathered<I>
  /** All that was released; of which some parts may not be shown. It says why these have no figure. */
  released: Gathered<I>
}

/**
 * Computes the cells of a period; each has passed suppression.
 * @param isShown false for a period that is only compared with
 */
export async function periodCells<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  place: Place,
  isShown: boolean,
): Promise<PeriodCells<I>> {
  const { method, surveys, range } = of
  const versions = totalsByVersion(cellsWithin(of.cells, range))
  const questionnaires = await questionnairesOf(db, surveys, versions)
  const gathered = gather<I>(versions, method, questionnaires)
  const released = isShown && lacksParts(gathered) ? await gatherReleased(db, of) : gathered
  const sums = indexSumsOf(gathered, method)
  const { n } = gathered.cell.whole
  const own =
    withholdCells([n], method.minimumN, false)[0] ??
    countedElsewhere(await listCountedAbove(db, range), range.unitIds, n, method.minimumN)
  const withheld = own ?? (await withheldAbove(db, of, place))
  const isTotalShown = withheld === null
  return {
    whole: cellOf(wholeOf(of, sums), withheld),
    dimensions: dimensionCells(method, gathered, released, isTotalShown),
    units: await unitCells(db, of, { ...place, isTotalShown }),
    questionnaires,
    gathered,
    released,
  }
}

async function gatherReleased<I extends Instrument>(
  db: Db,
  { method, surveys, cells, range }: SumsOf<I>,
): Promise<Gathered<I>> {
  const versions = totalsByVersion(cellsWithin(cells, range), 'released')
  return gather<I>(versions, method, await questionnairesOf(db, surveys, versions))
}

/** Items and months of a period, which are shown and not compared. */
export async function periodDetails<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  { whole, dimensions, gathered, released }: PeriodCells<I>,
): Promise<Pick<Overview, 'items' | 'trend'>> {
  const isTotalShown = whole.figure.withheld === null
  return {
    items: itemFigures(of.method, gathered, released, dimensions, isTotalShown),
    trend: await monthFigures(db, of, isTotalShown),
  }
}

/** What a table of a unit above withholds is withheld on the unit's own page too, or one click would undo it. */
async function withheldAbove<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  { units, top }: Place,
): Promise<Withheld> {
  for (const unitId of ancestorIds(units, top.unitId)) {
    const above = units.find((unit) => unit.unitId === unitId)
    if (!above) continue
    const wider = { ...of, range: { ...of.range, unitIds: subtreeIds(units, unitId) } }
    const rows = await unitCells(db, wider, { units, top: above, isTotalShown: true })
    const row = rows.find(
      ({ unit }) => unit.unitId !== unitId && subtreeIds(units, unit.unitId).includes(top.unitId),
    )
    if (row?.figure.withheld) return 'complementary'
  }
  return null
}
