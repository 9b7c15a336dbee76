import type { Method } from '#contract/method.ts'
import type { ItemFigure, Overview, UnitSummary } from '#contract/office.ts'
import {
  mergeSums,
  type PooledSums,
  sumsFromArray,
  type Withheld,
  withholdCells,
} from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { type CellRange, sumByMonth, sumByUnit } from '../queries/figures.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import type { GatheredItem } from './gather.ts'
import { itemFigure, pooledFigure } from './to-figure.ts'

// The parts of an overview, each a set of cells that add up to the whole and pass suppression together.

/** What is withheld of cells; everything below a withheld total is withheld with it. */
function withheldOf(counts: number[], k: number, isTotalShown: boolean): Withheld[] {
  if (isTotalShown) return withholdCells(counts, k)
  return counts.map((count) => (count === 0 ? null : count < k ? 'small' : 'complementary'))
}

export function dimensionFigures(
  method: Method,
  sums: PooledSums[],
  isTotalShown: boolean,
): Overview['dimensions'] {
  const counts = sums.map(({ n }) => n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return method.dimensions.map(({ key, title }, index) => {
    const figure = pooledFigure(sums[index] ?? mergeSums([]), method.scaleLevels, withheld[index] ?? null)
    return { key, title, figure }
  })
}

export function itemFigures(
  method: Method,
  items: GatheredItem[],
  dimensions: Overview['dimensions'],
  isTotalShown: boolean,
): ItemFigure[] {
  const hidden = new Set(dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key))
  const isShown = (dimension: string | null) => isTotalShown && !(dimension !== null && hidden.has(dimension))
  const decisions = itemsWithheld(method, items, isShown)
  return items.map(({ item, dimension, counts }) => {
    const withheld = decisions.get(item.key) ?? null
    const figure = itemFigure(counts, method.topLevels, withheld)
    return { key: item.key, prompt: item.prompt, dimension, figure, levels: withheld ? null : counts }
  })
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
    const answered = group.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
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
  const sumOf = (ids: number[]) => mergeSums(ids.flatMap((id) => byUnit.get(id) ?? []))
  const rows = childrenOf(units, top.unitId)
    .map((unit) => ({ unit, sums: sumOf(subtreeIds(units, unit.unitId)) }))
    // Units that have ended stand in the table only for what they collected.
    .filter(({ unit, sums }) => !unit.hasEnded || sums.n > 0)
  // So that the rows add up to the total, and a small remainder is protected with them.
  const own = sumOf([top.unitId])
  if (own.n > 0) rows.push({ unit: top, sums: own })
  const counts = rows.map(({ sums }) => sums.n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return rows.map(({ unit, sums }, index) => {
    return { unit, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? null) }
  })
}
