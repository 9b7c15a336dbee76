import { type Design, numberNames, stratifiedDesign } from '../../analytics/index.ts'
import { allRows, transactionsBy } from './columns.ts'
import { columnReader, type Row, type Tables } from './grouping.ts'

/** Columns that tell how another data set was drawn. */
export interface DesignColumns {
  psu?: string[] | string
  strata?: string
  weights?: string
  fpc?: string[] | string
}

/** The SIPAS design: stratum = unit and year, transactions as population. @param rows those of the design */
export function sipasDesign(rows: readonly Row[], tables: Tables): Design {
  const names = rows.map((row) => stratumOf(row))
  const strata = numberNames(names)
  const populations = new Map<string, number>()
  for (const year of new Set(names.map((name) => name.split(' ')[1] ?? '')))
    for (const [unit, sum] of transactionsBy(tables, 'unit_code', Number(year)))
      populations.set(`${unit} ${year}`, sum)
  return stratifiedDesign(
    strata.numbers,
    strata.names.map((name) => populations.get(name) ?? 0),
  )
}

function stratumOf(row: Row): string {
  return `${row.unit_code} ${row.submitted_at?.slice(0, 4)}`
}

/** Units as PSUs within provinces, with the weights of the SIPAS design and no population correction. */
export function clusterDesign(rows: readonly Row[], tables: Tables): Design {
  const read = columnReader(tables)
  const { weights } = sipasDesign(rows, tables)
  return {
    strata: numberNames(rows.map((row) => read(row, 'province_code'))).numbers,
    psus: numberNames(rows.map((row) => read(row, 'unit_code'))).numbers,
    weights,
    fractions: new Float64Array(rows.length),
    secondStage: null,
    residuals: null,
  }
}

/** A design read from columns: populations in `fpc`, one per stage, or shares where they are at most 1. */
export function designFromColumns(tables: Tables, columns: DesignColumns): Design {
  const rows = allRows(tables)
  const [first, second] = [columns.psu ?? []].flat()
  const [firstFpc, secondFpc] = [columns.fpc ?? []].flat()
  const strata = columns.strata ? rows.map((row) => row[columns.strata ?? ''] ?? '') : rows.map(() => '')
  const psus = rows.map((row, i) => `${strata[i]}|${first ? row[first] : i}`)
  const units = rows.map((row, i) => `${psus[i]}|${second ? row[second] : i}`)
  const fractions = fractionsOf(rows, strata, psus, firstFpc)
  const inner = fractionsOf(rows, psus, units, secondFpc)
  return {
    strata: numberNames(strata).numbers,
    psus: numberNames(psus).numbers,
    weights: columns.weights
      ? Float64Array.from(rows, (row) => Number(row[columns.weights ?? '']))
      : Float64Array.from(rows, (_, i) => 1 / ((fractions[i] || 1) * (secondFpc ? (inner[i] ?? 1) : 1))),
    fractions,
    secondStage: secondFpc ? { units: numberNames(units).numbers, fractions: inner } : null,
    residuals: null,
  }
}

/** Per row, how much of its group's population of members is in the sample; 0 without a column of populations. */
function fractionsOf(
  rows: readonly Row[],
  groups: readonly string[],
  members: readonly string[],
  fpc: string | undefined,
): Float64Array {
  if (!fpc) return new Float64Array(rows.length)
  const seen = new Map<string, Set<string>>()
  for (const [i, group] of groups.entries()) {
    const own = seen.get(group) ?? new Set()
    own.add(members[i] ?? '')
    seen.set(group, own)
  }
  return Float64Array.from(rows, (row, i) => {
    const population = Number(row[fpc])
    return population <= 1 ? population : (seen.get(groups[i] ?? '')?.size ?? 0) / population
  })
}
