import { contentsOf, type Method } from '#contract/method.ts'
import type { Figure, ItemFigure, Overview, UnitSummary } from '#contract/office.ts'
import type { Instrument, LocalText } from '#contract/questionnaire.ts'
import {
  type AggregatedIndex,
  dimensionGroupIndex,
  dimensionIndex,
  type IndexSums,
  shownLevels,
  type Withheld,
  withholdCells,
} from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import type { CountedAbove } from '../queries/figures.ts'
import { releaseStep } from '../rollups/rules.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import { answersTo, type Gathered, type GatheredItem, indexSumsOf } from './gather.ts'
import {
  indexMethodOf,
  indexSumsByMonth,
  indexSumsByUnit,
  mergeIndexSums,
  type SumsOf,
  wholeOf,
} from './index-sums.ts'
import { deskName, type IsPartKept, monthName, noneKept } from './kept-back.ts'
import { indexFigure, itemFigure } from './to-figure.ts'

// The parts of an overview, each a set of cells that add up to the whole and pass suppression together.

/** What is withheld of cells; everything below a withheld total is withheld with it. */
function withheldOf(counts: number[], k: number, isTotalShown: boolean, kept: boolean[]): Withheld[] {
  if (isTotalShown) return withholdCells(counts, k, true, kept)
  return counts.map((count) => (count === 0 ? null : count < k ? 'small' : 'complementary'))
}

/** One cell of an overview: its published figure, and the estimate behind it unless that is withheld. */
export interface Cell<I extends Instrument> {
  figure: Figure
  /** What may be compared and ranked; null where nothing is shown. */
  estimate: AggregatedIndex<I> | null
}

/** A cell that is shown or withheld. */
export function cellOf<I extends Instrument>(estimate: AggregatedIndex<I>, withheld: Withheld): Cell<I> {
  const isShown = withheld === null && estimate.index !== null
  return { figure: indexFigure(estimate, withheld), estimate: isShown ? estimate : null }
}

/** A dimension of the method. */
export interface DimensionCell<I extends Instrument> extends Cell<I> {
  key: string
  title: LocalText
}

export function dimensionCells<I extends Instrument>(
  method: Method,
  gathered: Gathered<I>,
  released: Gathered<I>,
  isTotalShown: boolean,
  isKept = noneKept,
): DimensionCell<I>[] {
  const sums = indexSumsOf(gathered, method)
  const counts = sums.cell.dimensions.map(({ n }) => n)
  const kept = method.dimensions.map(({ key }) => isKept(key))
  const withheld = withheldOf(counts, method.minimumN, isTotalShown, kept)
  return method.dimensions.map(({ key, title }, d) => {
    const estimate = dimensionIndex(sums, d, indexMethodOf(method))
    const answered = released.cell.dimensions[d]?.n ?? 0
    const hidden = withheld[d] ?? notShown(estimate.respondents, answered, method.minimumN)
    return { key, title, ...cellOf(estimate, hidden) }
  })
}

/** A content: dimensions that are told together too. */
export interface ContentCell<I extends Instrument> extends Cell<I> {
  title: LocalText
  /** Places of its dimensions. */
  dimensions: number[]
}

/**
 * A content tells nothing that its dimensions do not: where one of them is withheld, so is the content, or the two would
 * tell it.
 */
export function contentCells<I extends Instrument>(
  method: Method,
  gathered: Gathered<I>,
  dimensions: readonly DimensionCell<I>[],
  isTotalShown: boolean,
): ContentCell<I>[] {
  const sums = indexSumsOf(gathered, method)
  return contentsOf(method).map((content) => {
    const estimate = dimensionGroupIndex(sums, content.dimensions, indexMethodOf(method))
    const isTold = isTotalShown && content.dimensions.every((d) => !dimensions[d]?.figure.withheld)
    return { ...content, ...cellOf(estimate, isTold || estimate.answers === 0 ? null : 'complementary') }
  })
}

export function itemFigures<I extends Instrument>(
  method: Method,
  { items }: Gathered<I>,
  released: Gathered<I>,
  dimensions: readonly { key: string; figure: Figure }[],
  isTotalShown: boolean,
  isKept = noneKept,
): ItemFigure[] {
  const hidden = new Set(dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key))
  const isShown = (dimension: string | null) => isTotalShown && !(dimension !== null && hidden.has(dimension))
  const decisions = itemsWithheld(method, items, isShown, isKept)
  const answered = new Map(released.items.map((one) => [one.item.key, answersTo(one)]))
  return items.map((one) => {
    const { item, dimension, counts } = one
    const answers = answered.get(item.key) ?? 0
    const withheld = decisions.get(item.key) ?? notShown(answersTo(one), answers, method.minimumN)
    const figure = itemFigure(counts, method, withheld)
    const levels = withheld ? null : shownLevels(counts, method.minimumN)
    return { key: item.key, prompt: item.prompt, dimension, figure, levels }
  })
}

/** Why a part that people answered has no figure: none of what was released of it may be shown. */
function notShown(shown: number, answered: number, k: number): Withheld {
  return shown > 0 || answered === 0 ? null : answered < k ? 'small' : 'complementary'
}

/**
 * A dimension adds its items up, so a small item could be had by subtraction within it, and a withheld
 * dimension could be had by adding: its items are withheld with it.
 */
function itemsWithheld(
  method: Method,
  items: GatheredItem[],
  isShown: (dimension: string | null) => boolean,
  isKept: IsPartKept,
): Map<string, Withheld> {
  const decisions = new Map<string, Withheld>()
  for (const [dimension, group] of Map.groupBy(items, (item) => item.dimension)) {
    const answered = group.map(answersTo)
    const kept = group.map(({ item }) => isKept(item.key))
    const withheld = withheldOf(answered, method.minimumN, isShown(dimension), kept)
    for (const [index, { item }] of group.entries()) decisions.set(item.key, withheld[index] ?? null)
  }
  return decisions
}

/** Months with responses, ascending. @param code of the unit */
export async function monthFigures<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  code: string,
  isTotalShown: boolean,
): Promise<Overview['trend']> {
  const { method } = of
  const months = [...(await indexSumsByMonth(db, of))]
  const counts = months.map(([, { cell }]) => cell.whole.n)
  const kept = months.map(([month]) => of.keptBack?.has(monthName(code, month)) ?? false)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown, kept)
  return months.map(([month, sums], index) => {
    const estimate = wholeOf(of, sums)
    return { month, figure: indexFigure(estimate, withheld[index] ?? null) }
  })
}

/** A unit below, with all that it and those below it collected. */
export interface UnitCell<I extends Instrument> extends Cell<I> {
  unit: UnitSummary
  sums: IndexSums<I>
}

/** A row of a table of units before any figure is computed. */
export interface UnitRow<I extends Instrument> {
  unit: UnitSummary
  sums: IndexSums<I>
  withheld: Withheld
}

/** Whose rows a table of units has. */
export interface UnitsOf {
  units: readonly UnitSummary[]
  top: UnitSummary
  /** What units of the range had too few of for themselves. */
  above: readonly CountedAbove[]
  isTotalShown: boolean
}

/** Units directly below, each with everything below it; the unit itself where it collected on its own. */
export async function unitCells<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  place: UnitsOf,
): Promise<UnitCell<I>[]> {
  const rows = await unitRows(db, of, place)
  return rows.map(({ unit, sums, withheld }) => ({ unit, sums, ...cellOf(wholeOf(of, sums), withheld) }))
}

/** The rows of `unitCells`, for whoever asks only what is withheld: that needs counts and no indices. */
export async function unitRows<I extends Instrument>(
  db: Db,
  of: SumsOf<I>,
  { units, top, above, isTotalShown }: UnitsOf,
): Promise<UnitRow<I>[]> {
  const { method } = of
  const byUnit = await indexSumsByUnit(db, of)
  const sumOf = (ids: number[]) =>
    mergeIndexSums(
      method,
      ids.flatMap((id) => byUnit.get(id) ?? []),
    )
  const rows = childrenOf(units, top.unitId)
    .map((unit) => ({ unit, sums: sumOf(subtreeIds(units, unit.unitId)) }))
    // Units that have ended stand in the table only for what they collected.
    .filter(({ unit, sums }) => !unit.hasEnded || sums.cell.whole.n > 0)
    .map((row) => ({
      ...row,
      hidden: countedElsewhere(
        above,
        subtreeIds(units, row.unit.unitId),
        row.sums.cell.whole.n,
        method.minimumN,
      ),
    }))
  // So that the rows add up to the total; what others had too few of is nobody's row.
  const own = sumOf([top.unitId])
  const ofOthers = above.filter(({ countedUnitId }) => countedUnitId === top.unitId)
  if (own.cell.whole.n > ofOthers.reduce((sum, { responses }) => sum + responses, 0))
    rows.push({ unit: top, sums: own, hidden: null })
  const counts = rows.map(({ sums }) => sums.cell.whole.n)
  const kept = rows.map(
    ({ unit }) => of.keptBack?.has(unit === top ? deskName(top.code) : unit.code) ?? false,
  )
  const withheld = withheldOf(counts, method.minimumN, isTotalShown, kept)
  return rows.map(({ unit, sums, hidden }, index) => ({ unit, sums, withheld: withheld[index] ?? hidden }))
}

/** Why units without a figure have none: what they collected counts above them, too few or to protect others. */
export function countedElsewhere(
  above: readonly CountedAbove[],
  unitIds: number[],
  shown: number,
  minimumN: number,
): Withheld {
  const count = above
    .filter(({ unitId, countedUnitId }) => unitIds.includes(unitId) && !unitIds.includes(countedUnitId))
    .reduce((sum, { responses }) => sum + responses, 0)
  return shown > 0 || count === 0 ? null : count < Math.max(releaseStep, minimumN) ? 'small' : 'complementary'
}
