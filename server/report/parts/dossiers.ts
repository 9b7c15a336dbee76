import type { InputDossiers, InputOfficial } from '../../../analytics/report/content/parts-input.ts'
import type { Db } from '../../db/client.ts'
import { readDossiers } from '../../fieldwork/dossiers.ts'
import type { OverviewState } from '../../figures/overview.ts'
import { listOfficialIndices } from '../../queries/official-indices.ts'

/** Dossiers on time beside the figures; null where nobody has entered any. */
export async function dossiersOf(db: Db, state: OverviewState): Promise<InputDossiers | null> {
  const { units, unit, unitIds, period } = state
  const {
    whole,
    units: rows,
    fields,
  } = await readDossiers(db, {
    units,
    unitId: unit.unitId,
    unitIds,
    ...period,
  })
  if (whole === null) return null
  const named = new Map(units.map((one) => [one.unitId, one]))
  return {
    span: whole.span,
    whole: whole.result,
    units: rows.flatMap(({ unitId, result }) => {
      const found = named.get(unitId)
      return found ? [{ unit: found, result }] : []
    }),
    fields,
  }
}

/** What others have published of the unit up to the last year of the report, the newest first. */
export async function officialOf(db: Db, { unit, period }: OverviewState): Promise<InputOfficial[]> {
  const list = await listOfficialIndices(db, unit.unitId)
  const last = Number(period.to.slice(0, 4))
  return list
    .filter(({ year }) => year <= last)
    .map(({ name, year, value, rank, source, sourceOn }) => ({
      name,
      year,
      points: value.points,
      rank,
      source,
      sourceOn,
    }))
}
