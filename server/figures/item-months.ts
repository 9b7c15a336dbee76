import { scheduler } from 'node:timers/promises'
import type { ItemMonths, ItemUnits } from '#contract/item-table.ts'
import type { Method } from '#contract/method.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import type { CellRange } from '../queries/figures.ts'
import { readSettings } from '../queries/settings.ts'
import { childrenOf, rootOf, subtreeIds } from '../unit-tree.ts'
import { sumsWithin, type UnitSum } from './cell-totals.ts'
import {
  type CellFigures,
  figuresOfCells,
  type ItemSource,
  itemRows,
  itemsOfCells,
  respondentsOf,
  wholeShownOn,
} from './item-table.ts'
import { partsKept } from './kept-back.ts'
import {
  inOneState,
  methodSummary,
  type OverviewQuestion,
  type OverviewState,
  openOverview,
  sourceOfFigures,
} from './overview.ts'
import { questionOf } from './period-cells.ts'
import { questionnairesOf } from './questionnaires.ts'
import { respondentsIn } from './respondents.ts'
import { cellsWithin } from './rollup-cells.ts'
import { overlaps } from './series.ts'
import { keptPerState } from './state-memory.ts'

/** One unit's items by month. @throws Problem as `buildOverview` */
export function buildItemMonths(db: Db, question: OverviewQuestion): Promise<ItemMonths> {
  return inOneState(db, async (tx) => {
    const state = await openOverview(tx, question)
    const frame = await frameOf(tx, state, question)
    return { ...frame, ...(await readItemMonths(tx, state)) }
  })
}

type MonthItems = Pick<ItemMonths, 'respondents' | 'months' | 'items'>

async function readItemMonths(tx: Db, state: OverviewState): Promise<MonthItems> {
  const { series, cells, units, unit, unitIds } = state
  const { method, surveys } = series
  if (!method) return { respondents: null, months: [], items: [] }
  const of = { method, surveys, cells, range: rangeOf(state, unitIds) }
  const question = questionOf(of, { units, top: unit }, 'months')
  return keptPerState(cells, question, () => computeItemMonths(tx, state, method))
}

async function computeItemMonths(tx: Db, state: OverviewState, method: Method): Promise<MonthItems> {
  const { cells, unit, unitIds } = state
  const own = cellsWithin(cells, rangeOf(state, unitIds))
  const source = await sourceOf(tx, state, own)
  const months = [...Map.groupBy(own, ({ month }) => month)]
    .filter(([, some]) => respondentsOf(some) > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  // Whether a unit is shown depends on those beside it.
  const { inMonth, inAll, isShown } = await tablesOn(state, method)
  const columns = months.map(([month, some]) =>
    itemsOfCells(source, some, isShown(unit.unitId, inMonth(month))),
  )
  const respondents = isShown(unit.unitId, inAll) ? respondentsOf(own) : null
  return { respondents, months: months.map(([month]) => month), items: itemRows(columns) }
}

/** What the tables of all units show in a period: the same for every unit that is asked for. */
function tablesOn(state: OverviewState, method: Method) {
  const { series, cells, units, unit } = state
  const range = rangeOf(state, idsOf(units))
  const of = { method, surveys: series.surveys, cells, range }
  const question = questionOf(of, { units, top: rootOf(units) ?? unit }, 'tables')
  return keptPerState(cells, question, async () => {
    return { ...respondentsIn(cells, range), isShown: wholeShownOn(units, method.minimumN) }
  })
}

/** The items of the units below one. @throws Problem as `buildOverview` */
export function buildItemUnits(db: Db, question: OverviewQuestion): Promise<ItemUnits> {
  return inOneState(db, async (tx) => {
    const state = await openOverview(tx, question)
    const frame = await frameOf(tx, state, question)
    const { respondents, columns } = await readItemUnits(tx, state)
    const units = columns.map(({ unit }) => unit)
    return { ...frame, respondents, units, items: itemRows(columns.map(({ items }) => items)) }
  })
}

/** A unit below with the items and dimensions that its overview shows. */
export interface UnitItems extends CellFigures {
  unit: UnitSummary
}

/** The items and dimensions of the units below one, within a transaction of the caller. */
export async function readItemUnits(tx: Db, state: OverviewState): Promise<ItemsBelow> {
  const { series, cells, units, unit, keptBack } = state
  const { method, surveys } = series
  if (!method) return { respondents: null, columns: [] }
  const of = { method, surveys, cells, range: rangeOf(state, idsOf(units)), keptBack }
  const question = questionOf(of, { units, top: unit }, 'items')
  return keptPerState(cells, question, () => computeItemUnits(tx, state, method, of.range))
}

/** The units below one, and how many its own overview counts. */
interface ItemsBelow {
  /** Null where the overview withholds it. */
  respondents: number | null
  columns: UnitItems[]
}

async function computeItemUnits(
  tx: Db,
  state: OverviewState,
  method: Method,
  range: CellRange,
): Promise<ItemsBelow> {
  const { units, unit, keptBack } = state
  const everywhere = sumsWithin(state.cells, range)
  const source = await sourceOf(tx, state, everywhere)
  const ofUnit = Map.groupBy(everywhere, ({ unitId }) => unitId)
  const { inAll } = respondentsIn(state.cells, range)
  const rows = childrenOf(units, unit.unitId)
    .map((child) => ({ child, cells: subtreeIds(units, child.unitId).flatMap((id) => ofUnit.get(id) ?? []) }))
    .filter(({ cells }) => respondentsOf(cells) > 0)
  const isShown = wholeShownOn(units, method.minimumN, keptBack)
  const columns: UnitItems[] = []
  for (const { child, cells } of rows) {
    // A province takes a tenth of a second; whoever asks for less meanwhile does not wait for all of it.
    if (columns.length % 30 === 29) await scheduler.yield()
    const figures = figuresOfCells(
      source,
      cells,
      isShown(child.unitId, inAll),
      partsKept(keptBack, child.code),
    )
    columns.push({ unit: child, ...figures })
  }
  const own = subtreeIds(units, unit.unitId).flatMap((id) => ofUnit.get(id) ?? [])
  const respondents = isShown(unit.unitId, inAll) ? respondentsOf(own) : null
  return { respondents, columns }
}

async function frameOf(
  db: Db,
  { series, period, unit, asOf }: OverviewState,
  { instrument, today }: OverviewQuestion,
) {
  const { demonstration } = await readSettings(db)
  const running = series.surveys.filter((survey) => overlaps(survey, period))
  const source = await sourceOfFigures(db, running, today)
  return { instrument, ...period, unit, asOf, ...source, demonstration, method: methodSummary(series) }
}

function rangeOf({ series, period }: OverviewState, unitIds: number[]): CellRange {
  const surveyIds = series.surveys.map(({ surveyId }) => surveyId)
  const months = { fromMonth: `${period.from}-01`, toMonth: `${period.to}-01` }
  return { instrument: 'sipas', surveyIds, unitIds, ...months }
}

const idsOf = (units: readonly UnitSummary[]) => units.map(({ unitId }) => unitId)

async function sourceOf(
  db: Db,
  { series: { method, surveys }, cells: all }: OverviewState,
  cells: readonly UnitSum[],
): Promise<ItemSource> {
  if (!method) throw new RangeError('sourceOf requires a method')
  const nameOf = ({ surveyId, version }: Pick<UnitSum, 'surveyId' | 'version'>) => `${surveyId} ${version}`
  const versions = [...new Map(cells.map((cell) => [nameOf(cell), cell])).values()]
  const asked = await questionnairesOf(db, { surveys, cells: all }, versions)
  const byName = new Map(versions.map((one, at) => [nameOf(one), asked[at]]))
  const questionnaireOf = (cell: Pick<UnitSum, 'surveyId' | 'version'>): Questionnaire => {
    const found = byName.get(nameOf(cell))
    if (!found) throw new Error(`no questionnaire for ${nameOf(cell)}`)
    return found
  }
  return { method, questionnaireOf }
}
