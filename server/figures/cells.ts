import type { Method } from '#contract/method.ts'
import type { ItemFigure, Overview, UnitSummary } from '#contract/office.ts'
import { mergeSums, shownLevels, sumsFromArray, type Withheld, withholdCells } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import {
  type CellRange,
  type CountedAbove,
  listCountedAbove,
  sumByMonth,
  sumByUnit,
} from '../queries/figures.ts'
import { releaseStep } from '../rollups/rules.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import { answersTo, type Gathered, type GatheredItem } from './gather.ts'
import { itemFigure, pooledFigure } from './to-figure.ts'

// The parts of an overview, each a set of cells that add up to the whole and pass suppression together.

/** What is withheld of cells; everything below a withheld total is withheld with it. */
function withheldOf(counts: number[], k: number, isTotalShown: boolean): Withheld[] {
  if (isTotalShown) return withholdCells(counts, k)
  return counts.map((count) => (count === 0 ? null : count < k ? 'small' : 'complementary'))
}

export function dimensionFigures(
  method: Method,
  { cell: { dimensions: sums } }: Gathered,
  released: Gathered,
  isTotalShown: boolean,
): Overview['dimensions'] {
  const counts = sums.map(({ n }) => n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return method.dimensions.map(({ key, title }, index) => {
    const sum = sums[index] ?? mergeSums([])
    const hidden =
      withheld[index] ?? notShown(sum.n, released.cell.dimensions[index]?.n ?? 0, method.minimumN)
    return { key, title, figure: pooledFigure(sum, method.scaleLevels, hidden) }
  })
}

export function itemFigures(
  method: Method,
  { items }: Gathered,
  released: Gathered,
  dimensions: Overview['dimensions'],
  isTotalShown: boolean,
): ItemFigure[] {
  const hidden = new Set(dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key))
  const isShown = (dimension: string | null) => isTotalShown && !(dimension !== null && hidden.has(dimension))
  const decisions = itemsWithheld(method, items, isShown)
  const answered = new Map(released.items.map((one) => [one.item.key, answersTo(one)]))
  return items.map((one) => {
    const { item, dimension, counts } = one
    const withheld =
      decisions.get(item.key) ?? notShown(answersTo(one), answered.get(item.key) ?? 0, method.minimumN)
    const figure = itemFigure(counts, method.topLevels, withheld)
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
): Map<string, Withheld> {
  const decisions = new Map<string, Withheld>()
  for (const [dimension, group] of Map.groupBy(items, (item) => item.dimension)) {
    const answered = group.map(answersTo)
    const withheld = withheldOf(answered, method.minimumN, isShown(dimension))
    for (const [index, { item }] of group.entries()) decisions.set(item.key, withheld[index] ?? null)
  }
  return decisions
}

/** Months with responses, ascending. */
export async function monthFigures(
  db: Db,
  method: Method,
  range: CellRange,
  isTotalShown: boolean,
): Promise<Overview['trend']> {
  const months = (await sumByMonth(db, range)).map(({ month, whole }) => ({
    month,
    sums: sumsFromArray(whole),
  }))
  const counts = months.map(({ sums }) => sums.n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return months.map(({ month, sums }, index) => {
    return { month, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? null) }
  })
}

/** Units directly below, each with everything below it; the unit itself where it collected on its own. */
export async function unitFigures(
  db: Db,
  method: Method,
  range: CellRange,
  { units, top, isTotalShown }: { units: UnitSummary[]; top: UnitSummary; isTotalShown: boolean },
): Promise<Overview['units']> {
  const byUnit = new Map(
    (await sumByUnit(db, range)).map(({ unitId, whole }) => [unitId, sumsFromArray(whole)]),
  )
  const above = await listCountedAbove(db, range)
  const sumOf = (ids: number[]) => mergeSums(ids.flatMap((id) => byUnit.get(id) ?? []))
  const rows = childrenOf(units, top.unitId)
    .map((unit) => ({ unit, sums: sumOf(subtreeIds(units, unit.unitId)) }))
    // Units that have ended stand in the table only for what they collected.
    .filter(({ unit, sums }) => !unit.hasEnded || sums.n > 0)
    .map((row) => ({
      ...row,
      hidden: countedElsewhere(above, subtreeIds(units, row.unit.unitId), row.sums.n),
    }))
  // So that the rows add up to the total; what others had too few of is nobody's row.
  const own = sumOf([top.unitId])
  const ofOthers = above.filter(({ countedUnitId }) => countedUnitId === top.unitId)
  if (own.n > ofOthers.reduce((sum, { responses }) => sum + responses, 0))
    rows.push({ unit: top, sums: own, hidden: null })
  const counts = rows.map(({ sums }) => sums.n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return rows.map(({ unit, sums, hidden }, index) => {
    return { unit, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? hidden) }
  })
}

/** Why units without a figure have none: what they collected counts above them, too few or to protect others. */
export function countedElsewhere(above: readonly CountedAbove[], unitIds: number[], shown: number): Withheld {
  const count = above
    .filter(({ unitId, countedUnitId }) => unitIds.includes(unitId) && !unitIds.includes(countedUnitId))
    .reduce((sum, { responses }) => sum + responses, 0)
  return shown > 0 || count === 0 ? null : count < releaseStep ? 'small' : 'complementary'
}
