import { type AnswerTable, type Design, stratifiedDesign } from '../../analytics/index.ts'
import type { listVolumes } from '../queries/populations.ts'

type Volumes = Awaited<ReturnType<typeof listVolumes>>

/** Rows that the strata stand for, and what was left out. */
export interface Strata {
  /** Places of the rows in the table. */
  rows: Int32Array
  design: Design
  /** Population and respondents of each stratum, by its number in the design. */
  strata: { population: number; size: number }[]
  /** Transactions of all strata together. */
  population: number
  /** Names `unit year` of the strata in use. */
  names: Set<string>
  leftOut: { withoutTransactions: number; tooMany: number }
}

/**
 * Strata unit × year with their transactions as population. A stratum without known transactions has no weight, and
 * one with more responses than transactions would have one below 1: both are left out and counted, none is invented.
 * @param table with the labels `unit` and `year`
 * @param isIn rows to use beside that
 */
export function strataOf(
  table: AnswerTable,
  volumes: Volumes,
  years: readonly number[],
  isIn: (row: number) => boolean = () => true,
): Strata {
  const { unit, year } = table.labels
  const spans = Math.max(1, year?.names.length ?? 0)
  const nameOf = (place: number) => `${unit?.names[Math.floor(place / spans)]} ${year?.names[place % spans]}`
  const isWanted = (year?.names ?? []).map((name) => years.includes(Number(name)))
  // The place of a row's stratum; -1 for one that is not asked about.
  const placeOf = (row: number) => {
    const [own, span] = [unit?.numbers[row] ?? -1, year?.numbers[row] ?? -1]
    return own >= 0 && isWanted[span] && isIn(row) ? own * spans + span : -1
  }
  const places = Int32Array.from({ length: table.rows }, (_, row) => placeOf(row))
  const sizes = new Int32Array(spans * (unit?.names.length ?? 0))
  for (const place of places) if (place >= 0) sizes[place] = (sizes[place] ?? 0) + 1

  const populations = populationsOf(volumes)
  const populationOf = Array.from(sizes, (_, place) => populations.get(nameOf(place)) ?? 0)
  const met = [...sizes.keys()].filter((place) => (sizes[place] ?? 0) > 0)
  const known = met.filter((place) => (populationOf[place] ?? 0) > 0)
  const usable = known.filter((place) => (sizes[place] ?? 0) <= (populationOf[place] ?? 0))
  const numberOf = new Int32Array(sizes.length).fill(-1)
  for (const [number, place] of usable.entries()) numberOf[place] = number
  const rows = Int32Array.from(places.keys().filter((row) => (numberOf[places[row] ?? -1] ?? -1) >= 0))
  const numbers = rows.map((row) => numberOf[places[row] ?? 0] ?? 0)
  const totals = usable.map((place) => populationOf[place] ?? 0)
  return {
    rows,
    design: stratifiedDesign(numbers, totals),
    strata: usable.map((place, number) => ({ population: totals[number] ?? 0, size: sizes[place] ?? 0 })),
    population: totals.reduce((sum, total) => sum + total, 0),
    names: new Set(usable.map(nameOf)),
    leftOut: { withoutTransactions: met.length - known.length, tooMany: known.length - usable.length },
  }
}

function populationsOf(volumes: Volumes): Map<string, number> {
  const populations = new Map<string, number>()
  for (const { unitId, year, transactions } of volumes) {
    const name = `${unitId} ${year}`
    populations.set(name, (populations.get(name) ?? 0) + transactions)
  }
  return populations
}
