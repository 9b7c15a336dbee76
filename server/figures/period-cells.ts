import type { Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { type Withheld, withholdCells } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { listCountedAbove } from '../queries/figures.ts'
import { ancestorIds, subtreeIds } from '../unit-tree.ts'
import { sumsWithin, totalsByVersion } from './cell-totals.ts'
import {
  type Cell,
  type ContentCell,
  cellOf,
  contentCells,
  countedElsewhere,
  type DimensionCell,
  dimensionCells,
  itemFigures,
  monthFigures,
  type UnitCell,
  type UnitRow,
  unitCells,
  unitRows,
} from './cells.ts'
import { type Gathered, gather, indexSumsOf, lacksParts } from './gather.ts'
import { type SumsOf, wholeOf } from './index-sums.ts'
import { partsKept } from './kept-back.ts'
import { questionnairesOf } from './questionnaires.ts'
import { keptPerState, numberOf, type Question } from './state-memory.ts'

/** A unit on the map of units. */
export interface Place {
  units: readonly UnitSummary[]
  top: UnitSummary
}

/** All cells of one unit and period that may be compared with those of another period. */
export interface PeriodCells<I extends Instrument> {
  whole: Cell<I>
  contents: ContentCell<I>[]
  dimensions: DimensionCell<I>[]
  units: UnitCell<I>[]
  /** What was asked, one per version with responses. */
  questionnaires: Questionnaire[]
  gathered: Gathered<I>
  /** All that was released; of which some parts may not be shown. It says why these have no figure. */
  released: Gathered<I>
}

/**
 * The cells of a period; each has passed suppression.
 * @param isShown false for a period that is only compared with
 */
export function periodCells<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  place: Place,
  isShown: boolean,
): Promise<PeriodCells<I>> {
  const question = questionOf(of, place, isShown ? 'shown' : 'compared with')
  return keptPerState(of.cells, question, () => computeCells(db, of, place, isShown))
}

/**
 * Names all that figures of some cells depend on beside their state; nothing where figures are kept back, as in reports.
 * @param what is computed from them
 */
export function questionOf<I extends Instrument>(
  { method, range, isRecomputed = false, keptBack }: SumsOf<I>,
  { units, top }: Place,
  what: string,
): Question {
  const { key, version, minimumN } = method
  const { surveyIds, unitIds, fromMonth, toMonth } = range
  const way = [key, version, minimumN, isRecomputed]
  const parts = [what, ...way, surveyIds, fromMonth, toMonth, numberOf(units), top.unitId, unitIds]
  return { name: keptBack && keptBack.size > 0 ? null : parts.join(' '), units: Math.max(1, unitIds.length) }
}

async function computeCells<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  place: Place,
  isShown: boolean,
): Promise<PeriodCells<I>> {
  const { method, range } = of
  const versions = totalsByVersion(sumsWithin(of.cells, range))
  const questionnaires = await questionnairesOf(db, of, versions)
  const gathered = gather<I>(versions, method, questionnaires)
  const released = isShown && lacksParts(gathered) ? await gatherReleased(db, of) : gathered
  const sums = indexSumsOf(gathered, method)
  const { n } = gathered.cell.whole
  const above = await listCountedAbove(db, range)
  const own =
    withholdCells([n], method.minimumN, false)[0] ??
    countedElsewhere(above, range.unitIds, n, method.minimumN)
  const withheld = own ?? (await withheldAbove(db, of, place))
  const isTotalShown = withheld === null
  const isKept = partsKept(of.keptBack, place.top.code)
  const dimensions = dimensionCells(method, gathered, released, isTotalShown, isKept)
  return {
    whole: cellOf(wholeOf(of, sums), withheld),
    contents: contentCells(method, gathered, dimensions, isTotalShown),
    dimensions,
    units: await unitCells(db, of, { ...place, above, isTotalShown }),
    questionnaires,
    gathered,
    released,
  }
}

async function gatherReleased<I extends Instrument>(db: Db, of: SumsOf<I>): Promise<Gathered<I>> {
  const versions = totalsByVersion(sumsWithin(of.cells, of.range), 'released')
  return gather<I>(versions, of.method, await questionnairesOf(db, of, versions))
}

/** Items and months of a period, which are shown and not compared. */
export async function periodDetails<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  { code }: UnitSummary,
  { whole, dimensions, gathered, released }: PeriodCells<I>,
): Promise<Pick<Overview, 'items' | 'trend'>> {
  const isTotalShown = whole.figure.withheld === null
  return {
    items: itemFigures(of.method, gathered, released, dimensions, isTotalShown, partsKept(of.keptBack, code)),
    trend: await monthFigures(db, of, code, isTotalShown),
  }
}

/** What a table of a unit above withholds is withheld on the unit's own page too, or one click would undo it. */
async function withheldAbove<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  { units, top: own }: Place,
): Promise<Withheld> {
  for (const unitId of ancestorIds(units, own.unitId)) {
    const top = units.find((unit) => unit.unitId === unitId)
    if (!top) continue
    const rows = await rowsBelow(
      db,
      { ...of, range: { ...of.range, unitIds: subtreeIds(units, unitId) } },
      { units, top },
    )
    const row = rows.find(
      ({ unit }) => unit.unitId !== unitId && subtreeIds(units, unit.unitId).includes(own.unitId),
    )
    if (row?.withheld) return 'complementary'
  }
  return null
}

/** The table of a unit, as its own page shows it. */
function rowsBelow<I extends Instrument>(db: Db, of: SumsOf<I>, place: Place): Promise<UnitRow<I>[]> {
  return keptPerState(of.cells, questionOf(of, place, 'rows'), async () => {
    const above = await listCountedAbove(db, of.range)
    return unitRows(db, of, { ...place, above, isTotalShown: true })
  })
}
