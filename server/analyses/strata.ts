import type { listVolumes } from '../queries/populations.ts'

type Volumes = Awaited<ReturnType<typeof listVolumes>>

/** Responses of a unit and a year, who may be alike in more. */
export interface Counted {
  unit: string | null
  year: string | null
  size: number
}

/** Cells that the strata stand for, and what was left out. */
export interface Strata<Cell> {
  /** Cells in use, with the number of their stratum. */
  cells: (Cell & { stratum: number })[]
  /** Population and respondents of each stratum. */
  strata: { population: number; size: number }[]
  /** Respondents of all strata together. */
  respondents: number
  /** Transactions of all strata together. */
  population: number
  /** Names `unit year` of the strata in use. */
  names: Set<string>
  leftOut: { withoutTransactions: number; tooMany: number }
}

/**
 * Strata unit × year with their transactions as population. A stratum without known transactions has no weight, and
 * one with more responses than transactions would have one below 1: both are left out and counted, none is invented.
 */
export function strataOf<Cell extends Counted>(
  cells: readonly Cell[],
  volumes: Volumes,
  years: readonly number[],
): Strata<Cell> {
  const nameOf = ({ unit, year }: Counted) => `${unit} ${year}`
  const asked = cells.filter(({ unit, year }) => unit !== null && years.includes(Number(year)))
  const sizes = new Map<string, number>()
  for (const cell of asked) sizes.set(nameOf(cell), (sizes.get(nameOf(cell)) ?? 0) + cell.size)
  const populations = populationsOf(volumes)
  const met = [...sizes].map(([name, size]) => ({ name, size, population: populations.get(name) ?? 0 }))
  const known = met.filter(({ population }) => population > 0)
  const usable = known.filter(({ size, population }) => size <= population)
  const numberOf = new Map(usable.map(({ name }, number) => [name, number]))
  return {
    cells: asked.flatMap((cell) => {
      const stratum = numberOf.get(nameOf(cell))
      return stratum === undefined ? [] : [{ ...cell, stratum }]
    }),
    strata: usable.map(({ population, size }) => ({ population, size })),
    respondents: usable.reduce((sum, { size }) => sum + size, 0),
    population: usable.reduce((sum, { population }) => sum + population, 0),
    names: new Set(numberOf.keys()),
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
