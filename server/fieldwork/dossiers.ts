import type { DossierResults, DossierSpan, OnTime } from '#contract/dossiers.ts'
import type { UnitSummary } from '#contract/office.ts'
import { sourcesOf } from '#contract/population-source.ts'
import type { DossierRow, FieldName } from '../queries/dossiers.ts'
import { childrenOf, subtreesOf } from '../unit-tree.ts'

interface Asked {
  units: readonly UnitSummary[]
  unitId: number
  /** Months YYYY-MM, both included. */
  from: string
  to: string
}

/**
 * Dossiers on time of a unit, with all below it, and of each unit below. Months are summed where the period has any;
 * counts of a whole year are shown as that year's and never cut into months or added to them.
 */
export function toDossierResults(
  asked: Asked,
  rows: readonly DossierRow[],
  names: ReadonlyMap<string, FieldName>,
): DossierResults {
  const { rows: chosen, span } = chooseRows(asked, rows)
  if (span === null) return { whole: null, units: [], fields: [] }
  const counted = withoutParts(chosen)
  const subtreeOf = subtreesOf(asked.units)
  const groups = [
    { unitId: asked.unitId, ids: new Set([asked.unitId]) },
    ...childrenOf(asked.units, asked.unitId).map(({ unitId }) => ({
      unitId,
      ids: new Set(subtreeOf(unitId)),
    })),
  ]
  return {
    whole: {
      result: sumOf(counted),
      span,
      units: new Set(counted.map(({ unitId }) => unitId)).size,
      sources: sourcesOf(counted),
    },
    units: groups.flatMap(({ unitId, ids }) => {
      const own = counted.filter((row) => ids.has(row.unitId))
      return own.length === 0 ? [] : [{ unitId, result: sumOf(own) }]
    }),
    fields: byField(counted, names),
  }
}

function chooseRows({ from, to }: Asked, rows: readonly DossierRow[]) {
  const monthly = rows.filter((row) => row.month > 0 && monthName(row) >= from && monthName(row) <= to)
  const [first, last] = [monthly[0], monthly.at(-1)]
  if (first && last) {
    const span: DossierSpan = { from: monthName(first), to: monthName(last) }
    return { rows: monthly, span }
  }
  const years = rows.filter(
    ({ month, year }) => month === 0 && String(year) <= to && String(year) >= from.slice(0, 4),
  )
  const year = Math.max(...years.map((row) => row.year))
  return years.length === 0
    ? { rows: [], span: null }
    : { rows: years.filter((row) => row.year === year), span: { year } }
}

const monthName = ({ year, month }: DossierRow) => `${year}-${String(month).padStart(2, '0')}`

/** Where a unit tells of all fields together, its single fields are parts of that and count no second time. */
function withoutParts(rows: readonly DossierRow[]): DossierRow[] {
  const nameOf = ({ unitId, year, month }: DossierRow) => `${unitId} ${year} ${month}`
  const whole = new Set(rows.filter(({ fieldCode }) => fieldCode === '').map(nameOf))
  return rows.filter((row) => row.fieldCode === '' || !whole.has(nameOf(row)))
}

function sumOf(rows: readonly DossierRow[]): OnTime {
  return {
    handled: { dossiers: rows.reduce((sum, { handled }) => sum + handled, 0) },
    onTime: { dossiers: rows.reduce((sum, { onTime }) => sum + onTime, 0) },
  }
}

function byField(
  rows: readonly DossierRow[],
  names: ReadonlyMap<string, FieldName>,
): DossierResults['fields'] {
  const groups = Map.groupBy(rows, ({ fieldCode }) => fieldCode)
  if (groups.has('')) return []
  return [...groups]
    .map(([code, own]) => ({
      ...(names.get(code) ?? { code, name: code, nameEn: null }),
      result: sumOf(own),
    }))
    .sort((a, b) => b.result.handled.dossiers - a.result.handled.dossiers)
}
