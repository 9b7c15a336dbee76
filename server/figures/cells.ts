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
  return isTotalShown ? withholdCells(counts, k) : counts.map((count) => (count > 0 ? 'small' : null))
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

export function itemFigures(method: Method, items: GatheredItem[], isTotalShown: boolean): ItemFigure[] {
  const decisions = itemsWithheld(method, items, isTotalShown)
  return items.map(({ item, dimension, counts }) => {
    const withheld = decisions.get(item.key) ?? null
    const figure = itemFigure(counts, method.topLevels, withheld)
    return { key: item.key, prompt: item.prompt, dimension, figure, levels: withheld ? null : counts }
  })
}

/** A dimension adds its items up, so a small item could be had by subtraction within it. */
function itemsWithheld(method: Method, items: GatheredItem[], isTotalShown: boolean): Map<string, Withheld> {
  const decisions = new Map<string, Withheld>()
  for (const group of Map.groupBy(items, ({ dimension }) => dimension).values()) {
    const answered = group.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
    const withheld = withheldOf(answered, method.minimumN, isTotalShown)
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
  const rows = childrenOf(units, top.unitId).map((unit) => ({
    unit,
    sums: sumOf(subtreeIds(units, unit.unitId)),
  }))
  // So that the rows add up to the total, and a small remainder is protected with them.
  const own = sumOf([top.unitId])
  if (own.n > 0) rows.push({ unit: top, sums: own })
  const counts = rows.map(({ sums }) => sums.n)
  const withheld = withheldOf(counts, method.minimumN, isTotalShown)
  return rows.map(({ unit, sums }, index) => {
    return { unit, figure: pooledFigure(sums, method.scaleLevels, withheld[index] ?? null) }
  })
}
