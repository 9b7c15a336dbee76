import { itemIndex } from '../../analytics/index.ts'
import { countLevels } from './answers.ts'
import { unitCodes } from './columns.ts'
import { filteredRows, groupRows, type Tables } from './grouping.ts'
import { type Args, scaleLevels, topLevels } from './quantity.ts'

export interface NamedShare {
  unit_code: string
  satisfied: number
  answered: number
}

/** Satisfied answers per unit in the year of the case, for the units with at least `min_n` answers. */
export function unitShares(args: Args, tables: Tables): NamedShare[] {
  const least = Math.max(1, Number(args.min_n ?? 0))
  return allUnitShares(args, tables).filter(({ answered }) => answered >= least)
}

/** The same for every unit, also those without answers, in rising order of their codes. */
export function allUnitShares({ item = 'overall', year, filter }: Args, tables: Tables): NamedShare[] {
  const wanted = year === undefined ? filter : { ...filter, year: Number(year) }
  const groups = groupRows(filteredRows(tables, wanted), ['unit_code'], tables)
  const rowsOf = new Map(groups.map(({ key, rows }) => [key.unit_code, rows]))
  return unitCodes(tables).map((unit_code) => {
    const { answered, satisfied } = itemIndex(
      countLevels(rowsOf.get(unit_code) ?? [], item, scaleLevels).counts,
      topLevels,
    )
    return { unit_code, satisfied, answered }
  })
}
