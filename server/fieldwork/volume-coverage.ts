import type { VolumeCoverage } from '#contract/dossiers.ts'
import type { PopulationSource } from '#contract/population-source.ts'
import type { Db } from '../db/client.ts'
import { listVolumeSources, listVolumeYears, sumVolumes } from '../queries/volumes.ts'
import { countGatheredIn } from './gathered.ts'
import { keptPerImport } from './kept-per-import.ts'

/**
 * Forms received for each transaction, in the latest of the years for which transactions are known. Forms of units
 * whose transactions are not known are left out, and said to be.
 */
export async function readVolumeCoverage(
  db: Db,
  asked: { surveyIds: readonly number[]; unitIds: number[]; fromYear: number; toYear: number },
): Promise<VolumeCoverage | null> {
  const { surveyIds, unitIds, fromYear, toYear } = asked
  const question = { name: ['volumes', fromYear, toYear, unitIds].join(' '), units: unitIds.length }
  const known = await keptPerImport(db, question, () => latestVolumes(db, asked))
  if (known === null) return null
  const { year, volumes, sources } = known
  const gathered = await countGatheredIn(db, { surveyIds, unitIds }, year)
  return { ...coverageOf(volumes, gathered), year, sources: [...sources] }
}

interface YearVolumes {
  year: number
  /** Transactions by unit. */
  volumes: ReadonlyMap<number, number>
  sources: readonly (PopulationSource | null)[]
}

async function latestVolumes(
  db: Db,
  { unitIds, fromYear, toYear }: { unitIds: number[]; fromYear: number; toYear: number },
): Promise<YearVolumes | null> {
  const years = await listVolumeYears(db, unitIds)
  const year = years.findLast((known) => known >= fromYear && known <= toYear)
  if (year === undefined) return null
  const volumes = await sumVolumes(db, unitIds, year)
  return { year, volumes, sources: await listVolumeSources(db, unitIds, year) }
}

/** The sums of both sides over the units whose transactions are known. */
export function coverageOf(
  volumes: ReadonlyMap<number, number>,
  gathered: ReadonlyMap<number, number>,
): Omit<VolumeCoverage, 'year' | 'sources'> {
  const known = [...volumes].filter(([, transactions]) => transactions > 0)
  return {
    transactions: known.reduce((sum, [, transactions]) => sum + transactions, 0),
    responses: known.reduce((sum, [unitId]) => sum + (gathered.get(unitId) ?? 0), 0),
    units: known.length,
    unitsWithout: [...gathered.keys()].filter((unitId) => !volumes.get(unitId)).length,
  }
}
