import type { Figure, UnitSummary } from '#contract/office.ts'
import type { SampleFrame } from '#contract/sample-plan.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import type { Survey } from '../queries/surveys.ts'
import { readTargets } from '../queries/targets.ts'
import { listVolumeSources, listVolumeYears, sumVolumes } from '../queries/volumes.ts'

export interface FrameQuestion {
  survey: Survey
  /** The unit above the sample. */
  unitId: number
  /** Top of the person's subtree; null means everything. */
  scopeUnitId: number | null
  /** The units to sample, in the order of their codes. */
  units: readonly UnitSummary[]
  year: number
  today: string
}

/** What a sample plan starts from. Expected shares come from figures that have passed suppression. */
export async function buildFrame(db: Db, question: FrameQuestion): Promise<SampleFrame> {
  const { survey, unitId, scopeUnitId, units, year, today } = question
  const unitIds = units.map((unit) => unit.unitId)
  const volumes = await sumVolumes(db, unitIds, year)
  const targets = await readTargets(db, survey.surveyId, unitIds)
  const { instrument } = survey
  const latest = { instrument, unitId, scopeUnitId, from: null, to: null, today }
  const published = await buildOverview(db, latest)
  const shares = new Map(published.units.map(({ unit, figure }) => [unit.unitId, expectedShare(figure)]))
  return {
    year,
    years: await listVolumeYears(db, unitIds),
    sources: await listVolumeSources(db, unitIds, year),
    units: unitIds.map((id) => ({
      unitId: id,
      transactions: volumes.get(id) ?? null,
      target: targets.get(id) ?? null,
      share: shares.get(id) ?? null,
    })),
  }
}

/** Drawn inwards as if two more had answered, one of them satisfied: a unit where all agreed still varies. */
function expectedShare({ index, respondents }: Figure): number | null {
  if (index === null || respondents === null) return null
  return (index * respondents + 1) / (respondents + 2)
}
